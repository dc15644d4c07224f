import type { Item, Section } from './issue.ts';

type Week = {
  /** Sections as the records give them, before anybody edits. */
  readonly found: readonly Section[];
  readonly sections: readonly Section[];
  /** The first deadline that is too far off to be told by itself. */
  readonly next: Item | undefined;
};

/** Two lines for a week in which nothing has happened; none otherwise. */
export function sayIntro({ found, sections, next }: Week): readonly string[] {
  if (!isQuiet(sections)) return [];
  // What coordinators left out has happened all the same.
  if (!isQuiet(found)) return ['Diese Woche haben wir nichts zu melden.'];
  const later = next ? endSentence(next.text.replace(/^Bis /, 'Als Nächstes steht dort der ')) : noNext;
  return ['In der Wissensbank gibt es diese Woche nichts Neues, und in den nächsten sechs Wochen endet darin nichts.', later];
}

const noNext = 'Auch danach steht dort noch kein Tag, an dem etwas endet.';

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Workshops come every week and are no news. */
function isQuiet(sections: readonly Section[]): boolean {
  return sections.every(({ kind, items }) => kind === 'workshops' || items.length === 0);
}
