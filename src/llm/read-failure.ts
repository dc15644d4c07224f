import * as z from 'zod';
import { ModelError, type ModelFault } from '../errors.ts';

/** Why a call failed, and for how many seconds the server wants to be left alone. */
export type Failure = { readonly error: ModelError; readonly restSeconds?: number | undefined };

/** What the errors of openai, langchain and fetch have in common. */
const thrown = z.object({
  name: z.string().catch(''),
  message: z.string().catch(''),
  status: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  headers: z.instanceof(Headers).optional().catch(undefined),
});
type Thrown = z.infer<typeof thrown> & { readonly className: string };

/** Reads any error of a call as ours. Its texts are dropped: servers repeat in them what they were asked. */
export function readFailure(error: unknown, now: () => number): Failure {
  if (error instanceof ModelError) return { error };
  for (const cause of causesOf(error)) {
    if (cause instanceof ModelError) return { error: cause };
    const found = readThrown(cause);
    const fault = found && faultOf(found);
    if (found && fault) return { error: new ModelError(fault, describe(fault, found)), restSeconds: readRest(found.headers, now) };
  }
  return { error: new ModelError('broken', 'The answer of the model could not be read') };
}

function causesOf(error: unknown, depth = 0): unknown[] {
  const cause = error instanceof Error && depth < 8 ? error.cause : undefined;
  return [error, ...(cause === undefined ? [] : causesOf(cause, depth + 1))];
}

function readThrown(error: unknown): Thrown | undefined {
  const read = thrown.safeParse(error);
  return read.success ? { ...read.data, className: error instanceof Error ? error.constructor.name : '' } : undefined;
}

/** undefined: this error says nothing, its cause may. */
function faultOf({ className, name, message, status, code, type }: Thrown): ModelFault | undefined {
  if (code === 'insufficient_quota' || type === 'insufficient_quota') return 'quota';
  if (status !== undefined) return faultOfStatus(status);
  if (code === 'rate_limit_exceeded') return 'limited';
  if (className === 'APIConnectionTimeoutError' || name === 'TimeoutError') return 'timeout';
  if (className === 'APIConnectionError') return 'unreachable';
  if (className === 'APIError') return 'server'; // an error that came inside of a stream
  if (className === 'ContextOverflowError') return 'refused';
  if (name === 'SyntaxError') return 'broken';
  if (/CallLimit/.test(name)) return 'budget';
  if (message === 'terminated') return 'cut'; // fetch: the connection broke off inside of the body
  return message.startsWith('Received empty response') ? 'empty' : undefined;
}

function faultOfStatus(status: number): ModelFault {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429) return 'limited';
  return status >= 500 || status === 408 ? 'server' : 'refused';
}

const meanings: Readonly<Record<ModelFault, string>> = {
  unauthorized: 'The server of the model does not accept the key',
  limited: 'The server of the model takes no more requests for now',
  quota: 'The quota at the server of the model is used up',
  server: 'The server of the model failed',
  unreachable: 'The server of the model cannot be reached',
  timeout: 'The model took too long',
  broken: 'The answer of the model could not be read',
  empty: 'The model wrote nothing',
  cut: 'The answer of the model broke off',
  refused: 'The server of the model refused the request',
  budget: 'The model looked up or wrote too much',
  resting: 'The model failed so often that it is left alone for a while',
};

function describe(fault: ModelFault, { status }: Thrown): string {
  return status === undefined ? meanings[fault] : `${meanings[fault]} (${status})`;
}

/** An error with the usual words for its fault. */
export function modelError(fault: ModelFault): ModelError {
  return new ModelError(fault, meanings[fault]);
}

/** Retry-After is a number of seconds or a date: RFC 9110, section 10.2.3. */
function readRest(headers: Headers | undefined, now: () => number): number | undefined {
  const value = headers?.get('retry-after') ?? '';
  const date = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : Number.NaN;
  const seconds = /^\d+$/.test(value) ? Number(value) : (date - now()) / 1000;
  return seconds > 0 ? seconds : undefined;
}
