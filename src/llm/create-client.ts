import type { OpenAI } from 'openai';
import { createFetch } from './create-fetch.ts';
import type { ModelServer } from './model-server.ts';

/** A client of a server for one model there; fields that the server refuses are put into `leftOut`. */
export async function createClient(server: ModelServer, model: string, leftOut: Set<string>): Promise<OpenAI> {
  const { AzureOpenAI, OpenAI } = await import('openai');
  const options = { fetch: createFetch({ server, leftOut }), logLevel: 'off' as const, organization: null, project: null, maxRetries: 0 };
  if (server.kind === 'openai') return new OpenAI({ ...options, baseURL: server.url, apiKey: server.key ?? 'none' });
  const { endpoint, key: apiKey, apiVersion } = server;
  // Without an address of its own the client takes that of the environment.
  return new AzureOpenAI({ ...options, baseURL: `${endpoint}/openai`, apiKey, apiVersion, deployment: model });
}
