import type { Activity } from 'botbuilder';
import type { Called } from '../../platform/called.ts';
import { stopped } from '../connector/call-teams.ts';
import { renderGrowing } from '../render/render-growing.ts';
import { endStream, type Shown, type StreamCalls } from './end-stream.ts';

/** A message that grows. What is not shown growing is shown at the end. */
export type TeamsStream = {
  /** Shows what is being done, until there is text. */
  readonly inform: (step: string) => Promise<void>;
  /** Adds text, which is data; shown at Teams' pace. */
  readonly write: (text: string, keep: Keep) => Promise<void>;
  /** Puts the whole message in the place of what was shown; undefined where nothing was begun. */
  readonly end: (activity: Partial<Activity>) => Promise<Called<string> | undefined>;
};

/** Writes down what Teams is about to get, so that a stream which breaks off can be ended: its end has to begin with that. */
export type Keep = (shown: Shown) => Promise<void>;

/** Teams takes about one request a second, and asks to collect text for 1.5 to 2 seconds (…/bots/streaming-ux). */
const pauseMilliseconds = 1_500;
const longestStep = 1_000;

/** A stream of Teams (https://learn.microsoft.com/microsoftteams/platform/bots/streaming-ux): one part after the other, each with all of the text so far. */
export function createTeamsStream(calls: StreamCalls): TeamsStream {
  const state: State = { sequence: 0, text: '', shown: '', free: Number.NEGATIVE_INFINITY, isOver: false, isStopped: false };
  const inLine = createLine();
  return {
    async inform(step) {
      if (state.text !== '' || !isFree(state)) return;
      await inLine(() => show(calls, state, { streamType: 'informative', text: step.slice(0, longestStep) }));
    },
    async write(text, keep) {
      state.text += text;
      const growing = renderGrowing(state.text);
      if (state.isOver || growing === state.shown || !isFree(state)) return;
      await inLine(() => grow(calls, state, { text: growing, keep }));
    },
    end: (activity) => inLine(() => end(calls, state, activity)),
  };
}

type State = { id?: string; sequence: number; text: string; shown: string; free: number; isOver: boolean; isStopped: boolean };

/** True when Teams takes another part; the caller's is it then. */
function isFree(state: State): boolean {
  const now = performance.now();
  if (now < state.free) return false;
  state.free = now + pauseMilliseconds;
  return true;
}

/** One thing after the other. */
function createLine(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let line: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = line.then(work);
    line = done.catch(() => undefined);
    return done;
  };
}

type Growing = { readonly text: string; readonly keep: Keep };

/** Kept before it is sent, because afterwards this process may be gone; the first part has no id before. */
async function grow(calls: StreamCalls, state: State, { text, keep }: Growing): Promise<void> {
  const isNamed = state.id !== undefined;
  state.shown = text;
  if (state.id !== undefined) await keep({ id: state.id, text });
  await show(calls, state, { streamType: 'streaming', text });
  if (!isNamed && state.id !== undefined) await keep({ id: state.id, text });
}

type Part = { readonly streamType: 'informative' | 'streaming'; readonly text: string };

async function show({ send }: StreamCalls, state: State, { streamType, text }: Part): Promise<void> {
  if (state.isOver) return;
  const called = await send(part({ streamType, id: state.id, sequence: state.sequence + 1 }, text));
  switch (called.kind) {
    case 'ok':
      state.sequence++;
      if (called.result) state.id ??= called.result;
      return;
    case 'limited':
      state.free = performance.now() + called.seconds * 1000;
      return;
    case 'busy':
      return;
    case 'refused':
    case 'unclear':
      state.isStopped = called.kind === 'refused' && called.error === stopped;
      state.isOver = true;
  }
}

async function end(calls: StreamCalls, { id, isStopped, shown }: State, activity: Partial<Activity>): Promise<Called<string> | undefined> {
  if (id === undefined) return undefined;
  return isStopped ? { kind: 'ok', result: id } : await endStream(calls, { id, text: shown }, activity);
}

type Place = { readonly streamType: string; readonly id: string | undefined; readonly sequence: number };

function part({ streamType, id, sequence }: Place, text: string): Partial<Activity> {
  const info = { type: 'streaminfo', streamType, streamSequence: sequence, ...(id === undefined ? {} : { streamId: id }) };
  return { type: 'typing', text, entities: [info] };
}
