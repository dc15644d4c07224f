import { describe, expect, it } from 'vitest';
import { decideApproval } from '../../src/book/decide-approval.ts';
import { decideBooking } from '../../src/book/decide-booking.ts';
import { decideAcceptance, decideCancellation } from '../../src/book/decide-cancellation.ts';
import { decideAttendance, decideChange } from '../../src/book/decide-change.ts';
import { decideSeats } from '../../src/book/decide-seats.ts';
import { postsOf, postTo } from '../../src/book/posts-of.ts';
import type { Settled } from '../../src/book/settle.ts';
import { readPersonKey } from '../../src/chat/references.ts';
import { bookingWith, now, rosterOf, start, wishOf, workshopWith } from './rosters.ts';

const desks = [
  { platform: 'slack', channel: 'C1' },
  { platform: 'teams', channel: '19:desk' },
] as const;
const parts = {
  ...{ formats: () => [], branches: [], desks, now: () => new Date(now) },
  calendarFile: () => ({ kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: '' }) as const,
};
const keys = (settled: Settled) => postsOf(settled, parts).map(({ key, platform, post }) => `${post.kind} ${platform}: ${key}`);
const full = rosterOf(workshopWith({ capacity: 1 }), bookingWith(1, 'confirmed'), bookingWith(2, 'waitlisted', { person: 'teams:T2:U2' }));

