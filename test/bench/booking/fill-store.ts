import type { Booking, BookingState } from '../../../src/book/booking.ts';
import { countTaken } from '../../../src/book/count-seats.ts';
import type { Workshop } from '../../../src/book/workshop.ts';
import { toBookingRow } from '../../../src/storage/bookings/booking-row.ts';
import { toWorkshopRow } from '../../../src/storage/bookings/workshop-row.ts';
import type { Database } from '../../../src/storage/database.ts';

const pastCount = 2_000;
const comingCount = 100;
const bookingCount = 50_000;
const peopleCount = 3_000;
const pastDays = 400;
const day = 24 * 3_600_000;
const formats = ['h2-grundlagen', 'ki-mitbestimmung', 'personalplanung', 'standort-kompass', 'vl-strategie'] as const;
const branches = ['homburg-saarpfalz', 'neunkirchen', 'saarbruecken', 'voelklingen'] as const;

/** Full, with the longest waitlist. */
export const longest = 'kommt-0';
/** Where seats are free. */
export const roomy = Array.from({ length: 40 }, (_, number) => `kommt-${comingCount - 1 - number}`);

/** Whose bookings are asked for: they have been to many workshops. */
export const personNamed = (number: number) => ({ platform: 'playground', workspace: 'local', user: `u${number}` }) as const;
const keyOf = (number: number) => `playground:local:u${number}`;

/** Writes 50,000 bookings of three thousand people: 2,000 workshops that are over and 100 to come, some with long waitlists. */
export async function fillStore(database: Database, key: Uint8Array, now: number): Promise<number> {
  const coming = Array.from({ length: comingCount }, (_, number) => comingWith(number, now));
  const left = bookingCount - coming.reduce((sum, { bookings }) => sum + bookings.length, 0);
  const past = Array.from({ length: pastCount }, (_, number) =>
    pastWith(number, { now, count: Math.floor(left / pastCount) + Number(number < left % pastCount) }),
  );
  const all = [...past, ...coming];
  const workshops = all.map(({ workshop, bookings }) => ({ ...toWorkshopRow(workshop), taken: countTaken(bookings), revision: 0 }));
  const bookings = all.flatMap((each) => each.bookings.map((booking) => toBookingRow(booking, key)));
  await database.transaction(async (transaction) => {
    for (const rows of chunks(workshops)) await transaction.insertInto('workshop').values(rows).execute();
    for (const rows of chunks(bookings)) await transaction.insertInto('booking').values(rows).execute();
  });
  return bookings.length;
}

/** PostgreSQL takes 65,535 values in one statement, SQLite half of them. */
const rowsInOneStatement = 1_000;

function chunks<Item>(rows: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(rows.length / rowsInOneStatement);
  return Array.from({ length: count }, (_, place) => rows.slice(place * rowsInOneStatement, (place + 1) * rowsInOneStatement));
}

type Filled = { readonly workshop: Workshop; readonly bookings: readonly Booking[] };

function pastWith(number: number, { now, count }: { readonly now: number; readonly count: number }): Filled {
  const workshop = workshopAt(`war-${number}`, now - day - (number * pastDays * day) / pastCount, number);
  const states = (place: number): BookingState => (place % 9 === 8 ? 'cancelled' : 'attended');
  return { workshop, bookings: Array.from({ length: count }, (_, place) => bookingIn(workshop, { place, number, state: states(place) })) };
}

/** One with a thousand who wait, five with three hundred, some full with a few, the rest half empty. */
function comingWith(number: number, now: number): Filled {
  const base = workshopAt(`kommt-${number}`, now + day * (2 + number), number);
  const isRoomy = roomy.includes(base.id);
  const workshop = { ...base, capacity: isRoomy ? 40 : 20, approval: number % 10 === 7 };
  const waiting = isRoomy ? 0 : waitingIn(number);
  const states = (place: number): BookingState => (place < 20 ? 'confirmed' : 'waitlisted');
  const bookings = Array.from({ length: 20 + waiting }, (_, place) => bookingIn(workshop, { place, number, state: states(place) }));
  const requests = workshop.approval
    ? [20, 21, 22].map((more) => bookingIn(workshop, { place: more + waiting, number, state: 'requested' }))
    : [];
  return { workshop, bookings: [...bookings, ...requests] };
}

function waitingIn(number: number): number {
  if (number === 0) return 1_000;
  return number < 6 ? 300 : number % 12;
}

function workshopAt(id: string, start: number, number: number): Workshop {
  const at = (instant: number) => new Date(instant).toISOString();
  return {
    ...{ id, format: formats[number % formats.length] ?? '', start: at(start), end: at(start + day / 8), place: 'Arbeitskammer' },
    ...{ link: undefined, trainers: [`Trainerin ${number}`], room: `Raum ${number}`, capacity: 30, minimum: 6, approval: false },
    ...{ bookBy: at(start - day), cancelBy: at(start - day), audiences: [], quotas: [], branch: undefined, inHouse: undefined },
    ...{ state: 'planned', sequence: 0 },
  };
}

type Place = { readonly place: number; readonly number: number; readonly state: BookingState };

function bookingIn({ id, start }: Workshop, { place, number, state }: Place): Booking {
  const person = (number * 37 + place) % peopleCount;
  return {
    ...{ id: `${id}-${place}`, workshop: id, person: keyOf(person), request: `event ${id} ${place}`, branch: branches[person % 4] },
    ...{ audience: 'worksCouncil', seats: 1, state, place: place + 1, offerUntil: undefined, note: undefined, body: undefined },
    ...{ ending: state === 'cancelled' ? 'by-person' : undefined, names: place % 2 === 0 ? [`Vorname Nachname ${person}`] : [] },
    at: new Date(Date.parse(start) - 120 * day).toISOString(),
  };
}
