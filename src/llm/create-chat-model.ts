import type { ChatOpenAICompletions } from '@langchain/openai';
import type { Langchain } from './load-langchain.ts';
import type { ModelServer } from './model-server.ts';

/** One model at a server, for one call. */
export type ChatModelOptions = {
  readonly server: ModelServer;
  readonly model: string;
  readonly maxTokens: number;
  readonly fetch: typeof fetch;
};

/** Models that think first take no temperature. Names as @langchain/openai knows them, which sends these their own fields. */
const thinking = /^(?:o\d|gpt-[56](?!-chat))/;

/**
 * The classes of Chat Completions and not ChatOpenAI itself, which changes to the Responses API for some names of models:
 * other servers have none. Nothing is kept there (`store`), nobody is named (`user`, `metadata`), nothing is tried twice.
 */
export function createChatModel(
  { server, model, maxTokens, fetch }: ChatModelOptions,
  { Chat, AzureChat }: Langchain,
): ChatOpenAICompletions {
  const fields = {
    model,
    maxTokens,
    ...(thinking.test(model) ? { reasoning: { effort: 'low' as const } } : { temperature: 0.2 }),
    maxRetries: 0,
    streamUsage: true,
    modelKwargs: { store: false },
  };
  const configuration = { fetch, logLevel: 'off' as const, organization: null, project: null, maxRetries: 0 };
  if (server.kind === 'openai') {
    // The client wants some key, also for servers that want none.
    return new Chat({ ...fields, apiKey: server.key ?? 'none', configuration: { ...configuration, baseURL: server.url } });
  }
  return new AzureChat({
    ...fields,
    configuration,
    azureOpenAIApiKey: server.key,
    azureOpenAIApiVersion: server.apiVersion,
    azureOpenAIBasePath: `${server.endpoint}/openai/deployments`, // else the environment could name another
    azureOpenAIApiDeploymentName: model,
  });
}
