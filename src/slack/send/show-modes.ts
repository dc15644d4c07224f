import type { KnownBlock } from '@slack/types';
import type { Message } from '../../chat/message.ts';
import type { Called } from '../call-slack.ts';
import { type RenderOptions, renderMessage } from '../render/render-message.ts';

export type Rendering = { readonly text: string; readonly blocks?: KnownBlock[] };

/**
 * Sends a message as good as Slack takes it: with all it has, without the newest kinds of blocks, at last as plain
 * text. A refusal of blocks is certain: nothing was posted, so trying the next way posts nothing twice.
 */
export async function showInBestMode<Result>(
  message: Message,
  options: RenderOptions,
  send: (rendering: Rendering) => Promise<Called<Result>>,
): Promise<Called<Result>> {
  const rich = renderMessage(message, options);
  const first = await send(rich);
  if (!refusesBlocks(first)) return first;
  const plain = renderMessage(message, { ...options, containers: false });
  const second = await send(plain);
  return refusesBlocks(second) ? await send({ text: plain.text }) : second;
}

function refusesBlocks(called: Called<unknown>): boolean {
  return called.kind === 'refused' && /block|msg_too_long/.test(called.error);
}
