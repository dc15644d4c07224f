import { createWorkshops } from '../../../src/book/workshops.ts';
import { createAudit } from '../../../src/storage/audit.ts';
import { createLedger } from '../../../src/storage/bookings/create-ledger.ts';
import type { Database } from '../../../src/storage/database.ts';

const key = new Uint8Array(32).fill(3);
export const queueKey = new Uint8Array(32).fill(5);
export const auditKey = new Uint8Array(32).fill(9);

/** Ledger and use cases on a database, as the bot puts them together. */
export function openBookings(database: Database, now: () => Date) {
  const ledger = createLedger({ database, audit: createAudit(auditKey), key, queueKey, now: () => now().getTime() });
  const parts = {
    ledger,
    now,
    formats: () => [],
    branches: [],
    desks: [{ platform: 'slack', channel: 'C1' } as const],
    calendarFile: () => ({ kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR' }) as const,
    periods: { namesDays: 30, bookingDays: 90 },
  };
  return { ledger, workshops: createWorkshops(parts) };
}
