import type { BookParts } from '../book-parts.ts';
import type { Roster } from '../booking.ts';
import { type Change, decideChange } from '../decide-change.ts';
import type { Occupied } from '../ledger.ts';
import { type Decision, settle, undecided } from '../settle.ts';
import type { Workshop } from '../workshop.ts';
import { at, type Unknown, type Who, type Workshops } from '../workshops.ts';
import { fingerprintOf, isSameWorkshop } from './fingerprint.ts';

export type Added = { readonly kind: 'added'; readonly workshop: Workshop } | Occupied;

type Adding = Pick<BookParts, 'ledger'> & { readonly workshops: Pick<Workshops, 'add'> };

const mostOfOneName = 50;

/** Adds a workshop under its id, or with a number behind it where that is taken. One that is there already is the same event again. */
export async function addNumbered(wanted: Workshop, who: Who, { ledger, workshops }: Adding): Promise<Added> {
  for (let number = 1; number <= mostOfOneName; number++) {
    const workshop = withNumber(wanted, number);
    const adding = await workshops.add(workshop, who);
    if (adding.kind === 'occupied') return adding;
    if (adding.kind === 'added') return { kind: 'added', workshop };
    const known = await ledger.workshop(workshop.id);
    if (known && isSameWorkshop(known, workshop)) return { kind: 'added', workshop };
  }
  throw new Error(`There are ${mostOfOneName} workshops named ${wanted.id}; nothing was added.`);
}

export function withNumber(workshop: Workshop, number: number): Workshop {
  return number === 1 ? workshop : { ...workshop, id: `${workshop.id}-${number}` };
}

/** `told` is how many people get a message. `stale`: somebody else changed it meanwhile. */
export type DeskChange =
  | (Change & { readonly told: number })
  | { readonly kind: 'stale' | 'proposed'; readonly workshop: Workshop }
  | Occupied
  | Unknown;

type Wanted = { readonly wanted: Workshop; readonly seen: string };

/** Changes a workshop as it was seen (see `fingerprintOf`). */
export async function changeWorkshop({ wanted, seen }: Wanted, { person }: Who, parts: BookParts): Promise<DeskChange> {
  const decide = at(parts, (roster, now) => decideSeenChange(roster, { wanted, seen }, now));
  const taking = await parts.ledger.reschedule(wanted.id, person, decide);
  return taking.kind === 'done' ? taking.outcome : taking;
}

/** One that is proposed to a plant stays as it is: the plant agrees to what it was told. */
function decideSeenChange(roster: Roster, { wanted, seen }: Wanted, now: string): Decision<Exclude<DeskChange, Occupied | Unknown>> {
  const { workshop } = roster;
  if (workshop.state === 'proposed') return undecided({ kind: 'proposed', workshop }, { roster, notices: [] });
  const decision = decideChange(roster, wanted, now);
  const isChange = decision.outcome.kind === 'changed' || decision.outcome.kind === 'moved';
  if (isChange && fingerprintOf(workshop) !== seen) return undecided({ kind: 'stale', workshop }, settle(roster, now));
  const told = decision.notices.filter(({ about }) => about === 'moved').length;
  return { ...decision, outcome: { ...decision.outcome, told } };
}
