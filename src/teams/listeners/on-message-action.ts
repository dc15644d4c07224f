import * as z from 'zod';
import { cleanText, readMarkup } from '../clean-text.ts';
import type { Exchange } from '../exchange.ts';
import { type Shown, showInDialog } from '../forms/show-in-dialog.ts';
import type { TeamsParts } from '../teams-options.ts';
import { eventOf } from './answer-question.ts';

const payloadSchema = z.looseObject({
  messagePayload: z.looseObject({
    body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  }),
});

/** "Frage an die TWS" on somebody's message: its text is the question, and only who chose it sees the answer. */
export async function onMessageAction(parts: TeamsParts, exchange: Exchange): Promise<Shown> {
  const { data } = payloadSchema.safeParse(exchange.activity.value);
  const { contentType, content } = data?.messagePayload.body ?? {};
  const text = contentType === 'html' ? readMarkup(cleanText(content ?? '')) : (content ?? '');
  const incoming = { ...eventOf(exchange), kind: 'text', text: cleanText(text), hurried: true } as const;
  const { response } = await parts.answer({ incoming, key: exchange.key });
  return await showInDialog(parts, { incoming, key: exchange.key, isPrivate: true }, response);
}
