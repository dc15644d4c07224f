import type { Incoming } from '../../chat/incoming.ts';
import type { Reply, Response } from '../../chat/reply.ts';
import { plainText, wrapText } from '../message/plain-text.ts';
import type { Pressable } from '../message/pressables.ts';
import type { LineReader } from './line-reader.ts';

/** What a person did, without who, where and when. */
export type Did = Incoming extends infer Event
  ? Event extends Incoming
    ? Omit<Event, 'id' | 'at' | 'person' | 'conversation'>
    : never
  : never;

/** A conversation in the terminal. `pressable` are the buttons of the last message that had some. */
export type Talk = {
  readonly reader: LineReader;
  readonly width: number;
  readonly respond: (did: Did) => Promise<Response>;
  readonly showReply: (reply: Reply) => void;
  pressable: readonly Pressable[];
};

/** Writes a text of the bot's forms and questions. */
export function say({ reader, width }: Talk, text: string): void {
  reader.write(wrapText(plainText(text), width));
}
