import type { Page } from '../../book/replies/page.ts';
import { type OpenRequests, replyWithRequests } from '../../book/replies/reply-with-requests.ts';
import type { Response } from '../../chat/reply.ts';
import { reply } from '../ask-feature.ts';
import type { BookFeature } from '../book-feature.ts';

/** What waits for the coordinators, to the one who asks. */
export async function showRequests(page: Page, feature: BookFeature): Promise<Response> {
  return reply(replyWithRequests(await findOpen(feature), page, feature));
}

async function findOpen({ ledger, now }: BookFeature): Promise<OpenRequests> {
  const at = now().toISOString();
  const [requested, tickets] = await Promise.all([ledger.bookingsIn(['requested'], { endsAfter: at }), ledger.openTickets()]);
  // A request whose workshop has begun ends with the next look at it.
  const requests = requested.filter(({ workshop }) => workshop.state === 'planned' && workshop.start > at);
  const withWorkshops = tickets.map(async (ticket) => {
    const proposed = ticket.workshop === undefined ? undefined : await ledger.workshop(ticket.workshop);
    return { ticket, proposed };
  });
  return { requests, tickets: await Promise.all(withWorkshops) };
}
