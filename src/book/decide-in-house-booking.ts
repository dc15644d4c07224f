import { type Booking, type Roster, withBooking } from './booking.ts';
import type { Settled } from './settle.ts';
import type { Ticket } from './ticket.ts';
import type { Workshop } from './workshop.ts';

/**
 * Plans a workshop that was proposed to a plant and books all its seats for the person who asked: nobody else can book
 * it, so there is neither a waitlist nor a deadline for booking. `now` is an ISO instant.
 */
export function decideInHouseBooking(roster: Roster, ticket: Ticket, now: string): Settled {
  const workshop: Workshop = { ...roster.workshop, state: 'planned' };
  const booking: Booking = {
    // A ticket is agreed to once, so it names its booking.
    id: ticket.id,
    ...{ workshop: workshop.id, person: ticket.person, request: `ticket ${ticket.id}`, branch: ticket.branch, audience: undefined },
    ...{ seats: workshop.capacity, state: 'confirmed', place: 1, offerUntil: undefined, ending: undefined, note: undefined },
    ...{ body: ticket.company, names: [], at: now },
  };
  return { roster: withBooking({ ...roster, workshop }, booking), notices: [{ booking, before: undefined, about: 'state' }] };
}
