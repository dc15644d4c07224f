import { ICalEventClass, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Workshop } from '../book/workshop.ts';
import { dayOf, germanDay, germanTime } from '../days.ts';
import type { CalendarEvent, CalendarOptions } from './calendar-event.ts';
import { calendarLine, calendarText } from './calendar-text.ts';

/** Neutral on purpose: colleagues and superiors look into calendars. `.invalid` never reaches anybody (RFC 2606). */
const organizer = { name: 'Transformationswerkstatt Saar', email: 'keine-antwort@tws.invalid' };
const mailAddress = /^[\w.'+-]+@[\w-]+(?:\.[\w-]+)+$/;

const statusOf = {
  proposed: ICalEventStatus.TENTATIVE,
  planned: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * The fields of a VEVENT. Times are in UTC: a single event needs no time zone, and none can be wrong then when clocks change.
 * The UID stays the same over all versions; SEQUENCE and then DTSTAMP say which one counts (RFC 5546, 2.1.5).
 */
export function eventData({ workshop, title, details }: CalendarEvent, options: CalendarOptions) {
  return {
    id: `${encodeURIComponent(workshop.id.toWellFormed())}@tws-saar`,
    sequence: workshop.sequence,
    stamp: options.now,
    start: new Date(workshop.start),
    end: new Date(workshop.end),
    summary: calendarLine(title) || 'Workshop',
    location: whereOf(workshop),
    url: addressOf(workshop.link),
    description: describe(workshop, details),
    status: statusOf[workshop.state],
    transparency: workshop.state === 'cancelled' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    class: ICalEventClass.PRIVATE,
    organizer: { ...organizer, email: mailAddress.exec(options.organizer ?? '')?.[0] ?? organizer.email },
  } satisfies ICalEventData;
}

function whereOf({ place, room, link }: Workshop): string | null {
  const parts = [place, room].map((part) => calendarLine(part ?? '')).filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  return link === undefined ? null : 'Online';
}

/** Only https. The generator escapes addresses like text, which they are not, so nothing to escape may be left. */
function addressOf(link: string | undefined): string | null {
  const url = URL.parse(link ?? '');
  if (url?.protocol !== 'https:') return null;
  return url.href.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}

function describe({ state, link, cancelBy }: Workshop, details: readonly string[]): string {
  const address = addressOf(link);
  const lines = {
    proposed: ['Vorgeschlagen, noch nicht fest.'],
    planned: [`Absagen bis ${germanDay(dayOf(new Date(cancelBy)))}, ${germanTime(cancelBy)} Uhr.`],
    cancelled: ['Abgesagt.'],
  }[state];
  return [...details.map(calendarText), ...(address === null ? [] : [`Online: ${address}`]), ...lines].join('\n');
}
