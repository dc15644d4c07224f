import type { CalendarEvent } from '../../src/calendar/calendar-event.ts';

type Workshop = CalendarEvent['workshop'];

/** A workshop of one morning in Kirkel, with what a test wants to be different. */
export function someWorkshop(changes: Partial<Workshop> = {}): Workshop {
  return {
    id: 'w-0001',
    format: 'wasserstoff',
    start: '2026-10-14T07:00:00.000Z',
    end: '2026-10-14T11:00:00.000Z',
    place: 'Bildungszentrum Kirkel',
    link: undefined,
    trainers: ['slack:T1:U1'],
    room: 'Saal 2',
    capacity: 12,
    minimum: 4,
    approval: false,
    bookBy: '2026-10-07T22:00:00.000Z',
    cancelBy: '2026-10-11T16:00:00.000Z',
    audiences: [],
    quotas: [],
    branch: 'neunkirchen',
    inHouse: undefined,
    state: 'planned',
    sequence: 0,
    ...changes,
  };
}

export function someEvent(changes: Partial<Workshop> = {}): CalendarEvent {
  return { workshop: someWorkshop(changes), title: 'Wasserstoff im Betrieb', details: ['Mitbringen: Laptop, Fragen'] };
}
