import { BlockList } from 'node:net';
import * as z from 'zod';

/** Where the language model answers, and which one. The bot asks no other address, and none without this. */
export type ModelConfig = {
  readonly server:
    | { readonly kind: 'openai'; readonly url: string; readonly key: string | undefined }
    | { readonly kind: 'azure'; readonly endpoint: string; readonly key: string; readonly apiVersion: string };
  /** With Azure the name of the deployment. */
  readonly model: string;
  /** Asked where the first one fails before it has written anything. */
  readonly fallbackModel: string | undefined;
  readonly embeddingModel: string | undefined;
};

const addressRule =
  'must be an https address without user, password or query (http for this machine, private networks and names without a dot only)';
const key = z.string().regex(/^[\x21-\x7e]+$/, 'must hold no blanks and no special letters');
const model = z.string().regex(/^[\w.:/@-]+$/, 'must be the name of one model as the server lists it, without blanks');

/** The variables of a language model as a part of the environment's schema; the names are those of OpenAI's own packages. */
export const modelVariables = {
  OPENAI_BASE_URL: z
    .string()
    .refine(isSafeAddress, addressRule)
    .refine((url) => !/\/(?:chat\/completions|embeddings|models)\/?$/.test(url), 'must end before /chat/completions, mostly with /v1')
    .optional(),
  OPENAI_API_KEY: key.optional(),
  OPENAI_MODEL: model.optional(),
  OPENAI_FALLBACK_MODEL: model.optional(),
  OPENAI_EMBEDDING_MODEL: model.optional(),
  AZURE_OPENAI_ENDPOINT: z
    .string()
    .refine(isSafeAddress, addressRule)
    .refine((url) => URL.parse(url)?.pathname === '/', 'must end with the host, such as https://NAME.openai.azure.com')
    .optional(),
  AZURE_OPENAI_API_KEY: key.optional(),
  OPENAI_API_VERSION: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:-preview)?$/, 'must be a date such as 2024-10-21, or one with -preview behind it')
    .optional(),
};

type Variables = z.infer<z.ZodObject<typeof modelVariables>>;

/** The checked variables as our own type; undefined where nothing or half is set. */
export function modelConfig(variables: Variables): ModelConfig | undefined {
  const server = serverOf(variables);
  if (server === undefined || variables.OPENAI_MODEL === undefined) return undefined;
  return {
    server,
    model: variables.OPENAI_MODEL,
    fallbackModel: variables.OPENAI_FALLBACK_MODEL,
    embeddingModel: variables.OPENAI_EMBEDDING_MODEL,
  };
}

function serverOf(variables: Variables): ModelConfig['server'] | undefined {
  const {
    OPENAI_BASE_URL: url,
    AZURE_OPENAI_ENDPOINT: endpoint,
    AZURE_OPENAI_API_KEY: azureKey,
    OPENAI_API_VERSION: apiVersion,
  } = variables;
  if (url !== undefined) return { kind: 'openai', url: withoutSlash(url), key: variables.OPENAI_API_KEY };
  if (endpoint === undefined || azureKey === undefined || apiVersion === undefined) return undefined;
  return { kind: 'azure', endpoint: withoutSlash(endpoint), key: azureKey, apiVersion };
}

function withoutSlash(url: string): string {
  return url.replace(/(?<!\/)\/+$/, '');
}

/** Half a set of variables, two servers at once, or something that would write down or send elsewhere what people ask. */
export function findModelContradictions(environment: NodeJS.ProcessEnv): string[] {
  return [...findHalf(environment), ...findEavesdroppers(environment)];
}

/**
 * A model is meant where its name or an address is set. A key alone is not: people have one in their environment for other
 * programs, and it says nothing about where their questions may go.
 */
