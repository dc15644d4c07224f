import type { CallbackHandlerMethods } from '@langchain/core/callbacks/base';
import * as z from 'zod';
import { dropThoughts } from './drop-thoughts.ts';
import type { Run } from './start-run.ts';

/** What langchain tells while a model writes, and how its last call ended. */
export type Listener = {
  readonly callbacks: CallbackHandlerMethods & { readonly lc_prefer_streaming: true; readonly awaitHandlers: true };
  /** Before each call. */
  readonly begin: () => void;
  readonly finishReason: () => string | undefined;
};

const chunkSchema = z.object({
  generationInfo: z.object({ finish_reason: z.string().optional() }).catch({}),
  message: z.object({
    tool_call_chunks: z.array(z.object({ name: z.string().catch(''), args: z.string().catch('') })).catch([]),
    usage_metadata: z.object({ input_tokens: z.number(), output_tokens: z.number() }).optional().catch(undefined),
  }),
});

/**
 * Passes on the model's own text, piece by piece. langchain's message stream is not used for that: it repeats whole messages
 * whose id changed, holds what tools found, and hides why a text ended.
 */
export function listen(run: Run): Listener {
  let answer = dropThoughts();
  let finish: string | undefined;
  const hear = (token: string, chunk: unknown) => {
    if (run.signal.aborted) return;
    const { generationInfo, message } = chunkSchema.safeParse(chunk).data ?? {};
    finish ??= generationInfo?.finish_reason;
    for (const { name, args } of message?.tool_call_chunks ?? []) run.progress(name.length + args.length);
    const used = message?.usage_metadata;
    if (used) run.parts.push({ kind: 'used', inputTokens: used.input_tokens, outputTokens: used.output_tokens });
    run.write(answer(token));
  };
  return {
    callbacks: {
      lc_prefer_streaming: true,
      awaitHandlers: true,
      handleLLMNewToken: (...told) => hear(told[0], told[5]?.chunk),
    },
    begin: () => {
      run.parts.push({ kind: 'asked' });
      answer = dropThoughts();
      finish = undefined;
    },
    finishReason: () => finish,
  };
}
