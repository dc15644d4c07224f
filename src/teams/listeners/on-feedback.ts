import * as z from 'zod';
import { postsFor } from '../../platform/take-turn.ts';
import type { Exchange } from '../exchange.ts';
import { type Shown, showInDialog } from '../forms/show-in-dialog.ts';
import { sayInTask } from '../receive/say-in-task.ts';
import { findFeedback } from '../send/remember-feedback.ts';
import type { TeamsParts } from '../teams-options.ts';
import { turnOf } from './on-press.ts';

const rating = z.looseObject({ actionName: z.literal('feedback'), actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']) }) });
/** What somebody writes beside the thumb is not read: it could be anything, and the form asks for reasons. */
const ratingSchema = z.union([rating, z.looseObject({ data: rating }).transform(({ data }) => data)]);

/**
 * Thumbs below an answer (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content).
 * Teams thanks by itself; what is asked further opens as a dialog, or as a card where there are none.
 */
export async function onFeedback(parts: TeamsParts, exchange: Exchange): Promise<Shown> {
  const { activity } = exchange;
  const { data: rated } = ratingSchema.safeParse(activity.value);
  const feedback = await findFeedback(parts.shelf, { address: activity.conversation.id, id: activity.replyToId ?? '' });
  if (!rated || !feedback) return { body: sayInTask(tooOld), outgoing: [] };
  const verdict = rated.actionValue.reaction === 'like' ? 'helpful' : 'unhelpful';
  const { pressed: _, ...turn } = turnOf(exchange, { action: feedback.action, value: `${feedback.value}:${verdict}` });
  const { response } = await parts.answer({ incoming: turn.incoming, key: turn.key });
  if (activity.name === 'message/fetchTask') return await showInDialog(parts, turn, response);
  return { body: {}, outgoing: response.kind === 'form' ? await postsFor(parts, turn, response) : [] };
}

const tooOld = 'Zu dieser Antwort kann ich keine Rückmeldung mehr annehmen.';
