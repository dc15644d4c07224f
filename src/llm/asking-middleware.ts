import type { BaseMessage } from '@langchain/core/messages';
import type { AgentMiddleware } from 'langchain';
import type { Log } from '../log.ts';
import { askInTurn, type Candidate } from './ask-in-turn.ts';
import { createChatModel } from './create-chat-model.ts';
import { createFetch } from './create-fetch.ts';
import type { Listener } from './listen.ts';
import type { Langchain } from './load-langchain.ts';
import { lookupRefusals } from './lookup-middleware.ts';
import type { ModelServer } from './model-server.ts';
import { modelError } from './read-failure.ts';
import { type ReadMessage, readMessage, writeMessage } from './read-message.ts';
import type { Run } from './start-run.ts';
import { limitsOf, type Thinkers } from './thinkers.ts';

/** What all texts have in common. `leftOut` are fields that the server refuses; `now` is in milliseconds. */
export type Writers = {
  readonly server: ModelServer;
  readonly candidates: readonly Candidate[];
  readonly leftOut: Set<string>;
  readonly thinkers: Thinkers;
  readonly now: () => number;
  readonly log?: Log | undefined;
  readonly langchain: Langchain;
};

/** What the calls of one text share. `refused` takes the ids of what must not be looked up, and what the model reads instead. */
export type Calls = Writers & {
  readonly run: Run;
  readonly listener: Listener;
  readonly maxTokens: number;
  /** Names of what may be looked up. */
  readonly offered: ReadonlySet<string>;
  readonly refused: Map<string, string>;
};

const mostCalls = 4;
const mostLookups = 3;

/**
 * Stands where langchain calls the model: asks who is well, reads strictly what came, and counts. The limits are our own:
 * langchain's end without an answer where all calls of a message are too many.
 */
export function askingMiddleware(calls: Calls): AgentMiddleware {
  const { langchain, run, refused } = calls;
  const candidates = [...calls.candidates];
  let asked = 0;
  return langchain.createMiddleware({
    name: 'AskModels',
    wrapModelCall: async (request, handler) => {
      if (asked === mostCalls) throw modelError('budget');
      asked += 1;
      if (asked > 1) run.again();
      const lookups = request.messages.filter(({ type }) => type === 'tool').length;
      const messages = request.messages.map((message) => withoutName(message, langchain));
      // Who may look up no more is not offered it, and has to answer.
      const asking = { ...request, messages, tools: lookups < mostLookups ? request.tools : [] };
      const read = await askInTurn(
        candidates,
        (candidate, signal) => askOne({ ...calls, candidate, signal }, (model) => handler({ ...asking, model })),
        calls,
      );
      for (const [id, text] of findRefused(read, lookups)) refused.set(id, text);
      return writeMessage(read, langchain.AIMessage);
    },
  });
}

type Call = Calls & { readonly candidate: Candidate; readonly signal: AbortSignal };
type ChatModel = ReturnType<typeof createChatModel>;

async function askOne(call: Call, ask: (model: ChatModel) => BaseMessage | Promise<BaseMessage>): Promise<ReadMessage> {
  const { listener, server, candidate, thinkers, offered, langchain } = call;
  const { maxTokens, characters } = limitsOf(call.maxTokens, thinkers.has(candidate.name));
  listener.begin({ characters, onThought: () => thinkers.add(candidate.name) });
  const message = await ask(createChatModel({ server, model: candidate.name, maxTokens, fetch: createFetch(call) }, langchain));
  return readMessage(message, listener.finishReason(), offered);
}

function findRefused({ calls, broken }: ReadMessage, before: number): (readonly [string, string])[] {
  return [
    ...broken.map((id) => [id, lookupRefusals.unfit] as const),
    ...calls.slice(Math.max(0, mostLookups - before)).map(({ id }) => [id, lookupRefusals.tooMany] as const),
  ];
}

/** langchain names the author of what the model wrote; not every server takes that. */
function withoutName(message: BaseMessage, { AIMessage }: Langchain): BaseMessage {
  if (!AIMessage.isInstance(message)) return message;
  return new AIMessage({ content: message.text, tool_calls: message.tool_calls ?? [] });
}
