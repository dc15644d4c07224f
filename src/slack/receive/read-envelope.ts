import { createHash } from 'node:crypto';
import type { InboxEntry } from '../../chat/inbox.ts';
import { personKey } from '../../chat/references.ts';
import { isShallow } from '../../platform/is-shallow.ts';
import { personAt } from '../conversation.ts';
import type { Identity } from '../slack-options.ts';
import { judgeMessage } from './judge-message.ts';
import {
  actionsSchema,
  commandSchema,
  eventCallbackSchema,
  eventSchema,
  type MessageEvent,
  type SlackEvent,
  shortcutSchema,
  submissionSchema,
  suggestionSchema,
} from './payloads.ts';

/**
 * What Slack sent, before anything is done with it. `keep`: to be worked on later. `reply`: the response is what it
 * leads to. `look-up`: asks for something and changes nothing. `drop`: not ours, or of no use; no trace is kept.
 */
export type Envelope =
  | { readonly kind: 'keep'; readonly entry: InboxEntry; readonly thread?: { readonly channel: string; readonly thread: string } }
  | { readonly kind: 'reply'; readonly entry: InboxEntry & { readonly body: string } }
  | { readonly kind: 'look-up'; readonly payload: object }
  | { readonly kind: 'drop'; readonly reason: string };

type Context = { readonly identity: Identity; readonly now: () => Date };

/** Reads an event, a command or an interaction; foreign workspaces and shapes that we do not know are dropped. */
export function readEnvelope(payload: unknown, context: Context): Envelope {
  if (!isShallow(payload)) return { kind: 'drop', reason: 'nested too deep' };
  const event = eventCallbackSchema.safeParse(payload);
  if (event.success) return readEvent(event.data, context);
  const command = commandSchema.safeParse(payload);
  if (command.success) {
    const { team_id, user_id, trigger_id } = command.data;
    return keepTriggered({ team: team_id, user: user_id, trigger: trigger_id, payload }, context);
  }
  return readInteraction(payload, context);
}

function readInteraction(payload: unknown, context: Context): Envelope {
  const triggered = actionsSchema.or(shortcutSchema).safeParse(payload);
  if (triggered.success) {
    const { user, trigger_id } = triggered.data;
    return keepTriggered({ team: teamOf(triggered.data), user: user.id, trigger: trigger_id, payload }, context);
  }
  const suggestion = suggestionSchema.safeParse(payload);
  if (suggestion.success) {
    return teamOf(suggestion.data) === context.identity.team ? { kind: 'look-up', payload: suggestion.data } : foreign;
  }
  const submission = submissionSchema.safeParse(payload);
  if (!submission.success) return { kind: 'drop', reason: 'unknown payload' };
  const { user, view } = submission.data;
  if (teamOf(submission.data) !== context.identity.team) return foreign;
  // After errors Slack sends the same view with the same hash again, so what was filled in belongs to the key.
  const key = `slack view ${view.id} ${view.hash} ${fingerprint(view.state ?? null)}`;
  return {
    kind: 'reply',
    entry: {
      ...entryOf({ key, lane: laneOfPerson(user.id), at: context.now() }),
      person: whoIs(user.id, context),
      body: JSON.stringify(payload),
    },
  };
}

type Interaction = { readonly team?: { readonly id: string } | null | undefined; readonly user: { readonly team_id?: string | undefined } };

function teamOf({ team, user }: Interaction): string | undefined {
  return team?.id ?? user.team_id;
}

const foreign: Envelope = { kind: 'drop', reason: 'another workspace' };

type Triggered = {
  readonly team: string | undefined;
  readonly user: string;
  readonly trigger: string | undefined;
  readonly payload: unknown;
};

function keepTriggered({ team, user, trigger, payload }: Triggered, { identity, now }: Context): Envelope {
  if (team !== identity.team) return foreign;
  const entry = entryOf({ key: `slack trigger ${trigger ?? fingerprint(payload)}`, lane: laneOfPerson(user), at: now() });
  return { kind: 'keep', entry: { ...entry, person: whoIs(user, { identity }), body: JSON.stringify(payload) } };
}

function fingerprint(payload: unknown): string {
  return createHash('sha256').update(JSON.stringify(payload)).digest('hex').slice(0, 16);
}

/** What somebody presses does not wait for what is going on elsewhere: a form must open within three seconds. */
function laneOfPerson(user: string): string {
  return `slack person ${user}`;
}

function entryOf({ key, lane, at }: { readonly key: string; readonly lane: string; readonly at: Date }): InboxEntry {
  return { key, platform: 'slack', lane, at: at.toISOString() };
}

type Callback = { readonly team_id: string; readonly event_id: string; readonly event_time?: number | undefined; readonly event: unknown };

function readEvent(callback: Callback, { identity, now }: Context): Envelope {
  if (callback.team_id !== identity.team) return foreign;
  const parsed = eventSchema.safeParse(callback.event);
  if (!parsed.success) return { kind: 'drop', reason: 'an event that we do not read' };
  const event = parsed.data;
  // By the bot's clock, which may be set to another day, as long ago as it was by Slack's.
  const { event_time: seconds = Date.now() / 1000 } = callback;
  const at = new Date(now().getTime() - (Date.now() - seconds * 1000));
  const entry = entryOf({ key: `slack event ${callback.event_id}`, lane: laneOf(event), at });
  const judgement = event.type === 'message' ? judgeMessage(event, identity) : 'direct';
  // The copy of an event that leads nowhere is not to be looked at again; what stood in it is not kept.
  if (judgement === 'nobody') return { kind: 'keep', entry };
  const thread = event.type === 'message' && judgement === 'thread' ? { channel: event.channel, thread: event.thread_ts ?? '' } : undefined;
  const person = whoIs(userOf(event), { identity });
  return { kind: 'keep', entry: { ...entry, person, body: JSON.stringify(callback) }, ...(thread === undefined ? {} : { thread }) };
}

/** Whose event it is; nobody's where Slack does not say. */
function whoIs(user: string | undefined, { identity }: Pick<Context, 'identity'>): string | undefined {
  return user === undefined ? undefined : personKey(personAt(identity.team, user));
}

function userOf(event: SlackEvent): string | undefined {
  if (event.type !== 'message') return 'user' in event ? event.user : undefined;
  return event.message?.user ?? event.previous_message?.user ?? event.user;
}

/** Edits and deletions wait for the question that they are about. */
function laneOf(event: SlackEvent): string {
  switch (event.type) {
    case 'app_mention':
      return `slack ${event.channel} ${event.thread_ts ?? event.ts}`;
    case 'message':
      return `slack ${event.channel} ${rootOf(event)}`;
    case 'app_home_opened':
      return laneOfPerson(event.user);
    case 'agent_session_stopped':
      return `slack stop ${event.channel} ${event.thread_ts}`;
  }
}

function rootOf({ channel, message, previous_message, ...event }: MessageEvent): string {
  const said = message ?? previous_message;
  if (channel.startsWith('D')) return '';
  return event.thread_ts ?? said?.thread_ts ?? said?.ts ?? event.deleted_ts ?? event.ts ?? '';
}
