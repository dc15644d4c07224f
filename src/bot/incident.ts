import type { Reply } from '../chat/reply.ts';

/** What a person reads when something broke: what happened, what to do, and the number to name. */
export function replyToIncident(incident: string): Reply {
  const text = `Da ist bei mir etwas schiefgegangen. Bitte versuch es gleich noch einmal. Wenn es wieder passiert, nenn dem Büro diese Nummer: Vorgang ${incident}.`;
  return { audience: 'asker', message: { blocks: [{ kind: 'note', tone: 'warning', text }] } };
}
