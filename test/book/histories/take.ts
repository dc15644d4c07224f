import type { Roster } from '../../../src/book/booking.ts';
import { decideApproval, type Verdict } from '../../../src/book/decide-approval.ts';
import { decideBooking, type Wish } from '../../../src/book/decide-booking.ts';
import { decideAcceptance, decideCancellation } from '../../../src/book/decide-cancellation.ts';
import { decideAttendance, decideCallingOff, decideChange } from '../../../src/book/decide-change.ts';
import { decideSeats } from '../../../src/book/decide-seats.ts';
import { type Decision, settle } from '../../../src/book/settle.ts';
import type { Command } from './command.ts';

/** Where a history stands; `wishes` are the events by which people have booked so far. */
export type World = { readonly roster: Roster; readonly now: string; readonly wishes: readonly Wish[] };

type Outcome = { readonly kind: string };
/** A command for certain bookings: taken a second time it means the same ones. */
export type Deed = {
  readonly now: string;
  readonly wish?: Wish | undefined;
  readonly decide: (roster: Roster, now: string) => Decision<Outcome>;
};

/** Finds out whom a command is about in a world as it stands. */
export function deedOf(command: Command, { roster, now, wishes }: World): Deed {
  const booking = 'pick' in command ? roster.bookings[command.pick % roster.bookings.length]?.id : undefined;
  const id = booking ?? 'nobody';
  switch (command.kind) {
    case 'book': {
      const number = wishes.length;
      const rest = {
        branch: command.branch,
        audience: command.audience,
        seats: command.seats,
        note: undefined,
        body: undefined,
        names: [],
      };
      const wish: Wish = { id: `b${number}`, request: `event ${number}`, person: `slack:T1:U${command.person}`, ...rest };
      return { now, wish, decide: (before, at) => decideBooking(before, wish, at) };
    }
    case 'book-again': {
      const wish = wishes[command.pick % wishes.length];
      return { now, wish, decide: wish === undefined ? letPass : (before, at) => decideBooking(before, wish, at) };
    }
    case 'accept':
      return { now, decide: (before, at) => decideAcceptance(before, id, at) };
    case 'cancel':
      return { now, decide: (before, at) => decideCancellation(before, { id, by: 'person', now: at }) };
    case 'cancel-by-office':
      return { now, decide: (before, at) => decideCancellation(before, { id, by: 'office', now: at }) };
    case 'seats':
      return { now, decide: (before, at) => decideSeats(before, { id, wish: { seats: command.seats }, now: at }) };
    case 'judge': {
      const verdict: Verdict = command.verdict === 'reject' ? { kind: 'reject', reason: undefined } : { kind: command.verdict };
      return { now, decide: (before, at) => decideApproval(before, { id, verdict, now: at }) };
    }
    case 'change': {
      const wanted = { ...roster.workshop, ...command.to };
      return { now, decide: (before, at) => decideChange(before, wanted, at) };
    }
    case 'call-off':
      return { now, decide: decideCallingOff };
    case 'attendance': {
      const present = new Set(command.present.map((place) => `b${place}`));
      return { now, decide: (before, at) => decideAttendance(before, { present, now: at }) };
    }
    case 'wait':
      return { now: new Date(Date.parse(now) + command.milliseconds).toISOString(), decide: letPass };
    case 'jump':
      return { now: instantOf(command.to, roster) ?? now, decide: letPass };
  }
}

/** Looks again, as the clock does every minute. */
export function letPass(roster: Roster, now: string): Decision<Outcome> {
  return { outcome: { kind: 'time' }, ...settle(roster, now) };
}

function instantOf(to: Extract<Command, { kind: 'jump' }>['to'], { workshop, bookings }: Roster): string | undefined {
  switch (to) {
    case 'offer-end':
      return bookings.find(({ state }) => state === 'offered')?.offerUntil;
    case 'quota-end':
      return workshop.quotas[0]?.until;
    case 'start':
      return workshop.start;
    case 'before-start':
      return new Date(Date.parse(workshop.start) - 1).toISOString();
  }
}