function findHalf(environment: NodeJS.ProcessEnv): string[] {
  const isSet = (name: string) => environment[name] !== undefined || environment[`${name}_FILE`] !== undefined;
  const given = ['OPENAI_MODEL', 'OPENAI_FALLBACK_MODEL', 'OPENAI_EMBEDDING_MODEL', ...addresses].filter(isSet);
  const servers = addresses.filter(isSet);
  if (given.length === 0) return [];
  if (servers.length === 2) return [`${servers.join(' and ')}: set only one of them; questions go to one server`];
  if (servers.length === 0) return [`${addresses.join(' or ')}: one of them is missing beside ${given.join(', ')}; ${addressPlaces}`];
  const missing = neededBy(servers, environment).filter((name) => !isSet(name));
  return missing.length === 0 ? [] : [`${missing.join(' and ')}: missing beside ${given.join(', ')}; ${placeOf(missing)}`];
}

const addresses = ['OPENAI_BASE_URL', 'AZURE_OPENAI_ENDPOINT'];

const addressPlaces =
  'there is no default, because questions go there: http://127.0.0.1:11434/v1 for Ollama on this machine, https://eu.api.openai.com/v1 for OpenAI in the EU, or the endpoint of your Azure OpenAI resource';

/** A server of one's own may do without a key, OpenAI's does not. */
function neededBy(servers: readonly string[], { OPENAI_BASE_URL = '' }: NodeJS.ProcessEnv): string[] {
  if (servers.includes('AZURE_OPENAI_ENDPOINT')) return ['OPENAI_MODEL', 'AZURE_OPENAI_API_KEY', 'OPENAI_API_VERSION'];
  const isOpenAi = /(?:^|\.)openai\.com$/.test(URL.parse(OPENAI_BASE_URL)?.hostname ?? '');
  return ['OPENAI_MODEL', ...(isOpenAi ? ['OPENAI_API_KEY'] : [])];
}

function placeOf(missing: readonly string[]): string {
  const azure = missing.includes('AZURE_OPENAI_API_KEY') || missing.includes('OPENAI_API_VERSION');
  if (azure) return 'portal.azure.com → your Azure OpenAI resource → Keys and Endpoint; the deployment page names model and API version';
  if (missing.includes('OPENAI_API_KEY')) return 'platform.openai.com → API keys, of a project with data residency in Europe';
  return 'the name of the model as the server lists it under /models (`ollama list`), with Azure the name of the deployment';
}

/**
 * Variables that the packages which speak to the model read behind our back. What they would write down or send elsewhere
 * are people's questions. langchain takes only "true", its tracer for LANGCHAIN_TRACING anything; nobody needs to know that.
 */
const tracing = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

function findEavesdroppers(environment: NodeJS.ProcessEnv): string[] {
  const isOn = (name: string) => /^(?:true|1|yes|on)$/i.test(environment[name]?.trim() ?? '');
  const logsContents = /^(?:debug|info)$/i.test(environment.OPENAI_LOG?.trim() ?? '');
  return [
    ...tracing.filter(isOn).map((name) => `${name}: would send every question and answer to LangSmith; unset it`),
    ...(environment.LANGSMITH_GATEWAY ? ['LANGSMITH_GATEWAY: would send every question over LangSmith; unset it'] : []),
    ...(isOn('LANGCHAIN_VERBOSE') ? ['LANGCHAIN_VERBOSE: would print every question and answer; unset it'] : []),
    ...(logsContents ? ['OPENAI_LOG: debug and info would print what is sent to the model; unset it'] : []),
  ];
}

/** RFC 1918, unique local IPv6 addresses, and this machine. Not link-local: there clouds answer with credentials. */
const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/** Questions and the key go there, so never unencrypted over a network of others. */
function isSafeAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || /[?#]/.test(text) || `${url.username}${url.password}` !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isNear(url.hostname));
}

/** Names without a dot are those of a container network; `.internal` is kept free for private use. */
function isNear(host: string): boolean {
  if (host.startsWith('[')) return near.check(host.slice(1, -1), 'ipv6');
  if (/^[\d.]+$/.test(host)) return near.check(host);
  return !host.includes('.') || host.endsWith('.internal');
}
