import { titleOf } from '../book/book-parts.ts';
import { listOffers } from '../book/list-offers.ts';
import { readWish } from '../book/read-wish.ts';
import { bookingForm, dateOptions } from '../book/replies/booking-form.ts';
import { refusalAt, replyToBooking } from '../book/replies/reply-to-booking.ts';
import { replyWithOffers } from '../book/replies/reply-with-offers.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import { personKey } from '../chat/references.ts';
import type { Response } from '../chat/reply.ts';
import { reply } from './ask-feature.ts';
import { type BookFeature, whoOf } from './book-feature.ts';
import { say } from './respond-to-command.ts';
import { changeSeats } from './respond-to-mine.ts';

/** Opens the booking form; `workshop` is the date whose button was pressed, '' where none was. */
export async function openBooking(workshop: string, incoming: Incoming, feature: BookFeature): Promise<Response> {
  const known = await knownOf(incoming, feature);
  const offers = await listOffers(feature, known.branch);
  if (workshop === '' && offers.length === 0) return reply(replyWithOffers([], { about: '', from: 0 }));
  const chosen = offers.find((offer) => offer.workshop.id === workshop);
  if (workshop !== '' && !chosen) return say('Dieser Termin ist nicht mehr buchbar. Mit „/workshop liste“ siehst Du, was es gibt.');
  const asking = { ...known, offers, branches: feature.branches, namesDays: feature.periods.namesDays };
  return { kind: 'form', form: bookingForm(asking, chosen) };
}

/** Branch and office as the person gave them last, so that the next booking takes fewer taps. */
async function knownOf(incoming: Incoming, feature: BookFeature) {
  const [last] = (await feature.ledger.bookingsOf(personKey(incoming.person))).toReversed();
  const branch = (await feature.branchOf(incoming))?.id ?? last?.booking.branch;
  return { branch, audience: last?.booking.audience };
}

type Submit = Extract<Intent, { kind: 'submit' }>;

/** Takes a submitted form of booking: errors at the fields, or what came of it. */
export async function respondToBookingForm(intent: Submit, incoming: Incoming, feature: BookFeature): Promise<Response> {
  switch (intent.form) {
    case 'book.book':
      return takeWish(intent, incoming, feature);
    case 'book.seats':
      return changeSeats(intent, incoming, feature);
    default:
      return say('Dieses Formular kenne ich nicht mehr. Es wurde nichts gebucht. Mit „/workshop“ fängst Du neu an.');
  }
}

async function takeWish({ values, context }: Submit, incoming: Incoming, feature: BookFeature): Promise<Response> {
  const read = readWish(values, context, feature.branches);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const outcome = await feature.workshops.book(read.workshop, read.wish, whoOf(incoming));
  if ('booking' in outcome) {
    const workshop = await feature.ledger.workshop(read.workshop);
    const title = workshop ? titleOf(workshop, feature.formats()) : '';
    return reply(replyToBooking(outcome, title));
  }
  const { field, text } = refusalAt(outcome);
  // A form that was opened for one date has no field for it.
  return { kind: 'errors', errors: { [field === 'date' && context !== '' ? '' : field]: text } };
}

type Options = Extract<Intent, { kind: 'options' }>;

/** Dates for the field of the booking form. */
export async function findDateOptions({ search, values }: Options, incoming: Incoming, feature: BookFeature): Promise<Response> {
  const branch = await feature.branchOf(incoming);
  const offers = await listOffers(feature, branch?.id);
  return { kind: 'options', options: dateOptions(offers, { topic: values.topic, search }) };
}
