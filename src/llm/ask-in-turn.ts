import { ModelError, type ModelFault } from '../errors.ts';
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

/** What only a server can have said, so that it counts even where we wanted no more at the same moment. */
const saidByServer: ReadonlySet<ModelFault> = new Set(['unauthorized', 'limited', 'quota', 'server', 'refused']);

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
    const { error, isOurs } = tried;
    if (isOurs) throw error;
    asking.log?.warn({ model: candidate.name, fault: error.fault }, 'the model failed');
    if (others.length === 0 || asking.run.hasText() || asking.run.signal.aborted || alikeForAll.has(error.fault)) throw error;
    candidates.shift();
  }
}

type Trying = Asking & { readonly isLast: boolean };

/** `isOurs`: we ended the call, and not because nothing came. */
type Failed = Failure & { readonly isOurs: boolean };

async function tryOne<Answer>(
  { breaker }: Candidate,
  ask: (signal: AbortSignal) => Promise<Answer>,
  { run, now, isLast }: Trying,
): Promise<{ answer: Answer } | Failed> {
  const leave = breaker.enter();
  if (!leave) return { error: modelError('resting'), isOurs: false };
  const attempt = startAttempt(run, isLast);
  try {
    const answer = await ask(attempt.signal);
    leave({ kind: 'worked' });
    return { answer };
  } catch (error) {
    const failed = judge(error, attempt, now);
    leave(failed.isOurs ? { kind: 'nothing' } : decideOutcome(failed, attempt.signal));
    return failed;
  } finally {
    attempt.end();
  }
}

/** One call of one model. `isUnwanted`: it was ended before it was long in coming. */
type Attempt = { readonly signal: AbortSignal; readonly isUnwanted: () => boolean; readonly end: () => void };

/** Ends with the run; and early, where the next model shall still have its chance. */
function startAttempt(run: Run, isLast: boolean): Attempt {
  const { signal, limits, hasText } = run;
  const [started, before] = [performance.now(), run.pieces()];
  const isLate = () => run.pieces() === before && performance.now() - started >= limits.beforeFallbackMs;
  const isUnwanted = () => run.isStopped() && !(isTimeout(signal.reason) && isLate());
  if (isLast) return { signal, isUnwanted, end: () => {} };
  const patience = new AbortController();
  const timer = setTimeout(() => hasText() || patience.abort(modelError('timeout')), limits.beforeFallbackMs);
  return { signal: AbortSignal.any([signal, patience.signal]), isUnwanted, end: () => clearTimeout(timer) };
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof ModelError && reason.fault === 'timeout';
}

/** Of a call that was ended here its own error tells nothing, unless the server had failed before. */
function judge(thrown: unknown, { signal, isUnwanted }: Attempt, now: () => number): Failed {
  const failure = readFailure(thrown, now);
  if (!signal.aborted || saidByServer.has(failure.error.fault)) return { ...failure, isOurs: false };
  return { ...readFailure(signal.reason, now), isOurs: isUnwanted() };
}

/** What we ended ourselves says nothing, but for the patience that ran out. A text that was too long for us is no failure either. */
function decideOutcome({ error, restSeconds }: Failure, { aborted, reason }: AbortSignal): CallOutcome {
  const isEnded = aborted && reason !== error && !saidByServer.has(error.fault);
  if (noFailures.has(error.fault) || isEnded) return { kind: 'nothing' };
  return { kind: 'failed', restSeconds };
}
