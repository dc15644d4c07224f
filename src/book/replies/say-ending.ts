import type { Booking, BookingState } from '../booking.ts';

/** What has become of a booking, in a word or two. */
export function nameEnding({ ending }: Booking, before: BookingState | undefined): string {
  switch (ending) {
    case 'by-person':
      return before === 'confirmed' ? 'Abgesagt' : 'Zurückgezogen';
    case 'rejected':
      return 'Nicht zugesagt';
    case 'expired':
      return 'Abgelaufen';
    case 'started':
      return 'Kein Platz frei';
    case 'called-off':
      return 'Fällt aus';
    case 'by-office':
    case undefined:
      return 'Beendet';
  }
}

/** Why a booking has ended, to the one whose it was. */
export function sayEnding({ ending, note }: Booking, before: BookingState | undefined): string {
  switch (ending) {
    case 'by-person':
      return before === 'confirmed' ? 'Du hast abgesagt. Danke, dass Du Bescheid gibst.' : 'Erledigt, Du bist nicht mehr vorgemerkt.';
    case 'by-office':
      return 'Die Koordination hat Deine Buchung beendet. Wenn das nicht stimmt, melde Dich bitte bei Deiner Geschäftsstelle.';
    case 'rejected':
      return `Die Koordination konnte Deine Anfrage nicht zusagen.${note === undefined ? '' : ` Grund: ${note}`}`;
    case 'expired':
      return 'Das Angebot ist abgelaufen, der Platz ist weitergegangen. Wenn Du noch magst, buch einfach neu; dann stehst Du wieder hinten auf der Liste.';
    case 'started':
      return 'Es ist leider kein Platz mehr frei geworden.';
    case 'called-off':
      return 'Dieser Workshop findet nicht statt. Deine Buchung ist damit beendet, Du musst nichts tun.';
    case undefined:
      return 'Diese Buchung ist beendet.';
  }
}
