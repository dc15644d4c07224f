import type { ModelFault } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Breaker, CallOutcome } from './create-breaker.ts';
import { type Failure, modelError, readFailure } from './read-failure.ts';
import type { Run } from './start-run.ts';

/** A model that can be asked, and whether it is well. */
export type Candidate = { readonly name: string; readonly breaker: Breaker };

/** How the models of a run are asked; `now` is in milliseconds. */
export type Asking = { readonly run: Run; readonly now: () => number; readonly log?: Log | undefined };

/** Same server and key, so another model does not help; or the call itself was at fault. */
const alikeForAll: ReadonlySet<ModelFault> = new Set(['unauthorized', 'unreachable', 'quota', 'budget']);

/** Tells nothing about the health of a server: it answered, or was not asked. */
const noFailures: ReadonlySet<ModelFault> = new Set(['refused', 'budget', 'resting']);

/**
 * Asks the first model that is well, and the next one where it fails before any text came and time is left. Who failed is not
 * asked again in this run: `candidates` shrinks. Throws the `ModelError` of the last one.
 */
export async function askInTurn<C extends Candidate, Answer>(
  candidates: C[],
  ask: (candidate: C, signal: AbortSignal) => Promise<Answer>,
  asking: Asking,
): Promise<Answer> {
  for (;;) {
    const [candidate, ...others] = candidates;
    if (!candidate) throw modelError('resting');
    const tried = await tryOne(candidate, (signal) => ask(candidate, signal), { ...asking, isLast: others.length === 0 });
    if ('answer' in tried) return tried.answer;
    const { error } = tried;
    if (asking.run.isUnwanted()) throw error;
    asking.log?.warn({ model: candidate.name, fault: error.fault }, 'the model failed');
    if (others.length === 0 || asking.run.hasText() || asking.run.signal.aborted || alikeForAll.has(error.fault)) throw error;
    candidates.shift();
  }
}

type Trying = Asking & { readonly isLast: boolean };

async function tryOne<Answer>(
  { breaker }: Candidate,
  ask: (signal: AbortSignal) => Promise<Answer>,
  { run, now, isLast }: Trying,
): Promise<{ answer: Answer } | Failure> {
  const leave = breaker.enter();
  if (!leave) return { error: modelError('resting') };
  const attempt = startAttempt(run, isLast);
  try {
    const answer = await ask(attempt.signal);
    leave({ kind: 'worked' });
    return { answer };
  } catch (error) {
    const failure = readFailure(attempt.signal.aborted ? attempt.signal.reason : error, now);
    leave(run.isUnwanted() ? { kind: 'nothing' } : decideOutcome(failure, attempt.signal));
    return failure;
  } finally {
    attempt.end();
  }
}

/** Ends with the run; and early, where the next model shall still have its chance. */
function startAttempt({ signal, limits, hasText }: Run, isLast: boolean): { signal: AbortSignal; end: () => void } {
  if (isLast) return { signal, end: () => {} };
  const patience = new AbortController();
  const timer = setTimeout(() => hasText() || patience.abort(modelError('timeout')), limits.beforeFallbackMs);
  return { signal: AbortSignal.any([signal, patience.signal]), end: () => clearTimeout(timer) };
}

/** What we ended ourselves says nothing, but for the patience that ran out. A text that was too long for us is no failure either. */
function decideOutcome({ error, restSeconds }: Failure, { aborted, reason }: AbortSignal): CallOutcome {
  if (noFailures.has(error.fault) || (aborted && reason !== error)) return { kind: 'nothing' };
  return { kind: 'failed', restSeconds };
}
