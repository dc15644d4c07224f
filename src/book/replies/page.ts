import type { Block } from '../../chat/message.ts';

/** Which part of a list is shown, and what the last press led to. */
export type Page = { readonly from: number; readonly said?: Said | undefined };

export type Said = { readonly text: string; readonly tone: 'info' | 'warning' };

export function saySaid({ said }: Page): readonly Block[] {
  return said === undefined ? [] : [{ kind: 'note', ...said }];
}

type Paging = {
  readonly count: number;
  readonly from: number;
  readonly size: number;
  readonly action: string;
  /** Stands before the place in the value. */
  readonly of?: string;
};

/** Buttons to the rest of a list; nothing where all of it is shown. */
export function sayPaging({ count, from, size, action, of }: Paging): readonly Block[] {
  if (count <= size) return [];
  const rest = count - from - size;
  const more = rest > 0 ? { label: `Weitere zeigen (${rest})`, place: from + size } : { label: 'Von vorn', place: 0 };
  const value = [...(of === undefined ? [] : [of]), more.place].join(' ');
  return [{ kind: 'divider' }, { kind: 'buttons', buttons: [{ label: more.label, action, value }] }];
}

/** The place in a list that a button names; 0 for everything else. */
export function readPlace(value: string | undefined): number {
  const place = Number(value);
  return Number.isSafeInteger(place) && place > 0 ? place : 0;
}
