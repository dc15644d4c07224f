import { replyToOthers } from '../../src/book/replies/reply-to-others.ts';
import type { Responder } from '../../src/chat/reply.ts';
import { type RolesRig, users } from './open-roles.ts';

export type Hole = (rig: RolesRig) => Responder;

/** Faults that somebody could build in, by what the matrix says of them. */
export const holes: Readonly<Record<string, Hole>> = {
  'got through':
    ({ bot }) =>
    (incoming) =>
      bot.responder({ ...incoming, person: { ...incoming.person, user: users.coordinator } }),
  'left 0 denials in 0 rows': () => async () => ({ kind: 'reply', reply: replyToOthers() }),
  'changed something':
    ({ bot: { responder, database } }) =>
    async (incoming) => {
      await database.kysely
        .updateTable('workshop')
        .set((column) => ({ revision: column('revision', '+', 1) }))
        .execute();
      return responder(incoming);
    },
  'was turned away':
    ({ bot }) =>
    (incoming) =>
      bot.responder({ ...incoming, kind: 'action', action: 'desk.requests', value: '' }),
};
