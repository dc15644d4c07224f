import fc from 'fast-check';
import type { Audience } from '../../../src/book/format.ts';
import type { Quota, Workshop } from '../../../src/book/workshop.ts';
import { start, workshopWith } from '../rosters.ts';

const hour = 3_600_000;
const branches = ['neunkirchen', 'voelklingen', 'saarbruecken', undefined] as const;

/** What somebody does, as fast-check makes it up: `pick` names one of the bookings there are by then. */
export type Command =
  | {
      readonly kind: 'book';
      readonly person: number;
      readonly branch: string | undefined;
      readonly audience: Audience | undefined;
      readonly seats: number;
    }
  | { readonly kind: 'book-again' | 'accept' | 'cancel' | 'cancel-by-office'; readonly pick: number }
  | { readonly kind: 'seats'; readonly pick: number; readonly seats: number }
  | { readonly kind: 'judge'; readonly pick: number; readonly verdict: 'approve' | 'waitlist' | 'reject' }
  | { readonly kind: 'change'; readonly to: Partial<Workshop> }
  | { readonly kind: 'call-off' }
  | { readonly kind: 'attendance'; readonly present: readonly number[] }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'jump'; readonly to: 'offer-end' | 'quota-end' | 'start' | 'before-start' };

const pick = fc.nat(30);
const seats = fc.integer({ min: 1, max: 4 });
const capacity = fc.integer({ min: 1, max: 8 });
const audience = fc.constantFrom('worksCouncil', 'youthDelegation', undefined);

const hoursBefore = (most: number) => fc.integer({ min: 0, max: most }).map((hours) => at(-hours));

function at(hours: number): string {
  return new Date(Date.parse(start) + hours * hour).toISOString();
}

const quotas: fc.Arbitrary<readonly Quota[]> = fc.uniqueArray(
  fc.record({ branch: fc.constantFrom('neunkirchen', 'voelklingen'), seats: fc.integer({ min: 0, max: 4 }), until: hoursBefore(400) }),
  { maxLength: 2, selector: ({ branch }) => branch },
);

const book = fc.record({
  kind: fc.constant('book' as const),
  person: fc.nat(9),
  branch: fc.constantFrom(...branches),
  audience,
  seats,
});

const change = fc.record({
  kind: fc.constant('change' as const),
  to: fc.oneof(
    fc.record({ capacity }),
    fc.record({ quotas }),
    fc.record({ approval: fc.boolean() }),
    fc.record({ place: fc.constantFrom('Arbeitskammer', 'Rathaus') }),
    fc.integer({ min: -48, max: 200 }).map((hours) => ({ start: at(hours), end: at(hours + 4), bookBy: at(hours), cancelBy: at(hours) })),
  ),
});

const wait = fc
  .oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.integer({ min: -500, max: 500 }) })
  .map((hours): Command => ({ kind: 'wait', milliseconds: hours * hour }));

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 12, arbitrary: book },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('book-again', 'accept', 'cancel', 'cancel-by-office'), pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('accept'), pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('seats'), pick, seats: fc.integer({ min: 0, max: 6 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('judge'), pick, verdict: fc.constantFrom('approve', 'approve', 'waitlist', 'reject') }),
  },
  { weight: 3, arbitrary: change },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('attendance'), present: fc.array(fc.nat(12), { maxLength: 9, size: 'max' }) }) },
  { weight: 5, arbitrary: wait },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('jump'), to: fc.constantFrom('offer-end', 'quota-end', 'start', 'before-start') }),
  },
);
const callOff: Command = { kind: 'call-off' };

/** Much happens at the same moment, some of it days later, before the clock has looked again. */
const later = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 100 }).map((hours) => hours * hour) },
);

/** A command, and how many milliseconds after the one before. */
export type Event = { readonly later: number; readonly command: Command };

const event: fc.Arbitrary<Event> = fc.record({ later, command });

const workshop: fc.Arbitrary<Workshop> = fc
  .record({
    capacity,
    quotas,
    approval: fc.boolean(),
    bookBy: hoursBefore(100),
    cancelBy: hoursBefore(100),
    audiences: fc.constantFrom([], [], ['worksCouncil' as const]),
  })
  .map(workshopWith);

/** A workshop, and what people do one after another. In one of ten it is called off in the middle. */
export const history = fc.record({
  workshop,
  events: fc
    .tuple(fc.array(event, { maxLength: 60, size: 'max' }), fc.nat(9), fc.nat(60))
    .map(([events, chance, place]) => (chance === 0 ? events.toSpliced(place, 0, { later: 0, command: callOff }) : events)),
});
