import type { ModelRequest, ModelTool } from '../ask/writing/language-model.ts';
import { askingMiddleware, type Writers } from './asking-middleware.ts';
import { createChatModel } from './create-chat-model.ts';
import { listen } from './listen.ts';
import type { Langchain } from './load-langchain.ts';
import { lookupMiddleware } from './lookup-middleware.ts';
import type { Run } from './start-run.ts';

/** Lets the models write one text into the run. Throws what went wrong; the caller ends the run. */
export async function writeText({ maxTokens, ...request }: ModelRequest, run: Run, writers: Writers): Promise<void> {
  const { createAgent, HumanMessage, SystemMessage } = writers.langchain;
  const listener = listen(run);
  const offered = new Set(request.tools.map(({ name }) => name));
  const refused = new Map<string, string>();
  const agent = createAgent({
    model: firstModel(writers), // askingMiddleware puts another in its place for each call
    systemPrompt: new SystemMessage(request.system),
    tools: request.tools.map((each) => asTool(each, writers.langchain)),
    middleware: [
      askingMiddleware({ ...writers, run, listener, maxTokens, offered, refused }),
      lookupMiddleware(refused, writers.langchain),
    ],
  });
  const input = { messages: [new HumanMessage(request.user)] };
  await agent.invoke(input, { signal: run.signal, callbacks: [listener.callbacks], recursionLimit: 60 });
}

function firstModel({ server, candidates, langchain }: Writers) {
  return createChatModel({ server, model: candidates[0]?.name ?? '', maxTokens: 1, fetch }, langchain);
}

/** langchain checks the arguments against the form before it calls. */
function asTool({ name, description, parameters, run }: ModelTool, { tool }: Langchain) {
  return tool((given) => run(given), { name, description, schema: parameters });
}
