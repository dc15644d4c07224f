import type { DigestInput, DigestNote } from '../digest-input.ts';
import type { Item } from '../issue.ts';

/** Notes that coordinators wrote for all, and those for this branch. */
export function tellNotes({ notes, branch }: DigestInput): { readonly office: readonly Item[]; readonly branch: readonly Item[] } {
  return {
    office: notes.filter((note) => note.branch === undefined).map(toItem),
    branch: notes.filter((note) => note.branch === branch.id).map(toItem),
  };
}

/** True for what a coordinator wrote. */
export function isNote({ key }: Pick<Item, 'key'>): boolean {
  return key.startsWith('notes ');
}

function toItem({ id, text }: DigestNote): Item {
  return { key: `notes ${id}`, text: text.trim() };
}
