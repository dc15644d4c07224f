import type { Reply } from '../../chat/reply.ts';

/** To somebody who is no coordinator. Says what to do instead. */
export function replyToOthers(): Reply {
  const text =
    'Termine, offene Anfragen und Teilnehmende verwaltet nur die Koordination der Transformationswerkstatt. Mit „/workshop“ buchst Du selbst, mit „/workshop meine“ siehst Du Deine Buchungen.';
  return { audience: 'asker', message: { blocks: [{ kind: 'note', tone: 'info', text }] } };
}
