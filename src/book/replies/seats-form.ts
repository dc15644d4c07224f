import type { Form } from '../../chat/form.ts';
import type { Booking } from '../booking.ts';

const mostSeats = 30;

/** Asks for another number of seats, and who is to take them. */
export function seatsForm({ id, seats, names }: Booking, title: string): Form {
  return {
    id: 'book.seats',
    title: `Plätze ändern: ${title}`,
    submit: 'Ändern',
    steps: [
      {
        fields: [
          { kind: 'number', id: 'seats', label: 'Plätze', min: 1, max: Math.max(mostSeats, seats) },
          {
            kind: 'text',
            id: 'names',
            label: 'Namen für die Teilnahmeliste',
            hint: 'Je Zeile ein Name.',
            multiline: true,
            optional: true,
            maxLength: 1000,
          },
        ],
      },
    ],
    initial: { seats, ...(names.length === 0 ? {} : { names: names.join('\n') }) },
    context: id,
  };
}
