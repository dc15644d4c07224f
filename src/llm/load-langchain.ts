/** Everything of langchain that speaks to a model. */
export type Langchain = Awaited<ReturnType<typeof load>>;

/** What langchain and openai read from the environment and would write down or send elsewhere. The configuration refuses most of it. */
const eavesdroppers =
  /^(?:(?:LANGSMITH|LANGCHAIN)_(?:TRACING(?:_V2)?|GATEWAY|VERBOSE|CALLBACKS_BACKGROUND)|OPENAI_(?:LOG|CUSTOM_HEADERS|API_BASE))$/;

let loading: Promise<Langchain> | undefined;

/** Loads langchain once, when it is needed: it takes about a second and 130 MB. Tracing is off from then on. */
export function loadLangchain(): Promise<Langchain> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  for (const name of Object.keys(process.env)) if (eavesdroppers.test(name)) delete process.env[name];
  const [agents, openai, { AIMessage, HumanMessage, SystemMessage }] = await Promise.all([
    import('langchain'),
    import('@langchain/openai'),
    import('@langchain/core/messages'),
  ]);
  const { createAgent, createMiddleware, tool, ToolInvocationError, ToolMessage } = agents;
  return {
    ...{ createAgent, createMiddleware, tool, ToolInvocationError, ToolMessage },
    ...{ AIMessage, HumanMessage, SystemMessage },
    Chat: openai.ChatOpenAICompletions,
    AzureChat: openai.AzureChatOpenAICompletions,
  };
}
