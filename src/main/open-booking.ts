import type { BookParts, Periods } from '../book/book-parts.ts';
import type { Format } from '../book/format.ts';
import { createWorkshops, type Workshops } from '../book/workshops.ts';
import type { Platform } from '../chat/references.ts';
import type { Config } from '../config.ts';
import { createLinks, type Links } from '../links/create-links.ts';
import { type Meter, noMeter } from '../meter.ts';
import { createAudit } from '../storage/audit.ts';
import { createLedger } from '../storage/bookings/create-ledger.ts';
import type { Database } from '../storage/database.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { createCalendarFile } from './create-calendar-file.ts';
import { meterWorkshops } from './meter-workshops.ts';

/** Booking with its store, as the running bot and the command line use it. */
export type Booking = BookParts & {
  readonly workshops: Workshops;
  readonly links: Links;
  /** Under which links are signed. */
  readonly linkKey: Uint8Array;
  /** Mail address that calendars name as the organizer. */
  readonly organizer: string | undefined;
  /** Calls after each change, when something may have to be sent. */
  readonly onSaid: (listener: () => void) => void;
};

type Parts = { readonly database: Database; readonly formats: () => readonly Format[]; readonly now: () => Date; readonly meter?: Meter };

export async function openBooking(config: Config, { database, formats, now, meter = noMeter }: Parts): Promise<Booking> {
  const secret = (name: string) => loadSecret(config.dataDir, name, 32);
  const [key, queueKey, linkKey] = [await secret('booking-key'), await secret('queue-key'), await secret('link-key')];
  const audit = createAudit(await secret('audit-key'));
  const { told, onSaid } = listenTo(database);
  const ledger = createLedger({ database: told, audit, key, queueKey, now: () => now().getTime() });
  const links = createLinks({ key: linkKey, publicUrl: config.publicUrl, now });
  const organizer = config.office.calendarAddress;
  const calendarFile = createCalendarFile({ formats, links, organizer, now });
  const parts = {
    ledger,
    formats,
    branches: config.office.branches,
    desks: desksOf(config),
    calendarFile,
    now,
    periods: periodsOf(config),
  };
  return { ...parts, workshops: meterWorkshops(createWorkshops(parts), meter), links, linkKey, organizer, onSaid };
}

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

/** The database, telling when a transaction has gone through. */
function listenTo(database: Database): { readonly told: Database; readonly onSaid: Booking['onSaid'] } {
  let listener: () => void = () => undefined;
  const transaction: Database['transaction'] = async (work, patience) => {
    const result = await database.transaction(work, patience);
    listener();
    return result;
  };
  return {
    told: { ...database, transaction },
    onSaid: (next) => {
      listener = next;
    },
  };
}
