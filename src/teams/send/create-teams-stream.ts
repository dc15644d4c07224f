import type { Activity } from 'botbuilder';
import type { Called } from '../../platform/called.ts';
import { stopped } from '../connector/call-teams.ts';
import { renderGrowing } from '../render/render-growing.ts';

/** A message that grows. Nothing of it throws; what is not shown growing is shown at the end. */
export type TeamsStream = {
  /** Shows what is being done, until there is text. */
  readonly inform: (step: string) => Promise<void>;
  /** Adds text, which is data; shown at Teams' pace. */
  readonly write: (text: string) => Promise<void>;
  /** Puts the whole message in the place of what was shown; undefined where nothing was begun. */
  readonly end: (activity: Partial<Activity>) => Promise<Called<string> | undefined>;
  /** The message's id, once Teams has named it. */
  readonly id: () => Promise<string | undefined>;
  readonly isStopped: () => boolean;
};

/** Sends one activity of the stream; resolves with the id that Teams gives it. */
export type SendPart = (activity: Partial<Activity>) => Promise<Called<string | undefined>>;

/** Teams takes about one request a second, and asks to collect text for 1.5 to 2 seconds (…/bots/streaming-ux). */
const pauseMilliseconds = 1_500;
const longestStep = 1_000;

/** A stream of Teams (https://learn.microsoft.com/microsoftteams/platform/bots/streaming-ux): one part after the other, each with all of the text so far. */
export function createTeamsStream(send: SendPart): TeamsStream {
  const state: State = { sequence: 0, text: '', shown: '', last: Number.NEGATIVE_INFINITY, isOver: false, isStopped: false };
  const inLine = createLine();
  return {
    inform: (step) =>
      inLine(async () =>
        state.text === '' ? await show(send, state, { streamType: 'informative', text: step.slice(0, longestStep) }) : undefined,
      ),
    write(text) {
      state.text += text;
      const now = performance.now();
      const growing = now - state.last < pauseMilliseconds ? state.shown : renderGrowing(state.text);
      if (growing === state.shown) return Promise.resolve();
      state.last = now;
      state.shown = growing;
      return inLine(() => show(send, state, { streamType: 'streaming', text: growing }));
    },
    end: (activity) => inLine(() => end(send, state, activity)),
    id: () => inLine(async () => state.id),
    isStopped: () => state.isStopped,
  };
}

type State = { id?: string; sequence: number; text: string; shown: string; last: number; isOver: boolean; isStopped: boolean };

/** One thing after the other. */
function createLine(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let line: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = line.then(work);
    line = done.catch(() => undefined);
    return done;
  };
}

type Growing = { readonly streamType: 'informative' | 'streaming'; readonly text: string };

async function show(send: SendPart, state: State, { streamType, text }: Growing): Promise<void> {
  if (state.isOver) return;
  const called = await send(part({ streamType, id: state.id, sequence: ++state.sequence }, text));
  if (called.kind === 'ok' && called.result !== undefined) state.id ??= called.result;
  if (called.kind === 'refused' && called.error === stopped) state.isStopped = true;
  if (called.kind !== 'ok') state.isOver = true;
}

async function end(send: SendPart, { id, isStopped, shown }: State, activity: Partial<Activity>): Promise<Called<string> | undefined> {
  if (id === undefined) return undefined;
  if (isStopped) return { kind: 'ok', result: id };
  const text = extend(shown, activity.text || lead);
  return finish(await send({ ...activity, text, entities: [...(activity.entities ?? []), finalInfo(id)] }), id);
}

/** A stream ends with text, also where all of the answer is a card. */
const lead = 'Hier ist Deine Antwort:';

/** What has been shown stays: Teams takes no end that does not begin with it. */
function extend(shown: string, whole: string): string {
  return whole.startsWith(shown) ? whole : `${shown}\n\n${whole}`;
}

function finish(called: Called<string | undefined>, id: string): Called<string> {
  if (called.kind === 'refused' && called.error === stopped) return { kind: 'ok', result: id };
  return called.kind === 'ok' ? { kind: 'ok', result: called.result || id } : called;
}

type Place = { readonly streamType: string; readonly id: string | undefined; readonly sequence: number };

function part({ streamType, id, sequence }: Place, text: string): Partial<Activity> {
  const info = { type: 'streaminfo', streamType, streamSequence: sequence, ...(id === undefined ? {} : { streamId: id }) };
  return { type: 'typing', text, entities: [info] };
}

/** Marks the activity that ends a stream; it bears no number. */
export function finalInfo(id: string): { readonly type: string } {
  // The SDK's type names one member of many.
  return { type: 'streaminfo', streamType: 'final', streamId: id } as { readonly type: string };
}
