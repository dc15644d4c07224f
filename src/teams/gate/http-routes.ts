import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NotNowError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { isShallow } from '../../platform/is-shallow.ts';
import { activitySchema, type TeamsActivity } from './activity-schema.ts';
import { createIdentify, type GateConfig, type Identify } from './create-identify.ts';
import type { Refusal } from './refusal.ts';

/** Teams takes messages of 100 KB, as UTF-16 and with the card; what comes in is no larger. */
const mostBytes = 262_144;

export type Answer = { readonly status: number; readonly body?: object | undefined };

/** Takes one activity; resolves when it is safe to acknowledge. `raw` is the same JSON as it came, for the SDK. */
export type Receive = (activity: TeamsActivity, raw: unknown) => Promise<Answer>;

type GateParts = { readonly config: GateConfig; readonly log: Log; readonly receive: Receive };

/**
 * `POST /api/messages`: every activity of Teams. Stands in front of the SDK, which would end the process on `{}`, prints
 * keys, and asks for neither tenants nor hosts. Who is not Teams learns nothing, not even why: no answer has a body.
 */
export function httpRoutes({ config, log, receive }: GateParts): Hono {
  const identify = createIdentify(config, log);
  const keep: Receive = async (activity, raw) => {
    try {
      return await receive(activity, raw);
    } catch (cause) {
      log[cause instanceof NotNowError ? 'debug' : 'error']({ err: cause }, 'an activity could not be kept');
      return notKept;
    }
  };
  const app = new Hono();
  app.post('/api/messages', bodyLimit({ maxSize: mostBytes, onError: (c) => c.body(null, 413, { connection: 'close' }) }), async (c) => {
    const admitted = await admit(c, identify);
    if (admitted.kind === 'admitted') return respond(await keep(admitted.activity, admitted.raw));
    log.debug({ reason: admitted.reason }, 'a request was refused');
    return c.body(null, admitted.status);
  });
  app.onError((cause, c) => {
    // Whoever hangs up while we read is no reason to alarm anybody.
    log[c.req.raw.signal.aborted ? 'debug' : 'error']({ err: cause }, 'a request could not be read');
    return respond(notKept);
  });
  return app;
}

/** Not acknowledged: Teams delivers again, or tells the person that it failed. */
const notKept: Answer = { status: 503 };

type Admitted = { readonly kind: 'admitted'; readonly activity: TeamsActivity; readonly raw: unknown };

async function admit(c: Context, identify: Identify): Promise<Admitted | Refusal> {
  // Read even where nobody looks at it: an answer before its end would cost the connection, which a proxy shares.
  const text = await c.req.text();
  const sender = await identify(c);
  if (sender.kind === 'refusal') return sender;
  const raw = readJson(text, c.req.header('content-type') ?? '');
  const { data: activity, error } = activitySchema.safeParse(isShallow(raw) ? raw : undefined);
  if (!activity) return { kind: 'refusal', status: 403, reason: `this is no activity of Teams: ${error.issues[0]?.path.join('.')}` };
  return sender.mayDeliver(activity) ?? { kind: 'admitted', activity, raw };
}

/** undefined for anything else. A page of a foreign site cannot send this type unasked. */
function readJson(text: string, contentType: string): unknown {
  if (!/^application\/json\s*(?:;|$)/i.test(contentType)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function respond({ status, body }: Answer): Response {
  if (body === undefined) return new Response(null, { status });
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
}
