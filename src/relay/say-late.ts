import type { Incoming } from '../chat/incoming.ts';
import type { Response } from '../chat/reply.ts';
import { dayOf, germanDay } from '../days.ts';

const lateMilliseconds = 15 * 60_000;
const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });

/** Says so above an answer that comes more than a quarter of an hour after its question. */
export function sayLate(response: Response, { at }: Incoming, now: Date): Response {
  const asked = new Date(at);
  if (response.kind !== 'reply' || now.getTime() - asked.getTime() < lateMilliseconds) return response;
  const { reply } = response;
  const text = `Diese Antwort kommt verspätet. Gefragt hast Du am ${germanDay(dayOf(asked))} um ${clock.format(asked)} Uhr.`;
  const message = { ...reply.message, blocks: [{ kind: 'note', tone: 'info', text } as const, ...reply.message.blocks] };
  return { ...response, reply: { ...reply, message } };
}
