import createCalendar, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent, CalendarOptions } from './calendar-event.ts';
import { calendarLine, escapeText } from './calendar-text.ts';
import { eventData } from './event-data.ts';
import { productId } from './product-id.ts';

/** How often calendars should look again; Outlook and Google decide for themselves. */
const refreshSeconds = 3 * 60 * 60;

/**
 * A calendar of many workshops to subscribe to. What is only proposed or for one plant is left out. Events take no time of
 * whoever looks on, and the title says that one is called off: many calendars do not show STATUS.
 */
export function renderFeed(branchName: string, events: readonly CalendarEvent[], options: CalendarOptions): string {
  const shown = events.filter(({ workshop }) => workshop.state !== 'proposed' && workshop.inHouse === undefined);
  const calendar = createCalendar({
    prodId: productId,
    method: ICalCalendarMethod.PUBLISH,
    // The generator writes names as they are.
    name: escapeText(nameOf(branchName)),
    ttl: refreshSeconds,
    events: shown.map((event) => feedEvent(event, options)),
  });
  return `${calendar.toString()}\r\n`;
}

/** Without the union's name, because others see which calendars somebody has. */
function nameOf(branchName: string): string {
  return `Workshops ${calendarLine(branchName).replace(/IG\s*Metall/giu, '')}`.replace(/\s+/gu, ' ').trim();
}

function feedEvent(event: CalendarEvent, options: CalendarOptions) {
  const isCancelled = event.workshop.state === 'cancelled';
  // Who looks on has no seat, and whoever has the address of an online room is in.
  const data = eventData({ ...event, workshop: { ...event.workshop, link: undefined } }, options);
  const location = data.location ?? (event.workshop.link === undefined ? null : 'Online');
  return {
    ...data,
    location,
    summary: isCancelled ? `Abgesagt: ${data.summary}` : data.summary,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}
