import { describe, expect, it } from 'vitest';
import { renderCalendarEntry } from '../../src/calendar/render-calendar-entry.ts';
import { readCalendar } from './read-calendar.ts';
import { someEvent } from './some-workshop.ts';

const now = new Date('2026-09-01T08:00:00Z');
const planned = (event = someEvent(), organizer?: string) => renderCalendarEntry(event, 'planned', { now, organizer });

describe('the calendar entry of a workshop', () => {
  it('says what, when, where, what to bring and until when one can cancel', () => {
    expect(readCalendar(planned())).toEqual([
      {
        uid: 'w-0001@tws-saar',
        sequence: 0,
        start: '2026-10-14T07:00:00.000Z',
        end: '2026-10-14T11:00:00.000Z',
        summary: 'Wasserstoff im Betrieb',
        location: 'Bildungszentrum Kirkel, Saal 2',
        description: 'Mitbringen: Laptop, Fragen\nAbsagen bis 11.10.2026, 18:00 Uhr.',
        url: undefined,
        status: 'CONFIRMED',
      },
    ]);
  });

  it('holds the address of an online workshop, and says so where there is no place', () => {
    const link = 'https://meet.example.org/a,b;c?d=e%20f';
    const [event] = readCalendar(planned(someEvent({ place: undefined, room: undefined, link })));
    expect(event).toMatchObject({ location: 'Online', url: 'https://meet.example.org/a%2Cb%3Bc?d=e%20f' });
    expect(event?.description).toContain('Online: https://meet.example.org/');
  });

  it.each(['javascript:alert(1)', 'http://meet.example.org', 'no address', 'https://'])('has no address "%s"', (link) => {
    expect(readCalendar(planned(someEvent({ link })))).toMatchObject([{ url: undefined }]);
  });

  it('keeps its UID over all changes while SEQUENCE rises', () => {
    const versions = [0, 1, 2].map((sequence) => readCalendar(planned(someEvent({ sequence, room: `Saal ${sequence}` })))[0]);
    expect(new Set(versions.map((event) => event?.uid)).size).toBe(1);
    expect(versions.map((event) => event?.sequence)).toEqual([0, 1, 2]);
  });

  it('is taken away by METHOD:CANCEL with the same UID', () => {
    const text = renderCalendarEntry(someEvent({ sequence: 3 }), 'cancelled', { now });
    expect(text).toContain('\r\nMETHOD:CANCEL\r\n');
    expect(text).toContain('\r\nTRANSP:TRANSPARENT\r\n');
    expect(readCalendar(text)).toMatchObject([
      { uid: 'w-0001@tws-saar', sequence: 3, status: 'CANCELLED', summary: 'Wasserstoff im Betrieb' },
    ]);
    expect(text).not.toContain('Absagen bis');
  });

  it('never plans what is called off', () => {
    expect(planned(someEvent({ state: 'cancelled' }))).toContain('\r\nMETHOD:CANCEL\r\n');
  });

  it('is published, private, and names nobody but the workshop itself', () => {
    const text = planned();
    expect(text).toContain('\r\nMETHOD:PUBLISH\r\n');
    expect(text).toContain('\r\nCLASS:PRIVATE\r\n');
    expect(text).toContain('\r\nDTSTAMP:20260901T080000Z\r\n');
    expect(text).not.toMatch(/IG ?Metall|Gewerkschaft|ATTENDEE|slack:/i);
  });

  it('comes from the address of the office, or from one that reaches nobody', () => {
    const unfolded = (text: string) => text.replaceAll('\r\n ', '');
    const name = 'ORGANIZER;CN="Transformationswerkstatt Saar":mailto';
    expect(unfolded(planned())).toContain(`\r\n${name}:keine-antwort@tws.invalid\r\n`);
    expect(unfolded(planned(someEvent(), 'werkstatt@example.org'))).toContain(`\r\n${name}:werkstatt@example.org\r\n`);
    expect(unfolded(planned(someEvent(), 'a@b.example\r\nATTENDEE:mailto:c@d.example'))).toContain(`${name}:keine-antwort@tws.invalid`);
  });
});

describe('a workshop on the day on which clocks change', () => {
  it.each([
    ['begins in the second hour from 2 to 3', '2026-10-25T01:30:00.000Z', '2026-10-25T08:00:00.000Z'],
    ['begins in the first hour from 2 to 3', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['is 25 hours long', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['crosses the hour that is left out', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['is 23 hours long', '2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z'],
  ])('%s: both instants are kept', (_what, start, end) => {
    expect(readCalendar(planned(someEvent({ start, end })))).toMatchObject([{ start, end }]);
  });

  it('tells the last moment to cancel as the clock on the wall shows it', () => {
    const last = (cancelBy: string) => readCalendar(planned(someEvent({ cancelBy })))[0]?.description;
    expect(last('2026-10-24T16:00:00.000Z')).toContain('24.10.2026, 18:00 Uhr');
    expect(last('2026-10-25T17:00:00.000Z')).toContain('25.10.2026, 18:00 Uhr');
    expect(last('2027-03-28T16:00:00.000Z')).toContain('28.3.2027, 18:00 Uhr');
  });
});
