import { createHash } from 'node:crypto';
import type { InboxEntry } from '../../chat/inbox.ts';
import { personKey } from '../../chat/references.ts';
import { personOf, tenantOf } from '../conversation.ts';
import type { TeamsActivity } from '../gate/activity-schema.ts';
import { type Judgement, judgeActivity } from './judge-activity.ts';

/**
 * What Teams sent, before anything is done with it. `keep`: to be worked on later. `reply`: the response is what it
 * leads to. `look-up`: asks for something and changes nothing. `drop`: of no use; no trace is kept.
 */
export type Envelope =
  | { readonly kind: 'keep'; readonly entry: InboxEntry }
  | { readonly kind: 'reply'; readonly entry: InboxEntry & { readonly body: string } }
  | { readonly kind: 'look-up' }
  | { readonly kind: 'drop' };

/** Invokes whose response nobody waits for: what comes of them is posted. */
const deferred = 'press';

/** Reads an activity that the gate has let in; `raw` is the same as it came, which is what is kept. */
export function readEnvelope(activity: TeamsActivity, raw: unknown, now: () => Date): Envelope {
  const judgement = judgeActivity(activity);
  if (judgement === 'invoke' && activity.name === 'application/search') return { kind: 'look-up' };
  if (judgement === 'nobody' && activity.id === undefined) return { kind: 'drop' };
  const entry = { key: keyOf(activity, raw), platform: 'teams', lane: laneOf(activity, judgement), at: instantOf(activity, now) } as const;
  // The copy of what leads nowhere is not to be looked at again; what stood in it is not kept.
  if (judgement === 'nobody') return { kind: 'keep', entry };
  const kept = { ...entry, person: personKey(personOf(activity)), body: JSON.stringify(raw) };
  return judgement === 'invoke' && !isDeferred(activity) ? { kind: 'reply', entry: kept } : { kind: 'keep', entry: kept };
}

/** The press of a button on a card: the message itself is changed, or another one is posted. */
export function isDeferred({ name, value }: TeamsActivity): boolean {
  if (name !== 'adaptiveCard/action' || typeof value !== 'object' || value === null || !('action' in value)) return false;
  const { action } = value;
  return typeof action === 'object' && action !== null && 'verb' in action && action.verb === deferred;
}

/** Messages, changes of them and invokes have ids of their own kinds; a change has that of its message and its own time. */
function keyOf(activity: TeamsActivity, raw: unknown): string {
  const { type, conversation, id, timestamp } = activity;
  const isOwn = (type === 'message' || type === 'invoke') && id !== undefined;
  const own = isOwn ? id : `${id ?? ''} ${timestamp ?? ''} ${fingerprint(raw)}`;
  return `teams ${type} ${tenantOf(activity)} ${conversation.id} ${own}`;
}

function fingerprint(raw: unknown): string {
  return createHash('sha256').update(JSON.stringify(raw)).digest('hex').slice(0, 16);
}

/** What somebody presses does not wait for what is going on elsewhere. */
function laneOf({ conversation, from }: TeamsActivity, judgement: Judgement): string {
  const isPress = judgement === 'invoke' || judgement === 'pressed' || judgement === 'installed' || judgement === 'removed';
  return isPress ? `teams person ${from.aadObjectId ?? from.id}` : `teams ${conversation.id}`;
}

/** By the bot's clock, which may be set to another day, as long ago as it was by the clock of Teams. */
function instantOf({ timestamp }: TeamsActivity, now: () => Date): string {
  const sent = Date.parse(timestamp ?? '');
  return new Date(now().getTime() - (Number.isNaN(sent) ? 0 : Date.now() - sent)).toISOString();
}
