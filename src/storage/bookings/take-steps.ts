import type { Roster } from '../../book/booking.ts';
import type { Actor, Step, Taking } from '../../book/ledger.ts';
import { batch } from '../batch.ts';
import { isPassingConflict } from '../retry.ts';
import type { LedgerParts, Writing } from './ledger-options.ts';
import { occupy } from './occupy.ts';
import { lockRoster, writeStep } from './write-step.ts';

/** A decision that waits for its turn. */
type Turn<Outcome> = { readonly workshop: string; readonly actor: Actor; readonly decide: (roster: Roster) => Step<Outcome> };

/** Decides one after another; what comes in at once in this process shares a transaction. */
export function takeSteps(options: LedgerParts): <Outcome>(turn: Turn<Outcome>) => Promise<Taking<Outcome>> {
  const take = batch((turns: readonly Turn<unknown>[]) => takeTogether(turns, options));
  return async <Outcome>(turn: Turn<Outcome>) => {
    const settled = await take(turn);
    if (settled.status === 'rejected') throw settled.reason;
    // The outcome that comes back is what `decide` of the same turn has found out.
    return settled.value as Taking<Outcome>;
  };
}

/**
 * Four processes that hundreds ask at once hold the lock for seconds on a slow machine. Who booked hears late rather than
 * that it did not work.
 */
const patience = 30_000;

/** Whatever fails takes none of the others with it: they are decided again without it. */
async function takeTogether(
  turns: readonly Turn<unknown>[],
  options: LedgerParts,
): Promise<readonly PromiseSettledResult<Taking<unknown>>[]> {
  const at: { turn: Turn<unknown> | undefined } = { turn: undefined };
  try {
    const taken = await options.database.transaction((transaction) => takeAll(turns, { ...options, transaction }, at), patience);
    return taken.map((value) => ({ status: 'fulfilled', value }));
  } catch (reason) {
    // Where the database itself cannot be written to, nobody is to blame.
    if (at.turn === undefined || isPassingConflict(reason)) throw reason;
    const place = turns.indexOf(at.turn);
    return (await takeTogether(turns.toSpliced(place, 1), options)).toSpliced(place, 0, { status: 'rejected', reason });
  }
}

/** `at` says whose turn it is, for when it fails. */
async function takeAll(
  turns: readonly Turn<unknown>[],
  writing: Omit<Writing, 'actor'>,
  at: { turn: Turn<unknown> | undefined },
): Promise<readonly Taking<unknown>[]> {
  const rosters = new Map<string, Roster>();
  const taken: Taking<unknown>[] = [];
  for (const turn of turns) {
    at.turn = turn;
    const { workshop, actor, decide } = turn;
    const before = rosters.get(workshop) ?? (await lockRoster(writing, workshop));
    const step = before && decide(before);
    if (before && step) await writeStep(before, step, { ...writing, actor });
    if (step) rosters.set(workshop, step.roster);
    taken.push(step ? { kind: 'done', outcome: step.outcome } : { kind: 'unknown' });
  }
  at.turn = undefined;
  return taken;
}

/** A decision about the workshop itself, in a transaction of its own; where trainers or room are taken it changes nothing. */
export function takeStep<Outcome>({ workshop, actor, decide }: Turn<Outcome>, options: LedgerParts): Promise<Taking<Outcome>> {
  return options.database.transaction<Taking<Outcome>>(async (transaction) => {
    const writing = { ...options, transaction, actor };
    const before = await lockRoster(writing, workshop);
    if (!before) return { kind: 'unknown' };
    const step = decide(before);
    const occupied = step.roster.workshop === before.workshop ? undefined : await occupy(transaction, step.roster.workshop);
    if (occupied) return occupied;
    await writeStep(before, step, writing);
    return { kind: 'done', outcome: step.outcome };
  });
}
