import type { Form } from '../../chat/form.ts';
import type { Booking } from '../booking.ts';

/** Asks for another number of seats. */
export function seatsForm({ id, seats }: Booking, title: string): Form {
  return {
    id: 'book.seats',
    title: `Plätze ändern: ${title}`,
    submit: 'Ändern',
    steps: [{ fields: [{ kind: 'number', id: 'seats', label: 'Plätze', min: 1, max: 30 }] }],
    initial: { seats },
    context: id,
  };
}
