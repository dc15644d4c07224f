import type { Acceptance, Cancellation } from '../decide-cancellation.ts';
import type { SeatChange } from '../decide-seats.ts';
import { saySeats } from './say-when.ts';

/** What a press led to. */
export function sayDone(what: 'accepted' | 'cancelled' | 'withdrawn' | 'changed'): string {
  switch (what) {
    case 'accepted':
      return 'Angenommen, Dein Platz ist fest gebucht. Die Einzelheiten schicke ich Dir im direkten Chat.';
    case 'cancelled':
      return 'Abgesagt. Dein Platz geht an die Nächsten auf der Liste.';
    case 'withdrawn':
      return 'Erledigt, Du bist hier nicht mehr vorgemerkt.';
    case 'changed':
      return 'Geändert. Die Einzelheiten schicke ich Dir im direkten Chat.';
  }
}

/** Why nothing was changed. */
export function sayNotDone(
  outcome: Exclude<Acceptance | Cancellation | SeatChange, { kind: 'confirmed' | 'cancelled' | 'changed' | 'full' }>,
): string {
  switch (outcome.kind) {
    case 'not-offered':
      return 'Dir ist hier gerade kein Platz angeboten. Es wurde nichts geändert.';
    case 'too-late':
      return 'Die Frist ist vorbei, Du kannst das nicht mehr selbst ändern. Deine Buchung gilt weiter. Sag bitte der Koordination oder Deiner Geschäftsstelle Bescheid.';
    case 'only-fewer':
      return `Mehr Plätze kannst Du hier nicht mehr selbst nehmen, das entscheidet die Koordination. Deine Buchung gilt weiter für ${saySeats(outcome.booking.seats)}.`;
    case 'same':
      return 'So ist es schon gebucht. Es wurde nichts geändert.';
    case 'ended':
      return sayEnded(outcome.booking);
    case 'unknown':
      return 'Diese Buchung gibt es nicht mehr. Es wurde nichts geändert.';
  }
}

function sayEnded({ ending }: Extract<Acceptance, { kind: 'ended' }>['booking']): string {
  return ending === 'expired'
    ? 'Das Angebot ist abgelaufen, der Platz ist weitergegangen. Es wurde nichts gebucht.'
    : 'Diese Buchung ist schon beendet. Es wurde nichts geändert.';
}
