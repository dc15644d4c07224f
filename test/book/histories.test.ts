import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Roster } from '../../src/book/booking.ts';
import { postsOf } from '../../src/book/posts-of.ts';
import type { Settled } from '../../src/book/settle.ts';
import type { Workshop } from '../../src/book/workshop.ts';
import { counts } from '../counts.ts';
import { type Event, history } from './histories/command.ts';
import { findBroken, type Taken } from './histories/find-broken.ts';
import { findUntold } from './histories/find-untold.ts';
import { type Deed, deedOf, letPass, type World } from './histories/take.ts';
import { now } from './rosters.ts';

const posting = {
  formats: () => [],
  branches: [],
  desks: [{ platform: 'slack', channel: 'C1' } as const],
  calendarFile: () => ({ kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: '' }) as const,
};

/** Whoever decides gets a roster that cannot be written to. */
function freeze({ workshop, bookings }: Roster): Roster {
  return Object.freeze({ workshop: Object.freeze(workshop), bookings: Object.freeze(bookings.map((booking) => Object.freeze(booking))) });
}

function isSame(one: Roster, other: Roster): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function told({ notices }: Settled): number {
  return notices.length;
}

/** The event has led to a booking before. What was refused may well be tried again. */
function isCopy({ wish }: Deed, { bookings }: Roster): boolean {
  return bookings.some(({ id }) => id === wish?.id);
}

type Past = World & { readonly broken: readonly string[]; readonly outcomes: readonly string[]; readonly keys: readonly string[] };

/** Time passes first, then somebody does something: so what each of the two does is seen by itself. */
function live(past: Past, { later, command }: Event): Past {
  const deed = deedOf(command, { ...past, now: new Date(Date.parse(past.now) + later).toISOString() });
  const passed = letPass(past.roster, deed.now);
  const roster = freeze(passed.roster);
  const decision = deed.decide(roster, deed.now);
  const after = freeze(decision.roster);
  const steps: readonly Taken[] = [
    { before: past.roster, after: roster, notices: passed.notices, now: deed.now },
    { before: roster, after, notices: decision.notices, now: deed.now },
  ];
  const straight = deed.decide(past.roster, deed.now);
  const again = deed.decide(after, deed.now);
  const broken = [
    ...steps.flatMap((step) => [...findBroken(step), ...findUntold(step)]),
    ...(isSame(straight.roster, after) && told(straight) === told(passed) + told(decision) ? [] : ['it matters who lets time pass']),
    ...(isSame(again.roster, after) && told(again) === 0 ? [] : ['the same event has changed something twice']),
    ...(isCopy(deed, roster) && !isSame(after, roster) ? ['a copy of an event has changed something'] : []),
    ...findUntruth(decision.outcome, after),
  ];
  const posts = steps.flatMap((step) =>
    postsOf({ roster: step.after, notices: step.notices }, { ...posting, now: () => new Date(deed.now) }),
  );
  return {
    ...{ roster: after, now: deed.now, wishes: command.kind === 'book' && deed.wish ? [...past.wishes, deed.wish] : past.wishes },
    broken: broken.map((what) => `${what} (${command.kind})`),
    outcomes: [...past.outcomes, `${command.kind}: ${decision.outcome.kind}`],
    // Whoever changes seats back and forth hears of the same number more than once.
    keys: [...past.keys, ...posts.map(({ key }) => key).filter((key) => !key.includes(' seats '))],
  };
}

const final = ['confirmed', 'requested', 'waitlisted', 'cancelled', 'rejected'];

/** What somebody is answered is what is kept. */
function findUntruth(outcome: { readonly kind: string; readonly booking?: unknown }, { bookings }: Roster): readonly string[] {
  if (!final.includes(outcome.kind)) return [];
  return bookings.some((booking) => JSON.stringify(booking) === JSON.stringify(outcome.booking)) ? [] : [`${outcome.kind} is not true`];
}

function liveThrough(workshop: Workshop, events: readonly Event[]): Past {
  const beginning: Past = { roster: freeze({ workshop, bookings: [] }), now, wishes: [], broken: [], outcomes: [], keys: [] };
  return events.reduce((past, event) => (past.broken.length > 0 ? past : live(past, event)), beginning);
}

/** A history in which none of this came about would prove little. */
const possible = [
  ...['confirmed', 'requested', 'waitlisted', 'already-booked', 'closed', 'wrong-audience', 'too-many'].map((kind) => `book: ${kind}`),
  ...['confirmed', 'requested', 'waitlisted', 'already-booked'].map((kind) => `book-again: ${kind}`),
  ...['confirmed', 'not-offered', 'ended', 'unknown'].map((kind) => `accept: ${kind}`),
  ...['cancelled', 'too-late', 'ended', 'unknown'].map((kind) => `cancel: ${kind}`),
  ...['changed', 'same', 'full', 'too-late', 'ended'].map((kind) => `seats: ${kind}`),
  ...['confirmed', 'rejected', 'waitlisted', 'full', 'settled', 'unknown'].map((kind) => `judge: ${kind}`),
  ...['changed', 'moved', 'same', 'too-small', 'over'].map((kind) => `change: ${kind}`),
  ...['cancel-by-office: cancelled', 'call-off: called-off', 'call-off: over', 'attendance: noted', 'attendance: too-early'],
];

describe(`in ${counts.histories} histories of people, coordinators and clocks`, () => {
  it('no seat is given twice, quotas and the order of the list are kept, nobody is told twice, and nothing is lost', {
    timeout: 5 * 60_000,
  }, () => {
    fc.assert(
      fc.property(history, ({ workshop, events }) => {
        const { broken, keys } = liveThrough(workshop, events);
        expect(broken).toEqual([]);
        expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
      }),
      { numRuns: counts.histories },
    );
  });

  it('everything happens that may happen', () => {
    const lives = fc.sample(history, { numRuns: 300, seed: 1 }).map(({ workshop, events }) => liveThrough(workshop, events));
    const seen = new Set(lives.flatMap(({ outcomes }) => outcomes));
    expect(possible.filter((outcome) => !seen.has(outcome))).toEqual([]);
    expect(new Set(lives.flatMap(({ roster }) => roster.bookings.map(({ ending }) => ending)))).toEqual(
      new Set([undefined, 'by-person', 'by-office', 'rejected', 'expired', 'started', 'called-off']),
    );
  });
});
