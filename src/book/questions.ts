import { createHash } from 'node:crypto';
import { announceAtDesks } from '../chat/announce-at-desks.ts';
import type { Outgoing } from '../chat/outbox.ts';
import type { BookParts } from './book-parts.ts';
import { type Booking, isActive } from './booking.ts';
import { postTo } from './posts-of.ts';
import { type Asked, relayAnswer, tellQuestion } from './replies/tell-question.ts';
import type { Ticket } from './ticket.ts';
import type { Who } from './workshops.ts';

/** `nobody`: there is nobody whom it could reach. `ended`: there is nothing to ask about any more. */
export type Questioning = { readonly kind: 'sent' | 'nobody' | 'ended' | 'unknown' };

/** What is asked or answered, and about which booking or ticket. */
export type Words = { readonly id: string; readonly question: string; readonly answer?: string | undefined };

/** Questions of the coordinators and answers to them. Nothing of it is kept; it goes out with the step that says it. */
export type Questions = {
  readonly askBooker: (words: Words, who: Who) => Promise<Questioning>;
  readonly answerAsBooker: (words: Words, who: Who) => Promise<Questioning>;
  readonly askPlant: (words: Words, who: Who) => Promise<Questioning>;
  readonly answerAsPlant: (words: Words, who: Who) => Promise<Questioning>;
};

export function createQuestions(parts: BookParts): Questions {
  return {
    askBooker: (words, who) => onBooking(words, who, { parts, posts: (asked) => ask(asked, who) }),
    answerAsBooker: (words, who) => onBooking(words, who, { parts, owner: who.person, posts: (asked) => answer(asked, who, parts) }),
    askPlant: (words, who) => onTicket(words, who, { parts, posts: (asked) => ask(asked, who) }),
    answerAsPlant: (words, who) => onTicket(words, who, { parts, owner: who.person, posts: (asked) => answer(asked, who, parts) }),
  };
}

/** `owner` is whose it has to be. */
type Saying = {
  readonly parts: BookParts;
  readonly owner?: string | undefined;
  readonly posts: (asked: Asked & { readonly person: string }) => readonly Outgoing[];
};

async function onBooking(words: Words, { person }: Who, { parts, owner, posts }: Saying): Promise<Questioning> {
  const found = await parts.ledger.booking(words.id);
  // Nobody else's press so much as locks the workshop.
  if (!found || isForeign(found, owner)) return { kind: 'unknown' };
  const taking = await parts.ledger.change(found.workshop, person, (roster) => {
    const booking = roster.bookings.find(({ id }) => id === words.id);
    const refusal = refuse(booking, owner);
    const said =
      booking && !refusal
        ? posts({ kind: 'booking', booking, workshop: roster.workshop, wording: parts, ...words, person: booking.person })
        : [];
    return { outcome: refusal ?? outcomeOf(said), roster, posts: said };
  });
  return taking.kind === 'done' ? taking.outcome : { kind: 'unknown' };
}

function refuse(booking: Booking | undefined, owner: string | undefined): Questioning | undefined {
  if (!booking || isForeign(booking, owner)) return { kind: 'unknown' };
  return isActive(booking) ? undefined : { kind: 'ended' };
}

function isForeign({ person }: Pick<Booking, 'person'>, owner: string | undefined): boolean {
  return owner !== undefined && person !== owner;
}

async function onTicket(words: Words, { person }: Who, { parts, owner, posts }: Saying): Promise<Questioning> {
  const asked = await parts.ledger.changeTicket(words.id, person, (ticket) => {
    const refusal = refuseTicket(ticket, owner);
    const said = refusal ? [] : posts({ kind: 'ticket', ticket, wording: parts, ...words, person: ticket.person });
    return { outcome: refusal ?? outcomeOf(said), ticket, posts: said };
  });
  return asked ?? { kind: 'unknown' };
}

function refuseTicket({ person, state }: Ticket, owner: string | undefined): Questioning | undefined {
  if (isForeign({ person }, owner)) return { kind: 'unknown' };
  return state === 'open' || state === 'proposed' ? undefined : { kind: 'ended' };
}

function outcomeOf(said: readonly Outgoing[]): Questioning {
  return { kind: said.length === 0 ? 'nobody' : 'sent' };
}

function ask(asked: Asked & { readonly person: string }, who: Who): readonly Outgoing[] {
  return postTo(asked.person, { key: nameStep('question', asked, who), message: () => tellQuestion(asked) });
}

function answer(asked: Asked, who: Who, { desks }: BookParts): readonly Outgoing[] {
  return announceAtDesks(desks, { key: nameStep('answer', asked, who), message: relayAnswer(asked) });
}

const eventLength = 12;

/** Named after the event, so that its copy says nothing twice. */
function nameStep(what: 'question' | 'answer', { id }: Words, { event }: Who): string {
  return `${what} ${id} ${createHash('sha256').update(event).digest('hex').slice(0, eventLength)}`;
}
