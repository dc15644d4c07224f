import { setTimeout as sleep } from 'node:timers/promises';
import { lookAfter } from '../../src/book/look-after.ts';
import type { Workshop } from '../../src/book/workshop.ts';
import type { Bot } from '../../src/main.ts';
import { aWorkshop } from '../workshop-dates.ts';

/** What somebody fills in, by the ids of the fields. */
export type Entries = { readonly [field: string]: string | boolean | readonly string[] };

export type Press = {
  readonly words: string;
  readonly label: string /** What they answer when they are asked whether to. */;
  readonly yes?: string;
};

/** Somebody at a chat platform. Messages are found by words that stand in them, the newest first. */
export type Actor = {
  /** As stores name them. */
  readonly key: string;
  /** Calls `/workshop …` where nobody else sees it. */
  readonly calls: (text: string) => Promise<void>;
  /** Opens what coordinators or participants can open from there, and waits for the form. */
  readonly presses: (press: Press) => Promise<void>;
  /** What can be chosen in a field of the open form that is searched, after other fields were filled in. */
  readonly finds: (field: string, typed: string, filled?: Entries) => Promise<readonly string[]>;
  /** Sends the step of the form that is open. */
  readonly fills: (entries: Entries) => Promise<void>;
  /** Waits for words that only they see. */
  readonly reads: (words: string | RegExp) => Promise<string>;
  /** Calendar files that they were given, the oldest first. */
  readonly calendars: () => Promise<readonly string[]>;
};

/** A bot with one chat platform, in a test. */
export type Stage = {
  readonly bot: Bot;
  readonly actor: (name: string) => Actor;
  /** Somebody whom the office's file names as a coordinator. */
  readonly coordinator: Actor;
  /** Waits for a message in the coordinators' channel. */
  readonly deskReads: (words: string, also: string | RegExp) => Promise<string>;
  /** All that can be seen in channels, as it is and as it was sent. */
  readonly channels: () => string;
  readonly jump: (milliseconds: number) => void;
};

/** A clock that tests push on. */
export function createClock(): { readonly offset: () => number; readonly jump: Stage['jump'] } {
  let offset = 0;
  const jump = (milliseconds: number) => {
    offset += milliseconds;
  };
  return { offset: () => offset, jump };
}

let dates = 20;
let events = 0;

/** Adds a date so many days ahead, or on a day of its own. */
export async function addDate({ bot }: Stage, given: Partial<Workshop> & { readonly id: string }, days = dates++): Promise<Workshop> {
  const workshop = aWorkshop(bot.now(), given, days);
  const added = await bot.booking.workshops.add(workshop, { person: 'cli', event: `added ${events++}` });
  if (added.kind !== 'added') throw new Error(`The date was not added: ${added.kind}`);
  return workshop;
}

/** Lets time pass, and what happens by itself happen. A clock that jumps ends leases: nothing may be under way. */
export async function pass(stage: Stage, milliseconds: number): Promise<void> {
  await becomesIdle(stage);
  stage.jump(milliseconds);
  await lookAfter(stage.bot.booking);
}

export async function becomesIdle({ bot: { database } }: Stage): Promise<void> {
  const open = (table: 'inbox' | 'outbox') =>
    database.kysely.selectFrom(table).select('key').where('state', 'in', ['waiting', 'claimed']).execute();
  while ((await open('inbox')).length + (await open('outbox')).length > 0) await sleep(20);
}

export async function bookingsOf({ bot }: Stage, { key }: Actor, workshop: string) {
  const all = await bot.booking.ledger.bookingsOf(key);
  return all.filter((each) => each.workshop.id === workshop).map(({ booking }) => booking);
}
