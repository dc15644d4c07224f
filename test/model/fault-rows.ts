import { breaksAfter, event, events, fails, hangs, hangsAfter, says } from '../llm/peer/replies.ts';
import type { Reply } from '../llm/peer/start-fake-model.ts';

/** Writes a true answer of two sentences from what it was given. */
export type Truth = { readonly verdict: string; readonly first: string; readonly second: string };

/** What the model does, and whether its first sentence is seen before it fails. */
export type FaultRow = readonly [sentence: string, reply: (truth: Truth) => Reply, isBegun: boolean];

const begun = ({ verdict, first }: Truth) => `${verdict}\n${first}\n`;
const start = (truth: Truth) => event({ role: 'assistant', content: begun(truth) });
const busy = { headers: { 'retry-after': '20' } };
const megabyte = 'wort '.repeat(200_000);

/** Faults that show at once. */
export const quickFaults: readonly FaultRow[] = [
  ['a key that is not accepted', () => fails(401), false],
  ['too many requests', () => fails(429), false],
  ['too many requests, with a pause asked for', () => fails(429, busy), false],
  ['a quota that is used up', () => fails(429, { code: 'insufficient_quota' }), false],
  ['a server that fails', () => fails(500), false],
  ['a server that is overloaded', () => fails(503), false],
  ['an event that is no JSON', () => events('data: {"id":\n\n'), false],
  ['text, then an event that is no JSON', (truth) => events(start(truth), 'data: {"id":\n\n'), true],
  ['a page instead of a stream', () => events('<html>kaputt</html>'), false],
  ['text, then a line that is no event', (truth) => events(start(truth), 'kein Ereignis\n\nevent: x\ndata: <html>\n\n'), true],
  ['no choices at all', () => events('data: {"id":"a","choices":[]}\n\n', 'data: [DONE]\n\n'), false],
  ['text, then no choices and no end', (truth) => events(start(truth), 'data: {"id":"a","choices":[]}\n\n'), true],
  ['an empty text', () => says(''), false],
  ['a cut stream', (truth) => breaksAfter(begun(truth)), true],
  ['a stream that is cut inside of a sentence', (truth) => breaksAfter(`${begun(truth)}${truth.second.slice(0, 20)}`), true],
  ['a stream without an end', (truth) => events(start(truth)), true],
  ['an error inside of the stream', (truth) => events(start(truth), 'data: {"error":{"message":"x"}}\n\n'), true],
  ['a text that was longer than allowed', (truth) => says(begun(truth), 'length'), true],
  ['a text that a filter stopped', (truth) => says(begun(truth), 'content_filter'), true],
  ['1 MB behind a sentence', (truth) => says(`${begun(truth)}${megabyte}`), true],
];

/** Faults that only a clock sees. */
export const slowFaults: readonly FaultRow[] = [
  ['a hang before the stream', () => hangs, false],
  ['a hang after the head of the stream', () => hangsAfter(), false],
  ['a hang before the first sentence is whole', ({ verdict, first }) => hangsAfter(`${verdict}\n`, first.slice(0, 20)), false],
  ['a hang behind a sentence', (truth) => hangsAfter(begun(truth)), true],
  ['a hang inside of a sentence', (truth) => hangsAfter(begun(truth), truth.second.slice(0, 20)), true],
];
