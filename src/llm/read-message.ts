import { randomUUID } from 'node:crypto';
import type { AIMessage, BaseMessage } from '@langchain/core/messages';
import * as z from 'zod';
import { dropThoughts } from './drop-thoughts.ts';
import { modelError } from './read-failure.ts';

/** A message as the model meant it; `broken` are the calls whose arguments are no JSON object. */
export type ReadMessage = { readonly text: string; readonly calls: readonly Call[]; readonly broken: readonly string[] };
type Call = { readonly id: string; readonly name: string; readonly args: Record<string, unknown> };

const rawCalls = z.object({ tool_call_chunks: z.array(z.object({ name: z.string().catch(''), args: z.string().catch('') })) });
/** Instead of names that nobody offered: langchain ends at some of them (extract-…), servers refuse others when they come back. */
const unknown = 'unknown';

const argumentsOf = z.record(z.string(), z.unknown());

/**
 * Reads what a call brought. All ids are new: servers repeat theirs, and langchain would then take one message for another,
 * show what a tool found as the answer, or leave a call out. Throws a `ModelError` where the message is not whole.
 */
export function readMessage(message: BaseMessage, finishReason: string | undefined, offered: ReadonlySet<string>): ReadMessage {
  const text = dropThoughts()(message.text);
  // langchain completes arguments that broke off; only the raw ones tell.
  const raw = rawCalls.safeParse(message).data?.tool_call_chunks ?? [];
  if (finishReason === 'content_filter') throw modelError('refused');
  if (finishReason === 'length') throw modelError('cut');
  if (text.trim() === '' && raw.length === 0) throw modelError('empty');
  if (finishReason === undefined) throw modelError('cut');
  const calls = raw.map(({ name, args }) => ({
    id: `call_${randomUUID()}`,
    name: offered.has(name) ? name : unknown,
    given: readArguments(args),
  }));
  return {
    text,
    calls: calls.map(({ id, name, given }) => ({ id, name, args: given ?? {} })),
    broken: calls.flatMap(({ id, given }) => (given === undefined ? [id] : [])),
  };
}

function readArguments(text: string): Record<string, unknown> | undefined {
  if (text.trim() === '') return {};
  try {
    return argumentsOf.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The message for langchain's own books: nothing of the server's but text and calls. */
export function writeMessage({ text, calls }: ReadMessage, Message: typeof AIMessage): AIMessage {
  return new Message({ id: randomUUID(), content: text, tool_calls: calls.map((call) => ({ ...call, type: 'tool_call' as const })) });
}
