import type { KnownBlock } from '@slack/types';
import type { Message } from '../../chat/message.ts';
import type { Log } from '../../log.ts';
import type { Called } from '../../platform/called.ts';
import { type RenderOptions, renderMessage } from '../render/render-message.ts';

export type Rendering = { readonly text: string; readonly blocks?: KnownBlock[] };

/** Sends a message as good as Slack takes it. */
export type Show = <Result>(
  message: Message,
  options: RenderOptions,
  send: (rendering: Rendering) => Promise<Called<Result>>,
) => Promise<Called<Result>>;

/**
 * First with all it has, then without the newest kinds of blocks, at last as plain text. A refusal of blocks is
 * certain: nothing was posted, so trying the next way posts nothing twice. A workspace that does not take containers
 * is not asked again.
 */
export function createShow(log: Log): Show {
  let containers = true;
  return async (message, options, send) => {
    const first = await send(renderMessage(message, { ...options, containers }));
    if (!refusesBlocks(first)) return first;
    const older = renderMessage(message, { ...options, containers: false });
    const second = containers ? await send(older) : first;
    if (refusesBlocks(second)) return await send({ text: older.text });
    if (second.kind === 'ok') {
      containers = false;
      log.warn({ reason: first.error }, 'Slack takes no containers here: sources are shown unfolded from now on');
    }
    return second;
  };
}

function refusesBlocks<Result>(called: Called<Result>): called is Extract<Called<Result>, { kind: 'refused' }> {
  return called.kind === 'refused' && /block|msg_too_long/.test(called.error);
}
