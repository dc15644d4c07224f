import type { Ledger } from '../../src/book/ledger.ts';
import { createWorkshops } from '../../src/book/workshops.ts';
import type { BookFeature } from '../../src/bot/book-feature.ts';

const empty: Ledger = {
  change: async () => ({ kind: 'unknown' }),
  reschedule: async () => ({ kind: 'unknown' }),
  add: async () => ({ kind: 'exists' }),
  list: async () => [],
  workshop: async () => undefined,
  roster: async () => undefined,
  booking: async () => undefined,
  bookingsOf: async () => [],
  bookingsIn: async () => [],
  unsettled: async () => [],
  told: async () => [],
  tell: async () => 0,
  rate: async () => undefined,
  ratings: async () => ({ helpful: 0, unhelpful: 0 }),
  open: async () => false,
  changeTicket: async () => undefined,
  changeProposal: async () => ({ kind: 'unknown' }),
  ticket: async () => undefined,
  openTickets: async () => [],
  ticketsOf: async () => [],
  denied: async () => undefined,
};

/** Booking in an office that has no catalogue and no dates, for tests of everything else. */
export function withoutWorkshops(now: () => Date): BookFeature {
  const parts = {
    ledger: empty,
    formats: () => [],
    branches: [],
    desks: [],
    calendarFile: () => ({ kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: '' }) as const,
    periods: { namesDays: 14, bookingDays: 90 },
    now,
  };
  return {
    ...parts,
    workshops: createWorkshops(parts),
    isCoordinator: () => false,
    coordinators: 0,
    papers: { attendanceList: async () => undefined, certificates: async () => undefined },
    branchOf: async () => undefined,
    ground: () => undefined,
    feedUrl: () => undefined,
  };
}
