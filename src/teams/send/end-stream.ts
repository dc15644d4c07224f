import type { Activity } from 'botbuilder';
import type { Called } from '../../platform/called.ts';
import { stopped } from '../connector/call-teams.ts';

/** Sends one activity of a stream; resolves with the id that Teams gives it. */
export type SendPart = (activity: Partial<Activity>) => Promise<Called<string | undefined>>;

export type StreamCalls = {
  readonly send: SendPart;
  /** Puts an activity in the place of the message that a stream has become. */
  readonly replace: (id: string, activity: Partial<Activity>) => Promise<Called<unknown>>;
};

/** A stream as Teams may have shown it: never less than it has, and perhaps a part more. */
export type Shown = { readonly id: string; readonly text: string };

/** A stream ends with text, also where all of the answer is a card. */
const lead = 'Hier ist Deine Antwort:';

/**
 * Ends a stream with the whole message. Teams takes no end that does not begin with what has been shown; where the message
 * begins in another way, both are shown for a moment, and then the message alone.
 */
export async function endStream(calls: StreamCalls, shown: Shown, activity: Partial<Activity>): Promise<Called<string>> {
  const { id } = shown;
  const whole = activity.text || lead;
  const text = whole.startsWith(shown.text) ? whole : `${shown.text}\n\n${whole}`;
  const called = await calls.send({ ...activity, text, entities: [...(activity.entities ?? []), finalInfo(id)] });
  // What the person did not want to go on stays as it is.
  if (called.kind === 'refused' && called.error === stopped) return { kind: 'ok', result: id };
  if (called.kind !== 'ok') return called;
  const replaced = text === whole ? called : await calls.replace(id, activity);
  return replaced.kind === 'ok' ? { kind: 'ok', result: called.result || id } : replaced;
}

/** Marks the activity that ends a stream; it bears no number. */
function finalInfo(id: string): { readonly type: string } {
  // The SDK's type names one member of many.
  return { type: 'streaminfo', streamType: 'final', streamId: id } as { readonly type: string };
}
