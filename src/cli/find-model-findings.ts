import type { ModelFault } from '../errors.ts';
import type { ModelProbes, Probed, TextProbe } from '../llm/probe-model.ts';
import type { ModelConfig } from '../model-config.ts';
import type { Finding } from '../platform/finding.ts';

/** The bot quotes instead when the first sentence takes longer; see `ask/writing/create-writer.ts`. */
const patienceMs = 7_500;
const slowMs = 3_000;

/** `rewrites`: whether a question that continues another one came back so that it stands alone; undefined where nobody asked. */
type Probes = ModelProbes & { readonly rewrites: boolean | undefined };

/** Says what the probes found, and where to put right what is wrong. */
export function findModelFindings(config: ModelConfig, probes: Probes): readonly Finding[] {
  const { text, fallback, rewrites, schema, tools, dimension, leftOut } = probes;
  return [
    ...describeText({ variable: 'OPENAI_MODEL', name: config.model, config }, text),
    ...(fallback ? describeText({ variable: 'OPENAI_FALLBACK_MODEL', name: config.fallbackModel ?? '', config }, fallback) : []),
    ...(rewrites === undefined ? [] : [describeRewriting(rewrites)]),
    ...(schema ? [describeAbility('keeps to a JSON schema', schema, 'structured answers do not work with it; all else does')] : []),
    ...(tools
      ? [describeAbility('calls tools', tools, 'it cannot look up more than the bot gives it; choose a model with tool support')]
      : []),
    ...(dimension ? [describeDimension(config, dimension)] : []),
    ...leftOut.map((field) => describeLeftOut(field)),
  ];
}

type Asked = { readonly variable: string; readonly name: string; readonly config: ModelConfig };

function describeText({ variable, name, config }: Asked, text: Probed<TextProbe>): Finding[] {
  if (text.kind === 'failed') return [describeFailure(`${variable} ${name} does not answer`, text.error, config)];
  const { firstMs, wholeMs, pieces, tokens } = text.found;
  const times = `first words after ${seconds(firstMs)}, all after ${seconds(wholeMs)}`;
  const works = `${variable} ${name} answers at ${hostOf(config)}: ${times}${tokens === undefined ? '' : `, ${tokens} tokens`}`;
  return [
    describeTime(works, firstMs),
    pieces > 1
      ? { level: 'ok', what: `${name} streams: ${pieces} pieces` }
      : {
          level: 'note',
          what: `${name} answers in one piece`,
          fix: 'people wait for the whole text; switch streaming on at the server or its proxy',
        },
    ...(tokens === undefined ? [uncounted(name)] : []),
  ];
}

function uncounted(name: string): Finding {
  return { level: 'note', what: `${name}: the server does not tell how many tokens it took`, fix: 'costs cannot be counted' };
}

function describeTime(works: string, firstMs: number): Finding {
  const faster = 'run it once more, the model may have had to be loaded; else take a smaller model or a faster machine';
  if (firstMs > patienceMs) return { level: 'error', what: `${works}; the bot waits ${seconds(patienceMs)} and then quotes`, fix: faster };
  return firstMs > slowMs ? { level: 'note', what: `${works}; that is slow`, fix: faster } : { level: 'ok', what: works };
}

function describeAbility(ability: string, probed: Probed<boolean>, without: string): Finding {
  if (probed.kind === 'found' && probed.found) return { level: 'ok', what: `the model ${ability}` };
  const reason = probed.kind === 'failed' ? ` (${probed.error.message})` : '';
  return { level: 'note', what: `no sign that the model ${ability}${reason}`, fix: without };
}

function describeRewriting(rewrites: boolean): Finding {
  if (rewrites) return { level: 'ok', what: 'the model writes a question that continues another one so that it stands alone' };
  const what = 'the model did not write a question that continues another one so that it stands alone, or not within 2 seconds';
  return {
    level: 'note',
    what,
    fix: 'such questions are searched for as they stand; run it once more, else take a faster or better model',
  };
}

function describeDimension(config: ModelConfig, dimension: Probed<number>): Finding {
  const what = `OPENAI_EMBEDDING_MODEL ${config.embeddingModel}`;
  if (dimension.kind === 'failed') return describeFailure(`${what} gives no vectors`, dimension.error, config);
  return { level: 'ok', what: `${what} gives vectors of ${dimension.found} dimensions` };
}

function describeLeftOut(field: string): Finding {
  const fix = field === 'store' ? 'find out from the provider what it keeps of requests, and for how long' : 'nothing has to be done';
  return { level: 'note', what: `the server refuses the field ${field}, so it is left out`, fix };
}

function describeFailure(
  what: string,
  { fault, message }: { readonly fault: ModelFault; readonly message: string },
  config: ModelConfig,
): Finding {
  const azure = config.server.kind === 'azure';
  return { level: 'error', what: `${what}: ${message}`, fix: (azure ? azureFixes[fault] : undefined) ?? fixes[fault] };
}

const fixes: Readonly<Record<ModelFault, string>> = {
  unauthorized: 'copy the key again into OPENAI_API_KEY, and look whether it may use this model',
  limited: "wait a minute, or raise the limits in the provider's console",
  quota: "top up or raise the budget in the provider's console",
  server: "look into the server's own log; with a large model its memory may be too small",
  unreachable:
    'start the server, and compare OPENAI_BASE_URL with its address and port; from a container this machine is http://host.docker.internal',
  timeout: 'look whether the server is busy or still loads the model, then try again',
  broken: 'compare OPENAI_BASE_URL with the address of its Chat Completions API, mostly ending with /v1',
  empty: 'compare OPENAI_BASE_URL with the address of its Chat Completions API, mostly ending with /v1, and try another model',
  cut: 'look for a proxy between bot and server that ends long responses',
  refused: 'compare the name with those that the server lists under /models (`ollama list`), and OPENAI_BASE_URL with its address',
  budget: 'take another model: this one writes without end',
  resting: 'wait half a minute and try again',
};

const azureFixes: Partial<Readonly<Record<ModelFault, string>>> = {
  unauthorized: 'portal.azure.com → your Azure OpenAI resource → Keys and Endpoint: copy a key into AZURE_OPENAI_API_KEY',
  unreachable: 'portal.azure.com → your Azure OpenAI resource → Keys and Endpoint: copy the endpoint into AZURE_OPENAI_ENDPOINT',
  refused: 'compare the name with your deployments, and OPENAI_API_VERSION with the versions that they support',
};

function hostOf({ server }: ModelConfig): string {
  return new URL(server.kind === 'azure' ? server.endpoint : server.url).host;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
