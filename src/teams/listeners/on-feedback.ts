import * as z from 'zod';
import { postsFor } from '../../platform/take-turn.ts';
import type { Exchange } from '../exchange.ts';
import { fillIn } from '../forms/on-dialog.ts';
import { type Shown, showInDialog } from '../forms/show-in-dialog.ts';
import { sayInTask } from '../receive/say-in-task.ts';
import { readFormPlace } from '../render/read-form-place.ts';
import { findFeedback } from '../send/remember-feedback.ts';
import type { TeamsParts } from '../teams-options.ts';
import { turnOf } from './on-press.ts';

const rating = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']), feedback: z.string().nullish() }),
});
/** What somebody writes beside the thumb is not read: it could be anything, and the form asks for reasons. */
const ratingSchema = z.union([rating, z.looseObject({ data: rating }).transform(({ data }) => data)]);

/**
 * Thumbs below an answer (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content).
 * Teams thanks by itself; what is asked further opens as a dialog, or as a card where there are none.
 */
export async function onFeedback(parts: TeamsParts, exchange: Exchange): Promise<Shown> {
  const { activity } = exchange;
  const { data: rated } = ratingSchema.safeParse(activity.value);
  const form = readForm(rated?.actionValue.feedback);
  if (form !== undefined) return await fillIn(parts, exchange, form);
  const feedback = await findFeedback(parts.shelf, { address: activity.conversation.id, id: activity.replyToId ?? '' });
  if (!rated || !feedback) return { body: sayInTask(tooOld), outgoing: [] };
  const verdict = rated.actionValue.reaction === 'like' ? 'helpful' : 'unhelpful';
  const { pressed: _, ...turn } = turnOf(exchange, { action: feedback.action, value: `${feedback.value}:${verdict}` });
  const { response } = await parts.answer({ incoming: turn.incoming, key: turn.key });
  if (activity.name === 'message/fetchTask') return await showInDialog(parts, turn, response);
  return { body: {}, outgoing: response.kind === 'form' ? await postsFor(parts, turn, response) : [] };
}

/** A form in a dialog of Teams' own for feedback comes back as text beside the thumb. */
function readForm(text: string | null | undefined): unknown {
  try {
    const data: unknown = JSON.parse(text ?? '');
    return readFormPlace(data) === undefined ? undefined : data;
  } catch {
    return undefined;
  }
}

const tooOld = 'Zu dieser Antwort kann ich keine Rückmeldung mehr annehmen.';
