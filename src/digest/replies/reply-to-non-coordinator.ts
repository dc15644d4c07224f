import type { Reply } from '../../chat/reply.ts';

/** To somebody who wants to do with the digest what only coordinators do. */
export function replyToNonCoordinator(): Reply {
  const text = 'Das macht nur die Koordination. Mit „/digest“ siehst Du den Wochenüberblick Deiner Geschäftsstelle.';
  return { audience: 'asker', message: { blocks: [{ kind: 'text', text }] } };
}