describe('what is said of a decision', () => {
  it('goes to each person on their platform, once for each state', () => {
    expect(keys(decideCancellation(full, { id: 'b1', by: 'person', now }))).toEqual([
      'tell slack: booking b1 state cancelled 0',
      'tell teams: booking b2 state offered 0',
    ]);
  });

  it('is nothing where nothing has changed, and for who was there', () => {
    expect(keys(decideBooking(full, wishOf('slack:T1:U1'), now))).toEqual([]);
    expect(keys(decideAttendance(full, { present: new Set(['b1']), now: start }))).toEqual(['tell teams: booking b2 state cancelled 0']);
  });

  it('is said of every new date', () => {
    const once = decideChange(full, { ...full.workshop, place: 'Rathaus' }, now);
    const twice = decideChange(once.roster, { ...full.workshop, place: 'Werk 3' }, now);
    expect([...keys(once), ...keys(twice)]).toEqual([
      'tell slack: booking b1 moved confirmed 1',
      'tell teams: booking b2 moved waitlisted 1',
      'tell slack: booking b1 moved confirmed 2',
      'tell teams: booking b2 moved waitlisted 2',
    ]);
  });

  it('goes to all desks when somebody asks, and is written over there when it is decided', () => {
    const asked = decideBooking(rosterOf(workshopWith({ approval: true })), wishOf('slack:T1:U1'), now);
    expect(keys(asked)).toEqual([
      'tell slack: booking wish-slack:T1:U1 state requested 0',
      'announce slack: desk wish-slack:T1:U1 slack',
      'announce teams: desk wish-slack:T1:U1 teams',
    ]);
    const decided = decideApproval(asked.roster, { id: 'wish-slack:T1:U1', verdict: { kind: 'approve' }, now });
    expect(keys(decided).slice(1)).toEqual([
      'revise slack: desk wish-slack:T1:U1 slack decided',
      'revise teams: desk wish-slack:T1:U1 teams decided',
    ]);
  });

  it('is only what is so in the end', () => {
    const asked = rosterOf(workshopWith({ approval: true }), bookingWith(1, 'requested'));
    expect(keys(decideApproval(asked, { id: 'b1', verdict: { kind: 'waitlist' }, now }))).toEqual([
      'revise slack: desk b1 slack decided',
      'revise teams: desk b1 teams decided',
      'tell slack: booking b1 state offered 0',
    ]);
  });

  it('writes a request over in the channel when its date or its seats have changed', () => {
    const asked = rosterOf(workshopWith({ approval: true, capacity: 4 }), bookingWith(1, 'requested'));
    const moved = decideChange(asked, { ...asked.workshop, place: 'Rathaus' }, now);
    expect(keys(moved)).toContain('revise slack: desk b1 slack moved requested 1');
    const more = decideSeats(asked, { id: 'b1', wish: { seats: 2 }, now });
    expect(keys(more)).toContain(`revise teams: desk b1 teams seats requested 0 ${Date.parse(now)}`);
    expect(JSON.stringify(postsOf(more, parts).filter(({ post }) => post.kind === 'revise'))).toContain('desk.approve');
  });

  it('shows the way into an online room to nobody but those with a seat', () => {
    const link = 'https://treffen.example.org/geheim';
    const said = (settled: Settled) => JSON.stringify(postsOf(settled, parts).map(({ post }) => post));
    const online = (given: Parameters<typeof workshopWith>[0] = {}) => workshopWith({ link, place: undefined, room: undefined, ...given });
    const requested = decideBooking(rosterOf(online({ approval: true })), wishOf('slack:T1:U1'), now);
    const refused = decideApproval(requested.roster, { id: 'wish-slack:T1:U1', verdict: { kind: 'reject', reason: 'voll' }, now });
    const waiting = decideBooking(rosterOf(online({ capacity: 1 }), bookingWith(1, 'confirmed')), wishOf('slack:T1:U2'), now);
    const offered = decideCancellation(waiting.roster, { id: 'b1', by: 'person', now });
    for (const settled of [requested, refused, waiting, offered]) expect(said(settled)).not.toContain(link);
    expect(said(decideBooking(rosterOf(online()), wishOf('slack:T1:U1'), now))).toContain(link);
  });

  it('says until when one can cancel, unless that is over', () => {
    const offered = rosterOf(workshopWith({ cancelBy: '2026-12-08T08:00:00.000Z' }), bookingWith(1, 'offered', { offerUntil: start }));
    const accepted = (at: string) =>
      JSON.stringify(postsOf(decideAcceptance(offered, 'b1', at), { ...parts, now: () => new Date(at) }).map(({ post }) => post));
    expect(accepted(now)).toContain('Absagen kannst Du hier selbst bis');
    const late = new Date(Date.parse(offered.workshop.cancelBy) + 1).toISOString();
    expect(accepted(late)).toContain('Die Frist zum Absagen ist vorbei.');
    expect(accepted(late)).not.toContain('hier selbst bis');
  });

  it('names nobody in the channel of the desk, nor in the lane', () => {
    const wish = wishOf('slack:T1:Ugeheim', { id: 'b1', note: 'Rampe', body: 'BR Muster', names: ['Bea Beispiel'] });
    const posts = postsOf(decideBooking(rosterOf(workshopWith({ approval: true })), wish, now), parts);
    const toDesk = JSON.stringify(posts.filter(({ post }) => post.kind === 'announce'));
    for (const secret of ['Ugeheim', 'Rampe', 'BR Muster', 'Beispiel']) expect(toDesk).not.toContain(secret);
    expect(posts.map(({ lane }) => lane).join()).not.toContain('Ugeheim');
  });
});

describe('a message to a person', () => {
  it('is none for whoever is on no platform', () => {
    expect(postTo('cli', { key: 'k', message: () => ({ blocks: [] }) })).toEqual([]);
    expect(['cli', 'slack:T1', 'irc:T1:U1', 'slack:T1:U 1', ''].map(readPersonKey)).toEqual(Array.from({ length: 5 }, () => undefined));
  });

  it('waits behind others to the same person only', () => {
    const laneOf = (person: string) => postTo(person, { key: 'k', message: () => ({ blocks: [] }) }).map(({ lane }) => lane)[0];
    expect(laneOf('slack:T1:U1')).toBe(laneOf('slack:T1:U1'));
    expect(laneOf('slack:T1:U1')).not.toBe(laneOf('slack:T1:U2'));
  });
});
