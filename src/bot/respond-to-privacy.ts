import { createInHouseRequests } from '../book/in-house-requests.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import { personKey } from '../chat/references.ts';
import type { Response } from '../chat/reply.ts';
import type { Upcoming } from '../privacy/personal-data.ts';
import { replyToErase, replyWithErased } from '../privacy/replies/reply-to-erase.ts';
import { replyWithData } from '../privacy/replies/reply-with-data.ts';
import { replyWithPrivacy } from '../privacy/replies/reply-with-privacy.ts';
import { reply } from './ask-feature.ts';
import { type BookFeature, whoOf } from './book-feature.ts';
import type { PrivacyFeature } from './privacy-feature.ts';
import { say } from './respond-to-command.ts';

export type PrivacyParts = { readonly privacy: PrivacyFeature; readonly book: BookFeature };

/** True for the name of a button that belongs to data protection. */
export function isPrivacy(name: string): boolean {
  return name.startsWith('privacy.');
}

/** What is stored, for how long, and what one can do about it. */
export async function showPrivacy(incoming: Incoming, { privacy }: Pick<PrivacyParts, 'privacy'>): Promise<Response> {
  const branch = (await privacy.branchOf(incoming))?.id;
  return reply(replyWithPrivacy({ ...privacy, branch }));
}

type Pressed = Extract<Intent, { kind: 'action' }>;

/** Carries out a button: everybody sees and erases their own alone, and only where nobody reads along. */
export async function respondToPrivacy({ action, value }: Pressed, incoming: Incoming, parts: PrivacyParts): Promise<Response> {
  if (action === 'privacy.show') return showPrivacy(incoming, parts);
  if (!isPersonal(incoming)) return say('Das zeige ich Dir nur im persönlichen Chat. Schreib mir dort bitte „datenschutz“.');
  switch (action) {
    case 'privacy.mine':
      return reply(replyWithData(await parts.privacy.data.collect(incoming.person), parts.privacy.urlOf(incoming.person)));
    case 'privacy.erase':
      return reply(replyToErase(countOf(await findUpcoming(incoming, parts.book))));
    case 'privacy.erase-all':
      return value === 'keep' || value === 'cancel' ? eraseAll(value, incoming, parts) : say(unknown);
    default:
      return say(unknown);
  }
}

const unknown = 'Diesen Knopf kenne ich nicht mehr. Schreib mir bitte „datenschutz“. Es wurde nichts gelöscht.';

/** A private message in a channel of Teams stands in a client of many, so nobody's data goes there. */
function isPersonal({ conversation: { kind, platform } }: Incoming): boolean {
  return kind === 'direct' || platform !== 'teams';
}

async function eraseAll(upcoming: Upcoming, incoming: Incoming, { privacy, book }: PrivacyParts): Promise<Response> {
  const found = await findUpcoming(incoming, book);
  if (upcoming === 'cancel') await cancelAll(found, incoming, book);
  await privacy.data.erase(incoming.person, upcoming);
  return { kind: 'reply', reply: replyWithErased(upcoming, countOf(found)), replace: true };
}

type Found = { readonly bookings: readonly string[]; readonly tickets: readonly string[] };

/** Ids of what is still to come. */
async function findUpcoming({ person }: Incoming, { ledger, now }: BookFeature): Promise<Found> {
  const [booked, tickets] = await Promise.all([ledger.bookingsOf(personKey(person)), ledger.ticketsOf(personKey(person))]);
  const instant = now().toISOString();
  const bookings = booked.filter(({ workshop }) => workshop.end > instant).map(({ booking }) => booking.id);
  return { bookings, tickets: tickets.map(({ id }) => id) };
}

function countOf({ bookings, tickets }: Found): number {
  return bookings.length + tickets.length;
}

/** As if the person had pressed the buttons one by one; past the deadline the office lets them go. */
async function cancelAll({ bookings, tickets }: Found, incoming: Incoming, book: BookFeature): Promise<void> {
  const who = whoOf(incoming);
  for (const id of bookings) {
    const outcome = await book.workshops.cancel(id, 'person', who);
    if (outcome.kind === 'too-late') await book.workshops.cancel(id, 'office', who);
  }
  const requests = createInHouseRequests(book);
  for (const id of tickets) await requests.withdraw(id, who);
}
