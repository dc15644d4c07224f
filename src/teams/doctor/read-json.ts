import type * as z from 'zod';
import { describeLoss } from '../../platform/describe-loss.ts';

/** Longer than a slow proxy takes, shorter than an operator waits. */
const timeoutMilliseconds = 10_000;

/** What came back; `reason` says why nothing usable did, without a word of what the other side sent. */
export type Read<T> = { readonly status: number; readonly data: T } | { readonly reason: string };

/** Asks an address for JSON of a certain shape. Redirects are refused: a request may carry a secret. */
export async function readJson<T>(address: string, schema: z.ZodType<T>, request: RequestInit = {}): Promise<Read<T>> {
  try {
    const response = await fetch(address, { ...request, redirect: 'error', signal: AbortSignal.timeout(timeoutMilliseconds) });
    const parsed = schema.safeParse(await response.json().catch(() => undefined));
    return parsed.success
      ? { status: response.status, data: parsed.data }
      : { reason: `status ${response.status} without a readable answer` };
  } catch (error) {
    return { reason: describeLoss(error, timeoutMilliseconds) };
  }
}

/** What to do when a request did not even come through. */
export function connectionFix(address: string): string {
  return `check the way from this machine to ${URL.parse(address)?.host ?? 'that address'}: network, proxy, firewall`;
}
