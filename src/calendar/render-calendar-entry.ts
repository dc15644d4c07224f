import createCalendar, { ICalCalendarMethod } from 'ical-generator';
import type { CalendarEvent, CalendarOptions } from './calendar-event.ts';
import { eventData } from './event-data.ts';
import { productId } from './product-id.ts';

/**
 * One workshop as an .ics file that people open: it adds the event, changes it or takes it away. Also for who gives a seat
 * back while the workshop itself stays: the SEQUENCE is the same then, and the later DTSTAMP counts.
 */
export function renderCalendarEntry(event: CalendarEvent, kind: 'planned' | 'cancelled', options: CalendarOptions): string {
  const isCancelled = kind === 'cancelled' || event.workshop.state === 'cancelled';
  const workshop = isCancelled ? { ...event.workshop, state: 'cancelled' as const } : event.workshop;
  const calendar = createCalendar({
    prodId: productId,
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    events: [eventData({ ...event, workshop }, options)],
  });
  return `${calendar.toString()}\r\n`;
}
