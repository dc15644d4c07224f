import type { Incoming } from '../chat/incoming.ts';
import type { Response } from '../chat/reply.ts';
import { dayOf, germanDay, germanTime } from '../days.ts';

const lateMilliseconds = 15 * 60_000;

/** Says so above an answer that comes more than a quarter of an hour after its question. */
export function sayLate(response: Response, { at }: Incoming, now: Date): Response {
  const asked = new Date(at);
  if (response.kind !== 'reply' || now.getTime() - asked.getTime() < lateMilliseconds) return response;
  const { reply } = response;
  const text = `Diese Antwort kommt verspätet. Gefragt hast Du am ${germanDay(dayOf(asked))} um ${germanTime(at)} Uhr.`;
  const message = { ...reply.message, blocks: [{ kind: 'note', tone: 'info', text } as const, ...reply.message.blocks] };
  return { ...response, reply: { ...reply, message } };
}
