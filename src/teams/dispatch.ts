import { unknownButton } from '../platform/labels.ts';
import { conversationOf } from './conversation.ts';
import { isBot } from './door.ts';
import type { Exchange } from './exchange.ts';
import { onDialog } from './forms/on-dialog.ts';
import { onFormCard } from './forms/on-form-card.ts';
import { dataOf } from './listeners/data-of.ts';
import { onDeleted } from './listeners/on-deleted.ts';
import { onEdited } from './listeners/on-edited.ts';
import { onFeedback } from './listeners/on-feedback.ts';
import { onInstalled, onRemoved } from './listeners/on-installed.ts';
import { onMessageAction } from './listeners/on-message-action.ts';
import { onPress } from './listeners/on-press.ts';
import { onQuestion } from './listeners/on-question.ts';
import { refuse } from './listeners/refuse.ts';
import { judgeActivity } from './receive/judge-activity.ts';
import { isDeferred } from './receive/read-envelope.ts';
import { replaceCard, sayToCard } from './receive/say-to-card.ts';
import { readFormPlace } from './render/read-form-place.ts';
import { putCard } from './send/put-card.ts';
import type { TeamsParts } from './teams-options.ts';

/** The response to an invoke, as Teams gets it. */
export type InvokeAnswer = { readonly status: number; readonly body?: object | undefined };

/** Lets the bot work on one activity: `exchange` takes what is to be sent, and an invoke gets its response. */
export async function dispatch(parts: TeamsParts, exchange: Exchange): Promise<InvokeAnswer | undefined> {
  const { activity, outgoing } = exchange;
  const judgement = judgeActivity(activity);
  if (judgement === 'removed') return void outgoing.push(...(await onRemoved(parts, exchange)));
  if (judgement === 'installed') await parts.places.rememberPlace(activity);
  // In a team nobody is greeted, and an administrator may have it installed for all, which no person does.
  if (judgement === 'installed' && (conversationOf(activity).kind !== 'direct' || isBot(activity))) return undefined;
  const refused = await refuse(parts, activity);
  if (refused) return { status: 200, body: refused.body };
  switch (judgement) {
    case 'question':
      return void outgoing.push(...(await onQuestion(parts, exchange)));
    case 'edited':
      return void outgoing.push(...(await onEdited(parts, exchange)));
    case 'deleted':
      return void outgoing.push(...(await onDeleted(parts, exchange)));
    case 'installed':
      return void outgoing.push(...(await onInstalled(parts, exchange)));
    case 'pressed':
      return void (await takeSubmit(parts, exchange));
    case 'invoke':
      return await takeInvoke(parts, exchange);
    case 'nobody':
      return undefined;
  }
}

/** Forms stand in direct chats alone: elsewhere a card would take the place of what others see. */
function isFormCard({ activity }: Exchange): boolean {
  return readFormPlace(dataOf(activity)) !== undefined && conversationOf(activity).kind === 'direct';
}

/** Clients that know no Execute send what was pressed or filled in as a message; nobody waits for a response. */
async function takeSubmit(parts: TeamsParts, exchange: Exchange): Promise<void> {
  if (!isFormCard(exchange)) return void exchange.outgoing.push(...(await onPress(parts, exchange)));
  const { card, outgoing } = await onFormCard(parts, exchange, dataOf(exchange.activity));
  exchange.outgoing.push(...outgoing);
  if (card) await putCard(parts, exchange.activity, card);
}

async function takeInvoke(parts: TeamsParts, exchange: Exchange): Promise<InvokeAnswer> {
  switch (exchange.activity.name) {
    case 'adaptiveCard/action':
      return await takeExecute(parts, exchange);
    case 'task/fetch':
    case 'task/submit':
    case 'composeExtension/submitAction':
      return collect(exchange, await onDialog(parts, exchange));
    case 'composeExtension/fetchTask':
      return collect(exchange, await onMessageAction(parts, exchange));
    case 'message/submitAction':
    case 'message/fetchTask':
      return collect(exchange, await onFeedback(parts, exchange));
    default:
      return { status: 501 };
  }
}

async function takeExecute(parts: TeamsParts, exchange: Exchange): Promise<InvokeAnswer> {
  if (isDeferred(exchange.activity)) return collect(exchange, { body: {}, outgoing: await onPress(parts, exchange) });
  if (!isFormCard(exchange)) return { status: 200, body: sayToCard(unknownButton) };
  const { card, outgoing } = await onFormCard(parts, exchange, dataOf(exchange.activity));
  return collect(exchange, { body: card ? replaceCard(card) : sayToCard('Danke.'), outgoing });
}

function collect(
  { outgoing }: Exchange,
  shown: { readonly body: object; readonly outgoing: readonly Exchange['outgoing'][number][] },
): InvokeAnswer {
  outgoing.push(...shown.outgoing);
  return { status: 200, body: shown.body };
}
