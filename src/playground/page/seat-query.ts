import type { Seat } from '../spot.ts';

/** Person and place as every request of a page names them; the session is in the cookie. */
export function seatQuery({ person, place }: Pick<Seat, 'person' | 'place'>): string {
  return new URLSearchParams({ person, place: place.id }).toString();
}
