import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCalendarEntry } from '../../src/calendar/render-calendar-entry.ts';
import { renderFeed } from '../../src/calendar/render-feed.ts';
import { counts } from '../counts.ts';
import { readCalendar } from './read-calendar.ts';
import { someWorkshop } from './some-workshop.ts';

const now = new Date('2026-09-01T08:00:00Z');

const hostile: readonly string[] = [
  'x\r\nATTENDEE:mailto:a@b',
  'x\nEND:VEVENT\nBEGIN:VEVENT',
  'x\rEND:VCALENDAR',
  'x\r\n ATTENDEE:mailto:a@b',
  'a,b;c\\n\\,d\\',
  '\\',
  'NUL\u0000 und ESC\u001B[31m und \u0085 und \u2028 und \u2029',
  `"Anführung" ^n ^' : ; ,`,
  '👩‍🏭'.repeat(2500),
  'Ü'.repeat(10_000),
  'a'.repeat(10_000),
  '\uD800 halb \uDC00',
  '\u202Efdp.exe',
  '   \t  ',
  '__proto__',
];

function eventWith(text: string) {
  const workshop = someWorkshop({ id: text, place: text, room: text, link: text, format: text, trainers: [text] });
  return { workshop, title: text, details: [text, text] };
}

/** Everything that an invader could want to add. */
const forbidden = /\r\n(?:ATTENDEE|ATTACH|BEGIN:VALARM|X-EVIL)/;

describe('hostile text in a calendar', () => {
  it.each(hostile)('stays data: %j', (text) => {
    const event = eventWith(text);
    for (const ics of [renderCalendarEntry(event, 'planned', { now }), renderCalendarEntry(event, 'cancelled', { now })]) {
      expect(readCalendar(ics)).toHaveLength(1);
      expect(ics).not.toMatch(forbidden);
    }
    expect(readCalendar(renderFeed(text, [event], { now }))).toHaveLength(1);
  });

  it('arrives in the words in which it was written', () => {
    const [event] = readCalendar(renderCalendarEntry(eventWith('Öl, Gas; C:\\neu\r\nATTENDEE:mailto:a@b 🏭'), 'planned', { now }));
    expect(event?.summary).toBe('Öl, Gas; C:\\neu ATTENDEE:mailto:a@b 🏭');
    expect(event?.description?.split('\n').slice(0, 2)).toEqual(['Öl, Gas; C:\\neu', 'ATTENDEE:mailto:a@b 🏭']);
  });

  it('never makes two workshops one', () => {
    const uids = ['a b', 'a%20b', 'a\r\nb', 'a', 'A'].map((id) => {
      const workshop = someWorkshop({ id });
      return readCalendar(renderCalendarEntry({ workshop, title: 'T', details: [] }, 'planned', { now }))[0]?.uid;
    });
    expect(new Set(uids).size).toBe(5);
  });

  it('holds for all texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom('\r', '\n', '\\', ',', ';', ':', '"', ' ', 'ä', '🏭', 'n', 'BEGIN:VEVENT')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        const event = { workshop: someWorkshop({ id: one, place: other }), title: one, details: [other] };
        expect(readCalendar(renderCalendarEntry(event, 'planned', { now }))).toHaveLength(1);
        expect(readCalendar(renderFeed(other, [event], { now }))).toHaveLength(1);
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('and all times', () => {
    const minute = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 10_000 }), fc.nat(1_000_000), (first, minutes, sequence) => {
        const [start, end] = [first, first + minutes].map((each) => new Date(each * 60_000).toISOString()) as [string, string]; // of two, two
        const event = { workshop: someWorkshop({ start, end, sequence }), title: 'T', details: [] };
        expect(readCalendar(renderCalendarEntry(event, 'planned', { now }))).toMatchObject([{ start, end, sequence }]);
      }),
      { numRuns: counts.propertyRuns },
    );
  });
});
