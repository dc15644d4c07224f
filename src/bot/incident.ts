import { randomInt } from 'node:crypto';
import type { Reply } from '../chat/reply.ts';

/** Letters and digits that nobody confuses when reading them out on the phone. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A number under which an operator finds the cause in the log: "A7K2". */
export function newIncident(): string {
  return Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** What a person reads when something broke: what happened, what to do, and the number to name. */
export function replyToIncident(incident: string): Reply {
  const text = `Da ist bei mir etwas schiefgegangen. Bitte versuch es gleich noch einmal. Wenn es wieder passiert, nenn dem Büro diese Nummer: Vorgang ${incident}.`;
  return { audience: 'asker', message: { blocks: [{ kind: 'note', tone: 'warning', text }] } };
}
