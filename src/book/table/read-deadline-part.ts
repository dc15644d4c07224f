import { readDeadline } from './read-instant.ts';

export type DeadlinePart = { readonly ends: 'bookBy' | 'cancelBy'; readonly at: string };

const order = ['bookBy', 'cancelBy'] as const;

const names = {
  bookBy: ['book', 'booking', 'bookby', 'buchen', 'buchung'],
  cancelBy: ['cancel', 'cancelby', 'storno', 'stornieren', 'absage', 'absagen'],
} as const;

/** `book:2026-12-01` or `storno:3.12.2026 12:00`; without a name the first is the end of booking, the second that of cancelling. */
export function readDeadlinePart(part: string, place: number): DeadlinePart | undefined {
  const [, name, day = ''] = /^(?:(\p{L}+)\s*[:=]\s*)?(\d.*)$/u.exec(part) ?? [];
  const ends = name === undefined ? order[place] : order.find((each) => names[each].some((known) => known === name.toLowerCase()));
  const at = readDeadline(day);
  return ends === undefined || at === undefined ? undefined : { ends, at };
}
