import type { Reply } from '../../chat/reply.ts';

/** To somebody who is no curator. Says what to do instead. */
export function replyToNonCurator(): Reply {
  const text =
    'Die Wissensbank pflegen nur die Kuratorinnen und Kuratoren der Transformationswerkstatt. Stimmt eine Angabe nicht? Dann drück unter der Antwort auf „Nicht hilfreich“ oder auf „Mensch fragen“.';
  return { audience: 'asker', message: { blocks: [{ kind: 'note', tone: 'info', text }] } };
}
