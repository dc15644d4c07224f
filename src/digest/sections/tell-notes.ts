import type { DigestInput, DigestNote } from '../digest-input.ts';
import type { Item } from '../issue.ts';

/** Notes that coordinators wrote for all, and those for this branch. */
export function tellNotes({ notes, edits, branch }: DigestInput): { readonly office: readonly Item[]; readonly branch: readonly Item[] } {
  const all = [...notes, ...edits.added];
  return {
    office: all.filter((note) => note.branch === undefined).map(toItem),
    branch: all.filter((note) => note.branch === branch.id).map(toItem),
  };
}

function toItem({ id, text }: DigestNote): Item {
  return { key: `notes ${id}`, text: text.trim() };
}
