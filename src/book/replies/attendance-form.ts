import type { Field, FieldValues, Form } from '../../chat/form.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Booking, Roster } from '../booking.ts';
import { nameBooking } from './reply-with-roster.ts';
import { saySeats } from './say-when.ts';

/** No field offers more. */
const optionsInOneField = 50;

/** Asks who was there. */
export function attendanceForm(roster: Roster, wording: Wording): Form {
  const seated = seatedIn(roster);
  const fields = chunk(seated).map((bookings, place): Field => {
    const label = place === 0 ? 'Wer war da?' : 'Und wer noch?';
    return { kind: 'multi-choice', id: fieldId(place), label, optional: true, options: bookings.map(toOption) };
  });
  const present = chunk(seated).map((bookings, place) => {
    const ids = bookings.filter(({ state }) => state === 'attended').map(({ id }) => id);
    return [fieldId(place), ids] as const;
  });
  return {
    id: 'desk.attendance',
    title: `Anwesenheit: ${titleOf(roster.workshop, wording.formats())}`,
    submit: 'Speichern',
    steps: [{ intro: 'Bescheinigungen gibt es für alle, die Du hier ankreuzt. Du kannst es später berichtigen.', fields }],
    initial: Object.fromEntries(present),
    context: roster.workshop.id,
  };
}

/** The bookings that were ticked. */
export function readPresent(values: FieldValues): ReadonlySet<string> {
  return new Set(Object.values(values).flatMap((value): readonly string[] => (Array.isArray(value) ? value : [])));
}

function seatedIn({ bookings }: Roster): readonly Booking[] {
  return bookings.filter(({ state }) => state === 'confirmed' || state === 'attended');
}

function toOption(booking: Booking, place: number) {
  const { id, seats, body } = booking;
  return {
    value: id,
    label: `${place + 1}. ${nameBooking(booking)}`.slice(0, 70),
    hint: [body, saySeats(seats)].filter(Boolean).join(' · '),
  };
}

function chunk(bookings: readonly Booking[]): readonly (readonly Booking[])[] {
  const count = Math.ceil(bookings.length / optionsInOneField);
  return Array.from({ length: count }, (_, place) => bookings.slice(place * optionsInOneField, (place + 1) * optionsInOneField));
}

function fieldId(place: number): string {
  return `present${place}`;
}
