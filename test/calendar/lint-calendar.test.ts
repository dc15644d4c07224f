import { describe, expect, it } from 'vitest';
import { renderCalendarEntry } from '../../src/calendar/render-calendar-entry.ts';
import { lintCalendar } from './lint-calendar.ts';
import { someEvent } from './some-workshop.ts';

const sound = renderCalendarEntry(someEvent(), 'planned', { now: new Date('2026-09-01T08:00:00Z') });

describe('the lint of calendars', () => {
  it('finds nothing in a sound one', () => {
    expect(lintCalendar(sound)).toEqual([]);
  });

  it.each([
    ['a bare line feed', sound.replace('SUMMARY:', 'SUMMARY:a\nb')],
    ['no line break at the end', sound.trimEnd()],
    ['a line of 76 bytes', sound.replace('SUMMARY:', `SUMMARY:${'ü'.repeat(34)}\r\n `)],
    ['a control character', sound.replace('SUMMARY:', 'SUMMARY:\u0000')],
    ['an added property', sound.replace('SUMMARY:', 'ATTENDEE:mailto:a@b\r\nSUMMARY:')],
    ['a line without a name', sound.replace('SUMMARY:', 'x\r\nSUMMARY:')],
    ['a bare comma', sound.replace('SUMMARY:', 'SUMMARY:a,b')],
    ['an escape that there is not', sound.replace('SUMMARY:', 'SUMMARY:\\x')],
    ['a local time', sound.replace(/(DTSTART:\w+)Z/, '$1')],
    ['an end before the start', sound.replace(/DTEND:\w+/, 'DTEND:20261014T065959Z')],
    ['two summaries', sound.replace('SUMMARY:', 'SUMMARY:a\r\nSUMMARY:')],
    ['no UID', sound.replace(/UID:.*\r\n/, '')],
    ['no PRODID', sound.replace(/PRODID:.*\r\n/, '')],
    ['no organizer', sound.replace(/ORGANIZER(?:.|\r\n )*\r\n/, '')],
    ['a cancellation that confirms', sound.replace('METHOD:PUBLISH', 'METHOD:CANCEL')],
    ['the same event twice', sound.replace(/BEGIN:VEVENT.*END:VEVENT\r\n/s, '$&$&')],
  ])('finds %s', (_fault, text) => {
    expect(lintCalendar(text)).toHaveLength(1);
  });
});
