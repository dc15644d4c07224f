import type { Roster } from '../../book/booking.ts';
import type { Actor, Step, Taking } from '../../book/ledger.ts';
import { batch } from '../batch.ts';
import type { LedgerOptions, Writing } from './ledger-options.ts';
import { occupy } from './occupy.ts';
import { lockRoster, writeStep } from './write-step.ts';

/** A decision that waits for its turn. */
type Turn<Outcome> = { readonly workshop: string; readonly actor: Actor; readonly decide: (roster: Roster) => Step<Outcome> };

/** Decides one after another; what comes in at once in this process shares a transaction. */
export function takeSteps(options: LedgerOptions): <Outcome>(turn: Turn<Outcome>) => Promise<Taking<Outcome>> {
  const take = batch((turns: readonly Turn<unknown>[]) =>
    options.database.transaction((transaction) => takeAll(turns, { ...options, transaction })),
  );
  // The outcome that comes back is what `decide` of the same turn has found out.
  return <Outcome>(turn: Turn<Outcome>) => take(turn) as Promise<Taking<Outcome>>;
}

async function takeAll(turns: readonly Turn<unknown>[], writing: Omit<Writing, 'actor'>): Promise<readonly Taking<unknown>[]> {
  const rosters = new Map<string, Roster>();
  const taken: Taking<unknown>[] = [];
  for (const { workshop, actor, decide } of turns) {
    const before = rosters.get(workshop) ?? (await lockRoster(writing, workshop));
    const step = before && decide(before);
    if (before && step) await writeStep(before, step, { ...writing, actor });
    if (step) rosters.set(workshop, step.roster);
    taken.push(step ? { kind: 'done', outcome: step.outcome } : { kind: 'unknown' });
  }
  return taken;
}

/** A decision about the workshop itself, in a transaction of its own; where trainers or room are taken it changes nothing. */
export function takeStep<Outcome>({ workshop, actor, decide }: Turn<Outcome>, options: LedgerOptions): Promise<Taking<Outcome>> {
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
