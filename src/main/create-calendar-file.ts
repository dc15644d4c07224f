import type { BookParts, CalendarFile, OwnEntry } from '../book/book-parts.ts';
import type { Format } from '../book/format.ts';
import type { CalendarEvent } from '../calendar/calendar-event.ts';
import { renderCalendarEntry } from '../calendar/render-calendar-entry.ts';
import type { Links } from '../links/create-links.ts';

type Parts = Pick<BookParts, 'formats' | 'now'> & { readonly links: Links; readonly organizer: string | undefined };

/** The name under which links ask for somebody's entry. */
export const calendarKind = 'termin';
const mediaType = 'text/calendar';
const day = 24;

/** Makes calendar entries of bookings as files, with a link that ends a day after the workshop where the bot has an address. */
export function createCalendarFile(parts: Parts): CalendarFile {
  return (entry) => {
    const { booking, workshop } = entry;
    const name = `${workshop.format}.ics`;
    const hours = Math.max(day, (Date.parse(workshop.end) - parts.now().getTime()) / 3_600_000 + day);
    const url = parts.links.fileUrl({ kind: calendarKind, id: booking.id, name, hours });
    return { kind: 'file', name, mediaType, content: renderOwnEntry(entry, parts), url };
  };
}

/**
 * An entry belongs to a booking, not to the workshop: who books again after giving back gets a new one. Its SEQUENCE rises
 * with each change of the workshop, and with the end of the booking (RFC 5546, 2.1.4).
 */
export function renderOwnEntry({ workshop, booking, title, kind }: OwnEntry, { formats, organizer, now }: Parts): string {
  const sequence = workshop.sequence + (kind === 'cancelled' ? 1 : 0);
  const event: CalendarEvent = {
    workshop: { ...workshop, id: booking.id, sequence },
    title,
    details: detailsOf(workshop.format, formats()),
  };
  return renderCalendarEntry(event, kind, { now: now(), organizer });
}

/** What to bring along. */
export function detailsOf(id: string, formats: readonly Format[]): readonly string[] {
  const format = formats.find((each) => each.id === id);
  return (format?.bring ?? []).map((thing) => `Mitbringen: ${thing}`);
}
