import type { ModelServer } from './model-server.ts';
import { modelError } from './read-failure.ts';

/** How a request is sent. `leftOut` is shared by all requests to a server and grows with what it refuses. */
export type Sending = { readonly server: ModelServer; readonly signal?: AbortSignal | undefined; readonly leftOut: Set<string> };

/** What a request says about itself. All else that the packages add (system, versions, environment) is nobody's business. */
const sentHeaders = ['accept', 'authorization', 'api-key', 'content-type'];

/** Fields that servers other than OpenAI's may not know; some (Mistral) refuse a request for that, with 400 or 422. */
const optionalFields = ['store', 'stream_options', 'encoding_format'];

const longestBody = 8_000_000;

/**
 * A `fetch` for the client of a model: asks no other server whatever the environment says, ends with the signal even inside
 * of a stream, follows no redirects, reads no endless bodies, and does without what a server refuses.
 */
export function createFetch({ server, signal, leftOut }: Sending): typeof fetch {
  const { origin } = new URL(server.kind === 'azure' ? server.endpoint : server.url);
  return async (input, init = {}) => {
    if (new URL(input instanceof Request ? input.url : input).origin !== origin) throw modelError('unreachable');
    const ended = AbortSignal.any([signal, init.signal].flatMap((each) => each ?? []));
    const send = (without: ReadonlySet<string>) =>
      fetch(input, { ...init, ...bare(init, without), signal: ended, redirect: 'manual' }).then(bounded);
    const response = await send(leftOut);
    const refused = await readRefused(response, leftOut);
    if (refused.length === 0) return response;
    const again = await send(new Set([...leftOut, ...refused]));
    // Only where it helped: an error may name a field for other reasons.
    for (const field of again.ok ? refused : []) leftOut.add(field);
    return again;
  };
}

function bare({ headers, body }: RequestInit, leftOut: ReadonlySet<string>): RequestInit {
  const given = new Headers(headers);
  const kept = sentHeaders.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? ''] as const] : []));
  return { headers: Object.fromEntries(kept), ...(typeof body === 'string' ? { body: without(body, leftOut) } : {}) };
}

function without(body: string, leftOut: ReadonlySet<string>): string {
  if (leftOut.size === 0) return body;
  const fields: object = JSON.parse(body); // our own client wrote it
  return JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([name]) => !leftOut.has(name))));
}

/** Which of the optional fields the server names in its refusal. */
async function readRefused(response: Response, leftOut: ReadonlySet<string>): Promise<string[]> {
  if (response.status !== 400 && response.status !== 422) return [];
  const text = await response.clone().text();
  return optionalFields.filter((field) => !leftOut.has(field) && new RegExp(`\\b${field}\\b`).test(text));
}

function bounded(response: Response): Response {
  if (response.body === null) return response;
  let size = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > longestBody) controller.error(modelError('budget'));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), response);
}
