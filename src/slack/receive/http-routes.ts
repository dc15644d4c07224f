import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { NotNowError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { Receive } from './create-receive.ts';
import { isSigned } from './is-signed.ts';

/** Slack's own payloads are far below this. */
const mostBytes = 1_000_000;

type HttpParts = { readonly signingSecret: string; readonly log: Log; readonly receive: Receive };

/** `/slack/events`: events, commands and interactions. Who is not Slack learns nothing, not even why. */
export function httpRoutes({ signingSecret, log, receive }: HttpParts): Hono {
  const app = new Hono();
  app.post('/slack/events', bodyLimit({ maxSize: mostBytes, onError: (c) => c.body(null, 413, { connection: 'close' }) }), async (c) => {
    const body = await c.req.text();
    const signed = { body, timestamp: c.req.header('x-slack-request-timestamp'), signature: c.req.header('x-slack-signature') };
    if (!isSigned(signed, signingSecret)) return c.body(null, 401);
    const payload = readBody(body, c.req.header('content-type') ?? '');
    const challenge = challengeSchema.safeParse(payload);
    if (challenge.success) return c.text(challenge.data.challenge);
    const response = await receive(payload);
    return response === '' ? c.body(null, 200) : c.body(response, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  app.onError((cause, c) => {
    // Not acknowledged: Slack delivers events again.
    log[cause instanceof NotNowError ? 'debug' : 'error']({ err: cause }, 'a delivery could not be kept');
    return c.body(null, 503);
  });
  return app;
}

const challengeSchema = z.looseObject({ type: z.literal('url_verification'), challenge: z.string() });

/** JSON, a form, or JSON in a form; undefined for anything else. */
function readBody(body: string, contentType: string): unknown {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return readJson(body);
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : readJson(payload);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
