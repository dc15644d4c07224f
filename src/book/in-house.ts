import type { Roster } from './booking.ts';
import { decideInHouseBooking } from './decide-in-house-booking.ts';
import { isSameWorkshop } from './desk/fingerprint.ts';
import type { Notice } from './settle.ts';
import type { Ticket } from './ticket.ts';
import type { Workshop } from './workshop.ts';

/** A ticket, and the workshop that it names. */
export type InHouse = { readonly ticket: Ticket; readonly roster: Roster | undefined };

/** `already`: it was so before, as when an event comes twice. `settled`: something else has become of the ticket. */
export type InHouseOutcome = { readonly kind: 'done' | 'already' | 'settled' };

export type InHouseDecision<Outcome> = InHouse & { readonly outcome: Outcome; readonly notices: readonly Notice[] };

/** `name-taken`: an earlier proposal has this id, which stays its own. */
export type Proposal = InHouseOutcome | { readonly kind: 'name-taken' };

/** Offers the plant a date: the workshop holds trainers and room until the plant has answered. */
export function decideProposal(before: InHouse, wanted: Workshop): InHouseDecision<Proposal> {
  const { ticket, roster } = before;
  const isPending = ticket.state === 'proposed' && roster?.workshop.state === 'proposed';
  if (isPending) return unchanged(before, isMeant(roster.workshop, wanted) ? 'already' : 'settled');
  if (ticket.state !== 'open' && ticket.state !== 'proposed') return unchanged(before, 'settled');
  if (roster?.workshop.id === wanted.id) return { ...before, outcome: { kind: 'name-taken' }, notices: [] };
  return {
    outcome: { kind: 'done' },
    ticket: { ...ticket, state: 'proposed', workshop: wanted.id, reason: undefined },
    roster: { workshop: wanted, bookings: [] },
    notices: [],
  };
}

/** The number behind an id counts earlier proposals and says nothing about this one. */
function isMeant(known: Workshop, wanted: Workshop): boolean {
  return isSameWorkshop({ ...known, id: wanted.id }, wanted);
}

/** What a person saw who answers: the proposed workshop in one version. */
export type Seen = { readonly workshop: string; readonly sequence: number };

/** `changed`: not what the person saw. `gone`: it does not take place, and the ticket is open again. */
export type Agreement = InHouseOutcome | { readonly kind: 'changed' | 'gone' };

/** The plant takes the date: the workshop is planned, and all its seats are booked. */
export function decideAgreement(before: InHouse, seen: Seen, now: string): InHouseDecision<Agreement> {
  const { ticket, roster } = before;
  if (ticket.workshop !== seen.workshop) return unchanged(before, 'settled');
  if (ticket.state === 'confirmed') return unchanged(before, 'already');
  if (ticket.state !== 'proposed') return unchanged(before, 'settled');
  if (roster === undefined || roster.workshop.state === 'cancelled' || now >= roster.workshop.start)
    return { ...reopen(before, undefined), outcome: { kind: 'gone' } };
  if (roster.workshop.sequence !== seen.sequence) return { ...unchanged(before, 'settled'), outcome: { kind: 'changed' } };
  const booked = decideInHouseBooking(roster, ticket, now);
  return { outcome: { kind: 'done' }, ticket: { ...ticket, state: 'confirmed' }, roster: booked.roster, notices: booked.notices };
}

/** The date is not wanted, or the coordinators take it back: it no longer holds anybody, and the ticket is open again. */
export function decideRefusal(
  before: InHouse,
  { workshop, remark }: { readonly workshop: string; readonly remark: string | undefined },
): InHouseDecision<InHouseOutcome> {
  const { ticket } = before;
  if (ticket.workshop !== workshop) return unchanged(before, 'settled');
  if (ticket.state === 'open') return unchanged(before, 'already');
  return ticket.state === 'proposed' ? reopen(before, remark) : unchanged(before, 'settled');
}

function reopen({ ticket, roster }: InHouse, reason: string | undefined): InHouseDecision<InHouseOutcome> {
  return { outcome: { kind: 'done' }, ticket: { ...ticket, state: 'open', reason }, roster: roster && release(roster), notices: [] };
}

/** Ends a proposal, and only that: what the plant has agreed to is called off in another way. */
function release(roster: Roster): Roster {
  const { workshop } = roster;
  if (workshop.state !== 'proposed') return roster;
  return { ...roster, workshop: { ...workshop, state: 'cancelled', sequence: workshop.sequence + 1 } };
}

/** The coordinators cannot do it. What is proposed is taken back first. */
export function decideDecline(before: InHouse, reason: string): InHouseDecision<InHouseOutcome> {
  const { ticket } = before;
  if (ticket.state === 'declined') return unchanged(before, ticket.reason === reason ? 'already' : 'settled');
  if (ticket.state !== 'open') return unchanged(before, 'settled');
  return { ...before, outcome: { kind: 'done' }, ticket: { ...ticket, state: 'declined', reason }, notices: [] };
}

/** The person no longer wants it. What is agreed is cancelled like any booking. */
export function decideWithdrawal({ ticket, roster }: InHouse): InHouseDecision<InHouseOutcome> {
  if (ticket.state === 'withdrawn') return unchanged({ ticket, roster }, 'already');
  if (ticket.state !== 'open' && ticket.state !== 'proposed') return unchanged({ ticket, roster }, 'settled');
  return {
    outcome: { kind: 'done' },
    ticket: { ...ticket, state: 'withdrawn' },
    roster: roster && release(roster),
    notices: [],
  };
}

function unchanged<Kind extends InHouseOutcome['kind']>(before: InHouse, kind: Kind) {
  return { ...before, outcome: { kind }, notices: [] };
}
