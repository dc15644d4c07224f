import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import type { Desk } from '../answer.ts';
import { greet } from '../ask.ts';
import { renderPage } from '../page/render-page.ts';
import type { Seat } from '../spot.ts';
import { takeSeat } from './read-seat.ts';

/** How long the page waits for the bot's greeting, in ms; a slower one comes over the event stream. */
const greetingPatience = 400;

/** Sets versions of this process apart from those of an earlier one. */
const epoch = Date.now().toString(36);

export function versionAt({ rooms }: Desk, seat: Seat): string {
  return `${epoch}.${rooms.version(seat)}`;
}

/** The page with the conversation so far. */
export function pageRoute(desk: Desk) {
  const { options, rooms } = desk;
  const [person, ...people] = options.people;
  const [place, ...places] = options.places;
  if (!person || !place) throw new Error('createPlayground needs at least one person and one place.');
  return async (c: Context): Promise<Response> => {
    const seat = takeSeat(c, { people: [person, ...people], places: [place, ...places] });
    await Promise.race([greet(desk, seat), sleep(greetingPatience, undefined, { ref: false })]);
    c.header('cache-control', 'no-store');
    return c.html(renderPage({ options, seat, threads: rooms.threads(seat), version: versionAt(desk, seat) }));
  };
}
