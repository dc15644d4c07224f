import { setTimeout as sleep } from 'node:timers/promises';
import type { SlackPeer } from '../peer/open-slack-peer.ts';
import { createPerson, type Person } from '../peer/person.ts';
import type { PeerMessage } from '../peer/workspace.ts';
import { insist } from './insist.ts';
import { keyOf } from './key-of.ts';

const formsAtOnce = 6;
const formMilliseconds = 3_500;
const pauseMilliseconds = 100;
const lookMilliseconds = 20;
const thinkMilliseconds = 700;

/** What goes on in the workspace: people who book, and coordinators who agree. */
export type Town = {
  /** Resolves when everybody has the form before them. */
  readonly opened: Promise<unknown>;
  /** Resolves when everybody has sent it. */
  readonly booked: Promise<unknown>;
  /** Lets the first so many send it. */
  readonly invite: (count: number) => void;
  /** How many have seen something and not yet done what they want to do about it. */
  readonly busy: () => number;
  readonly stop: () => void;
};

type Resident = { readonly person: Person; readonly number: number };
type Living = { readonly peer: SlackPeer; readonly workshops: readonly string[]; readonly coordinator: string };

/** Lets so many people book, as they are invited, and answer what they are told until they are stopped. */
export function liveAsPeople(count: number, { peer, workshops, coordinator }: Living): Town {
  const state = { busy: 0, invited: 0, isOver: false };
  const deliveries = insist(peer.deliveries);
  const personNamed = (user: string) => createPerson({ workspace: peer.workspace, deliveries, url: peer.url }, user);
  const act = async (doing: () => Promise<unknown>) => {
    state.busy++;
    await sleep(Math.random() * thinkMilliseconds);
    await doing();
    state.busy--;
  };
  const people = Array.from({ length: count }, (_, number) => ({ person: personNamed(`U${number}`), number }));
  const desk = personNamed(coordinator);
  const answers = new Map(people.map((each) => [each.person.direct, (message: PeerMessage) => reactTo(message, each)]));
  answers.set('C0', (message) => judge(message, desk));
  void watch(peer, { isOver: () => state.isOver, onPost: (message) => void act(async () => answers.get(message.channel)?.(message)) });
  const opened = openForms(people, peer);
  const book = async ({ person, number }: Resident) => {
    await opened;
    while (state.invited <= number) await sleep(pauseMilliseconds);
    await act(() => submit(person, choose(workshops, number), number));
  };
  const booked = Promise.all(people.map(book));
  const invite = (invited: number) => {
    state.invited = invited;
  };
  return {
    ...{ opened, booked, invite, busy: () => state.busy },
    stop: () => {
      state.isOver = true;
    },
  };
}

/** Half of them book in their direct chat, half in a channel of their own, where what they are told cannot be found again. */
function placeOf({ workspace }: SlackPeer, { direct }: Person, number: number): string {
  if (number % 2 === 0) return direct;
  workspace.channels.add(`K${number}`);
  return `K${number}`;
}

/** Few want the last one: what the coordinators read comes at a post a second. */
function choose(workshops: readonly string[], number: number): string {
  const place = number % 12 === 5 ? workshops.length - 1 : Math.floor(number / 2) % (workshops.length - 1);
  return workshops[place] ?? '';
}

/** A few at once: the form of who waits too long for it can no longer be opened. */
async function openForms(people: readonly Resident[], peer: SlackPeer): Promise<void> {
  const waiting = [...people];
  const openNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await openForm(next.person, placeOf(peer, next.person, next.number));
  };
  await Promise.all(Array.from({ length: formsAtOnce }, openNext));
}

/** A form that does not come is asked for again. */
async function openForm(person: Person, channel: string): Promise<void> {
  while (!person.view()) {
    await person.command(channel, '/workshop');
    for (let waited = 0; waited < formMilliseconds && !person.view(); waited += lookMilliseconds) await sleep(lookMilliseconds);
  }
}

async function submit(person: Person, workshop: string, number: number): Promise<void> {
  await person.submits({ date: workshop, audience: 'worksCouncil', seats: String((number % 3 === 0 ? 1 : 0) + 1) });
}

type Watching = { readonly isOver: () => boolean; readonly onPost: (message: PeerMessage) => void };

/** Shows each post of the bot once. */
async function watch({ workspace }: SlackPeer, { isOver, onPost }: Watching): Promise<void> {
  for (let read = 0; !isOver(); await sleep(pauseMilliseconds)) {
    const fresh = workspace.messages.slice(read);
    read += fresh.length;
    for (const message of fresh.filter((each) => keyOf(each) !== '')) onPost(message);
  }
}

/** One in three gives a firm seat back, one in four does not want what is offered. */
async function reactTo(message: PeerMessage, { person, number }: Resident): Promise<void> {
  const [, state] = /^booking \S+ state (\S+)/.exec(keyOf(message)) ?? [];
  if (state === 'offered') await person.presses(message, number % 4 === 1 ? 'Ablehnen' : 'Annehmen');
  if (state === 'confirmed' && number % 3 === 1) await person.presses(message, 'Absagen');
}

async function judge(message: PeerMessage, coordinator: Person): Promise<void> {
  if (/^desk \S+ slack$/.test(keyOf(message))) await coordinator.presses(message, Math.random() < 0.7 ? 'Zusagen' : 'Warteliste');
}
