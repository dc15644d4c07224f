import { randomUUID } from 'node:crypto';
import type { Message } from '../chat/message.ts';
import type { Reply } from '../chat/reply.ts';
import type { OpenForm } from './forms/open-form.ts';

type Base = {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** The only person who may see it; absent when everybody at the place may. */
  readonly visibleTo?: string | undefined;
};

export type Said = Base & { readonly kind: 'said'; readonly person: string; readonly text: string };
export type Answer = Base & {
  readonly kind: 'answer';
  readonly audience: Reply['audience'];
  readonly message: Message;
  readonly key?: string | undefined;
};
/** An answer that is being made: the step it is at and the text so far. */
export type Pending = Base & {
  readonly kind: 'pending';
  readonly step: string;
  readonly text: string;
  readonly key?: string | undefined;
};
/** A form that waits for its answers. `pressed` is the answer whose button opened it. */
export type Asked = Base & { readonly kind: 'form'; readonly open: OpenForm; readonly pressed?: string | undefined };

/** One piece of a conversation, in the order in which people read it. */
export type Entry = Said | Answer | Pending | Asked;

/** `since` is the number of the change that began it: threads are read in this order. */
export type Thread = {
  readonly id: string;
  readonly starter: string;
  readonly since: number;
  readonly entries: readonly Entry[];
};

/** Random, so that neither an old page nor a guess meets another entry; begins with a letter to be an HTML id. */
export function newId(): string {
  return `m-${randomUUID()}`;
}

export function isVisibleTo(entry: Entry, person: string): boolean {
  return entry.visibleTo === undefined || entry.visibleTo === person;
}
