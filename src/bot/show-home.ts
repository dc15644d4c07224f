import { sayHome } from '../ask/replies/say-home.ts';
import { sayBookingHome } from '../book/replies/say-booking-home.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Response } from '../chat/reply.ts';
import { replyWithDue } from '../curate/replies/reply-with-due.ts';
import type { Features } from './create-responder.ts';

type ReplyResponse = Extract<Response, { kind: 'reply' }>;

/** The bot's page for one person; curators also find what is to be checked there. */
export async function showHome(incoming: Incoming, { ask, curate, book }: Features): Promise<ReplyResponse> {
  const branch = await ask.branchOf(incoming);
  const due = curate.isCurator(incoming.person) ? replyWithDue(await curate.listDue(), { from: 0 }).message : undefined;
  const curating =
    due === undefined ? [] : ([{ kind: 'divider' }, { kind: 'text', text: [{ bold: due.title ?? '' }] }, ...due.blocks] as const);
  const blocks = [...sayHome(branch), ...sayBookingHome(book.isCoordinator(incoming.person)), ...curating];
  return { kind: 'reply', reply: { audience: 'asker', message: { title: 'Transformationswerkstatt Saar', blocks } } };
}
