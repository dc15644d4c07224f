import type { CallbackHandlerMethods } from '@langchain/core/callbacks/base';
import * as z from 'zod';
import { dropThoughts } from './drop-thoughts.ts';
import { modelError } from './read-failure.ts';
import type { Run } from './start-run.ts';

/** What langchain tells while a model writes, and how its last call ended. */
export type Listener = {
  readonly callbacks: CallbackHandlerMethods & { readonly lc_prefer_streaming: true; readonly awaitHandlers: true };
  /** Before each call; `characters` of text are the most that it may bring, and `onThought` hears that the model thinks first. */
  readonly begin: (call: Begun) => void;
  readonly finishReason: () => string | undefined;
};

type Begun = { readonly characters: number; readonly onThought: () => void };

const chunkSchema = z.object({
  generationInfo: z.object({ finish_reason: z.string().optional() }).catch({}),
  message: z.object({
    tool_call_chunks: z.array(z.object({ name: z.string().catch(''), args: z.string().catch('') })).catch([]),
    usage_metadata: z
      .object({
        ...{ input_tokens: z.number(), output_tokens: z.number() },
        output_token_details: z.object({ reasoning: z.number().catch(0) }).catch({ reasoning: 0 }),
      })
      .optional()
      .catch(undefined),
  }),
});

/** "<think>": what is held back beyond that is a thought. */
const longestOpening = 7;

/**
 * Passes on the model's own text, piece by piece. langchain's message stream is not used for that: it repeats whole messages
 * whose id changed, holds what tools found, and hides why a text ended.
 */
export function listen(run: Run): Listener {
  let answer = dropThoughts();
  let call: Begun = { characters: Number.POSITIVE_INFINITY, onThought: () => {} };
  let [written, read] = [0, 0];
  let finish: string | undefined;
  const write = (token: string) => {
    const text = answer(token);
    read += token.trim().length;
    written += text.length;
    if (read - written > longestOpening) call.onThought();
    run.write(text);
    if (written > call.characters) run.end(modelError('budget'));
  };
  const hear = (token: string, chunk: unknown) => {
    if (run.signal.aborted) return;
    const { generationInfo, message } = chunkSchema.safeParse(chunk).data ?? {};
    finish ??= generationInfo?.finish_reason;
    for (const { name, args } of message?.tool_call_chunks ?? []) run.progress(name.length + args.length);
    const used = message?.usage_metadata;
    if (used) run.parts.push({ kind: 'used', inputTokens: used.input_tokens, outputTokens: used.output_tokens });
    if (used && used.output_token_details.reasoning > 0) call.onThought();
    write(token);
  };
  return {
    callbacks: {
      lc_prefer_streaming: true,
      awaitHandlers: true,
      handleLLMNewToken: (...told) => hear(told[0], told[5]?.chunk),
    },
    begin: (begun) => {
      run.parts.push({ kind: 'asked' });
      call = begun;
      [written, read] = [0, 0];
      answer = dropThoughts();
      finish = undefined;
    },
    finishReason: () => finish,
  };
}
