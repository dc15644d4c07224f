import type { Page } from 'playwright-core';
import * as z from 'zod';

const frameSchema = z.object({
  action: z.literal('createMessage'),
  actionConversationId: z.string(),
  message: z.object({ messageId: z.string(), feedbackLoopEnabled: z.literal(true) }),
});

const ratingSchema = z.object({
  name: z.literal('message/submitAction'),
  conversation: z.object({ id: z.string() }),
  value: z.unknown(),
});

/**
 * Lets thumbs say which message they are about. Teams writes it into `replyToId`; the Playground's page does not, and its
 * server would drop it. So the rating goes on as an activity of one's own, for the newest message with thumbs in the chat:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content
 */
export async function completeRatings(page: Page, url: string): Promise<void> {
  const newest = new Map<string, string>();
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const frame = readFrame(payload);
      if (frame) newest.set(frame.actionConversationId, frame.message.messageId);
    }),
  );
  await page.route('**/_conversation/v1/invoke', async (route) => {
    const { data: rating } = ratingSchema.safeParse(route.request().postDataJSON());
    if (!rating) return await route.fallback();
    const { name, value, conversation } = rating;
    await sendActivity(url, conversation.id, { type: 'invoke', name, value, replyToId: newest.get(conversation.id) });
    await route.fulfill({ json: {} });
  });
}

function readFrame(payload: string | Buffer) {
  return frameSchema.safeParse(JSON.parse(String(payload))).data;
}

/** The Playground's own template knows everything else of an activity in this conversation. */
async function sendActivity(url: string, conversation: string, activity: object): Promise<void> {
  const custom = `${url}/_internal/v1/customActivities`;
  const template = await fetch(`${custom}/template?type=install&conversationId=${encodeURIComponent(conversation)}`);
  const { action: _, ...common } = z.looseObject({ from: z.looseObject({ id: z.string() }) }).parse(await template.json());
  const body = JSON.stringify({ ...common, ...activity });
  const sent = await fetch(custom, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!sent.ok) throw new Error(`The Playground does not pass the rating on: ${sent.status} ${await sent.text()}`);
}
