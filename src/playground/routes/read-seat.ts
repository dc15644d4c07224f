import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Person, Place, PlaygroundOptions } from '../playground-options.ts';
import type { Seat } from '../spot.ts';

const cookie = 'tws_playground';

/** 128 random bits. A well-formed id is taken as it is, so that a page outlives a restart of the bot. */
const sessionId = z.string().regex(/^[\w-]{22}$/);

type Known = { readonly people: readonly [Person, ...Person[]]; readonly places: readonly [Place, ...Place[]] };

/** The seat that a request names; undefined when the session, the person or the place is not known. */
export function readSeat(c: Context, options: PlaygroundOptions): Seat | undefined {
  const session = sessionId.safeParse(getCookie(c, cookie)).data;
  const person = options.people.find(({ id }) => id === c.req.query('person'));
  const place = options.places.find(({ id }) => id === c.req.query('place'));
  return session && person && place ? { session, person: person.id, place } : undefined;
}

/** The seat for the page itself: begins a session where there is none, and the first person and place. */
export function takeSeat(c: Context, { people, places }: Known): Seat {
  const person = people.find(({ id }) => id === c.req.query('person')) ?? people[0];
  const place = places.find(({ id }) => id === c.req.query('place')) ?? places[0];
  return { session: readSession(c) ?? startSession(c), person: person.id, place };
}

function readSession(c: Context): string | undefined {
  return sessionId.safeParse(getCookie(c, cookie)).data;
}

function startSession(c: Context): string {
  const session = randomBytes(16).toString('base64url');
  setCookie(c, cookie, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
  return session;
}
