import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { renderFeed } from '../../src/calendar/render-feed.ts';
import { readCalendar } from './read-calendar.ts';
import { someEvent } from './some-workshop.ts';

const now = new Date('2026-09-01T08:00:00Z');

/** ical.js leaves properties of other makers as they are written; RFC 5545 (3.8.8.2) makes them text. */
function nameOf(feed: string) {
  const written = new ICAL.Component(ICAL.parse(feed)).getFirstPropertyValue('x-wr-calname');
  return String(written).replace(/\\([\\;,])/g, '$1');
}

describe('the feed of a branch', () => {
  it('holds all workshops, and names those that are called off as such', () => {
    const feed = renderFeed('Neunkirchen', [someEvent(), someEvent({ id: 'w-0002', state: 'cancelled', sequence: 4 })], { now });
    expect(readCalendar(feed)).toMatchObject([
      { uid: 'w-0001@tws-saar', status: 'CONFIRMED', summary: 'Wasserstoff im Betrieb' },
      { uid: 'w-0002@tws-saar', status: 'CANCELLED', summary: 'Abgesagt: Wasserstoff im Betrieb', sequence: 4 },
    ]);
    expect(feed).toContain('\r\nMETHOD:PUBLISH\r\n');
    expect(feed.match(/TRANSP:TRANSPARENT/g)).toHaveLength(2);
  });

  it('leaves out what is only proposed and what one plant alone may come to', () => {
    const feed = renderFeed('Neunkirchen', [someEvent({ state: 'proposed' }), someEvent({ id: 'w-2', inHouse: 'Werk A' })], { now });
    expect(readCalendar(feed)).toEqual([]);
    expect(feed).not.toContain('Werk A');
  });

  it('does not hold the address of an online room: who has it is in', () => {
    const link = 'https://treffen.example.org/geheim';
    const feed = renderFeed('Neunkirchen', [someEvent({ link, place: undefined, room: undefined })], { now });
    expect(readCalendar(feed)).toMatchObject([{ location: 'Online' }]);
    expect(feed.replace(/\r\n /g, '')).not.toContain('treffen.example');
  });

  it('asks calendars to look again every three hours', () => {
    const feed = renderFeed('Neunkirchen', [], { now });
    expect(feed).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT3H\r\nX-PUBLISHED-TTL:PT3H\r\n');
  });

  it.each([
    ['IG Metall Neunkirchen', 'Workshops Neunkirchen'],
    ['Homburg-Saarpfalz', 'Workshops Homburg-Saarpfalz'],
    ['a, b; c\\d', 'Workshops a, b; c\\d'],
    ['x\r\nX-EVIL:1', 'Workshops x X-EVIL:1'],
    ['', 'Workshops'],
  ])('of "%s" is called "%s"', (branchName, name) => {
    const feed = renderFeed(branchName, [], { now });
    readCalendar(feed);
    expect(nameOf(feed)).toBe(name);
    expect(feed).not.toContain('\r\nX-EVIL');
  });

  it('keeps a year of workshops in order and in one piece', () => {
    const events = Array.from({ length: 300 }, (_, index) => someEvent({ id: `w-${index}` }));
    expect(readCalendar(renderFeed('Neunkirchen', events, { now })).map(({ uid }) => uid)).toEqual(
      events.map(({ workshop }) => `${workshop.id}@tws-saar`),
    );
  });
});
