import type { Hono } from 'hono';
import { titleOf } from '../book/book-parts.ts';
import { renderFeed } from '../calendar/render-feed.ts';
import { calendarKind, detailsOf, renderOwnEntry } from '../main/create-calendar-file.ts';
import { type Paper, paperKinds, printPaper } from '../main/create-papers.ts';
import type { Booking } from '../main/open-booking.ts';
import { type Posters, posterKind } from '../main/open-posters.ts';
import { type ServedFile, workshopRoutes } from './workshop-routes.ts';

const day = 24 * 3_600_000;
/** What is over stays in a feed for so long. */
const feedDays = 30;

/** Calendars, papers and posters under the addresses that the bot gives out. */
export function serveBookings(booking: Booking, posters: Posters): Hono {
  const { linkKey: key, now } = booking;
  return workshopRoutes({
    ...{ key, now, feed: (branch) => makeFeed(branch, booking) },
    files: (kind, id) => (kind === posterKind ? posters.printKept(id) : makeFile(kind, id, booking)),
  });
}

async function makeFeed(id: string, { ledger, branches, formats, organizer, now }: Booking): Promise<string | undefined> {
  const branch = branches.find((each) => each.id === id);
  if (!branch) return undefined;
  const listed = await ledger.list({ after: new Date(now().getTime() - feedDays * day).toISOString(), all: true });
  const shown = listed.filter(({ workshop }) => workshop.branch === undefined || workshop.branch === id);
  const events = shown.map(({ workshop }) => ({
    workshop,
    title: titleOf(workshop, formats()),
    details: detailsOf(workshop.format, formats()),
  }));
  return renderFeed(branch.name, events, { now: now(), organizer });
}

async function makeFile(kind: string, id: string, booking: Booking): Promise<ServedFile | undefined> {
  if (kind === calendarKind) return makeEntry(id, booking);
  if (kind === paperKinds.attendanceList) return makePaper('attendanceList', id, booking);
  return kind === paperKinds.certificates ? makePaper('certificates', id, booking) : undefined;
}

/** As the booking stands now, whatever it was when the link was given. */
async function makeEntry(id: string, booking: Booking): Promise<ServedFile | undefined> {
  const found = await booking.ledger.booking(id);
  const workshop = found && (await booking.ledger.workshop(found.workshop));
  if (!workshop) return undefined;
  const isOn = found.state === 'confirmed' || found.state === 'attended';
  const entry = { workshop, booking: found, title: titleOf(workshop, booking.formats()), kind: isOn ? 'planned' : 'cancelled' } as const;
  return { name: `${workshop.format}.ics`, mediaType: 'text/calendar; charset=utf-8', body: renderOwnEntry(entry, booking) };
}

async function makePaper(kind: keyof typeof paperKinds, id: string, booking: Booking): Promise<Paper | undefined> {
  const workshop = await booking.ledger.workshop(id);
  return workshop && (await printPaper(kind, workshop, booking));
}
