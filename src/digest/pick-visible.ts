import type { Issue, Item, Section } from './issue.ts';
import { isNote } from './sections/tell-notes.ts';

/** One phone screen and a half. Characters count all that is read without unfolding, buttons too. */
export const visibleLimits = { items: 12, characters: 1400 } as const;

/**
 * What is folded must not make the platforms cut a message; addresses count with it. More comes with a base that is new as a
 * whole. Notes always have room.
 */
const hiddenCharacters = 5000;

/** What the title, the last line of buttons, the name of the fold and the warning about sample data take at most. */
const frame = 220;

/** What a link or button beside an item takes at most. */
const control = 20;

/**
 * Sections as far as they are seen at once, the rest, and how many items have no place there either. Each section shows its
 * first item before one shows its second: a week of many deadlines must not hide the workshops. What is hidden of a section
 * is its end.
 */
export function pickVisible({ sections, intro = [] }: Pick<Issue, 'sections' | 'intro'>): {
  readonly visible: readonly Section[];
  readonly hidden: readonly Section[];
  readonly omitted: number;
} {
  const shown = countShown(sections, frame + lengthOf(intro));
  const cut = (start: number, end: number | undefined, section: Section) => ({ ...section, items: section.items.slice(start, end) });
  const isThere = ({ items }: Section) => items.length > 0;
  const rest = sections.map((section, place) => cut(shown[place] ?? 0, undefined, section));
  const hidden = rest.map(fitFold(rest)).filter(isThere).toSorted(byNotes);
  return {
    visible: sections.map((section, place) => cut(0, shown[place], section)).filter(isThere),
    hidden,
    omitted: countItems(rest) - countItems(hidden),
  };
}

export function countItems(sections: readonly Section[]): number {
  return sections.reduce((sum, { items }) => sum + items.length, 0);
}

/** What somebody wrote by hand comes first. */
function byNotes(one: Section, other: Section): number {
  return Number(other.items.some(isNote)) - Number(one.items.some(isNote));
}

/** Leaves all notes, and of one section after the other what there is room for beside them. */
function fitFold(sections: readonly Section[]): (section: Section) => Section {
  const notes = sections.flatMap(({ items }) => items.filter(isNote));
  let left = hiddenCharacters - lengthOf(notes.map(({ text }) => text));
  const fits = (item: Item) => {
    const cost = item.text.length + (item.url ?? '').length;
    if (isNote(item)) return true;
    if (cost > left) return false;
    left -= cost;
    return true;
  };
  return (section) => ({ ...section, items: section.items.filter(fits) });
}

/** How many items of each section are seen. */
function countShown(sections: readonly Section[], used: number): readonly number[] {
  const counts = sections.map(() => 0);
  const left = { items: visibleLimits.items as number, characters: visibleLimits.characters - used };
  const open = new Set(sections.keys());
  for (let round = 0; open.size > 0; round++) {
    for (const place of open) {
      const cost = costOf(sections[place], round);
      if (cost === undefined || left.items === 0 || cost > left.characters) open.delete(place);
      else {
        counts[place] = round + 1;
        left.items -= 1;
        left.characters -= cost;
      }
    }
  }
  return counts;
}

/** Characters of the item at a place, with the heading above the first; undefined where there is none. */
function costOf(section: Section | undefined, place: number): number | undefined {
  const item: Item | undefined = section?.items[place];
  if (!section || !item) return undefined;
  return item.text.length + (item.url || item.offer ? control : 0) + (place === 0 ? section.title.length : 0);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
