import type { BookParts, CalendarFile } from '../book/book-parts.ts';
import type { Periods } from '../book/erase-old.ts';
import type { Format } from '../book/format.ts';
import { createWorkshops, type Workshops } from '../book/workshops.ts';
import type { Platform } from '../chat/references.ts';
import type { Config } from '../config.ts';
import { createAudit } from '../storage/audit.ts';
import { createLedger } from '../storage/bookings/create-ledger.ts';
import type { Database } from '../storage/database.ts';
import { loadSecret } from '../storage/load-secret.ts';

export type Booking = BookParts & { readonly workshops: Workshops };

type Parts = { readonly database: Database; readonly formats: () => readonly Format[]; readonly now: () => Date };

/** Booking with its store, as the running bot and the command line use it. */
export async function openBooking(config: Config, { database, formats, now }: Parts): Promise<Booking> {
  const [key, queueKey, auditKey] = await Promise.all(
    ['booking-key', 'queue-key', 'audit-key'].map((name) => loadSecret(config.dataDir, name, 32)),
  );
  if (!key || !queueKey || !auditKey) throw new Error('A secret file is missing.');
  const ledger = createLedger({ database, audit: createAudit(auditKey), key, queueKey, now: () => now().getTime() });
  const parts = {
    ledger,
    formats,
    branches: config.office.branches,
    desks: desksOf(config),
    calendarFile,
    now,
    periods: periodsOf(config),
  };
  return { ...parts, workshops: createWorkshops(parts) };
}

const calendarFile: CalendarFile = (workshop) => ({ kind: 'file', name: `${workshop.id}.ics`, mediaType: 'text/calendar', content: '' });

/** The coordinators' channels: those of the office's file, and the playground's own where no platform is configured. */
function desksOf({ office, slack, teams }: Config): readonly { readonly platform: Platform; readonly channel: string }[] {
  const { slack: slackChannel, teams: teamsChannel } = office.coordinatorsChannel;
  return [
    ...(slackChannel === undefined ? [] : [{ platform: 'slack' as const, channel: slackChannel }]),
    ...(teamsChannel === undefined ? [] : [{ platform: 'teams' as const, channel: teamsChannel }]),
    ...(slack || teams ? [] : [{ platform: 'playground' as const, channel: 'playground-coordinators' }]),
  ];
}

function periodsOf({ office: { times } }: Config): Periods {
  return { namesDays: times.namesDays, bookingDays: times.bookingDays };
}
