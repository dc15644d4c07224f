import * as z from 'zod';
import type { Called } from '../../platform/called.ts';
import { TokenError } from './token-error.ts';

/** Longer than the connector ever takes, and shorter than people wait. */
export const callOptions = { timeout: 7_000 } as const;

const errorSchema = z.looseObject({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  name: z.string().optional(),
  cause: z.unknown().optional(),
  response: z
    .looseObject({
      headers: z.custom<{ get(name: string): string | undefined }>((value) => typeof value === 'object').optional(),
      bodyAsText: z.string().nullish(),
    })
    .optional(),
});

type Failure = z.infer<typeof errorSchema>;

const unreachedSeconds = 3;
const withoutTokenSeconds = 30;

/** Makes one call and says what became of it; throws only what is no answer of Teams. */
export async function callTeams<Result>(call: () => Promise<Result>): Promise<Called<Result>> {
  try {
    return { kind: 'ok', result: await call() };
  } catch (error) {
    if (error instanceof TokenError) return { kind: 'limited', seconds: withoutTokenSeconds, reason: error.message };
    const { data: failure } = errorSchema.safeParse(error);
    if (failure?.statusCode !== undefined) return readStatus(failure.statusCode, failure);
    if (failure?.name === 'RestError' || failure?.name === 'AbortError') return readLoss(failure);
    throw error;
  }
}

/**
 * 412, 429, 502 and 504 are to be tried again, a blocked conversation is not
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit and …/conversations/send-proactive-messages).
 */
function readStatus(status: number, failure: Failure): Called<never> {
  const { code, message } = readBody(failure.response?.bodyAsText);
  const reason = `status ${status}${code === undefined ? '' : ` ${code}`}`;
  if (status === 401) return { kind: 'limited', seconds: withoutTokenSeconds, reason };
  if (status === 429) return readLimit(failure, reason);
  if (status === 412 || status === 502 || status === 504) return { kind: 'busy', reason };
  if (status >= 500 || status === 408) return { kind: 'unclear', reason };
  return { kind: 'refused', error: code === 'ContentStreamNotAllowed' && isStop(message) ? stopped : (code ?? reason) };
}

/** Stands for the refusal of a stream that the person has stopped. */
export const stopped = 'StreamStopped';

/** Only the sentence tells it from other reasons (https://learn.microsoft.com/microsoftteams/platform/bots/streaming-ux). */
function isStop(message = ''): boolean {
  return /cancel|stopped by (?:the )?user/i.test(message);
}

function readLimit({ response }: Failure, reason: string): Called<never> {
  const seconds = Number(response?.headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? { kind: 'limited', seconds, reason } : { kind: 'busy', reason };
}

const bodySchema = z.looseObject({ error: z.looseObject({ code: z.string(), message: z.string().optional() }) });

function readBody(text: string | null | undefined): { readonly code?: string; readonly message?: string | undefined } {
  try {
    return bodySchema.safeParse(JSON.parse(text ?? '')).data?.error ?? {};
  } catch {
    return {};
  }
}

/** Where no connection came about, nothing was done. */
function readLoss({ code, cause, name = 'no reply' }: Failure): Called<never> {
  const deeper = errorSchema.safeParse(cause).data?.code;
  const found = [code, deeper].find((each) => each === 'ECONNREFUSED' || each === 'ENOTFOUND' || each === 'EAI_AGAIN');
  return found === undefined ? { kind: 'unclear', reason: code ?? name } : { kind: 'limited', seconds: unreachedSeconds, reason: found };
}
