import type { Booking } from '../booking.ts';
import { sayInstant } from './say-when.ts';

/** How a booking stands, in a few words. */
export function sayState({ state, offerUntil, ending }: Booking, position: number | undefined): string {
  switch (state) {
    case 'requested':
      return 'angefragt, noch nicht entschieden';
    case 'confirmed':
      return 'fest gebucht';
    case 'waitlisted':
      return `Warteliste${position === undefined ? '' : `, Platz ${position}`}`;
    case 'offered':
      return offerUntil === undefined ? 'Platz angeboten' : `Platz angeboten bis ${sayInstant(offerUntil)}`;
    case 'attended':
      return 'teilgenommen';
    case 'cancelled':
      return ending === 'rejected' ? 'abgelehnt' : 'abgesagt';
  }
}
