import { Hono } from 'hono';

/** Whether the bot can do its work now. */
export type Readiness = () => Promise<boolean>;

/** For so long an answer counts, so that however many ask, the database is asked once. */
const freshMilliseconds = 1_000;

/**
 * `/healthz`: the event loop turns; who does not answer has to be started again. `/readyz`: database, knowledge base and queue are
 * well; who says no gets no work for now, and a new start would change nothing. No version, no detail.
 */
export function healthRoutes(isReady: Readiness): Hono {
  const app = new Hono();
  const look = shareAnswers(isReady);
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => ((await look()) ? context.text('ready') : context.text('not ready', 503)));
  return app;
}

function shareAnswers(isReady: Readiness): Readiness {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  return () => {
    const now = performance.now();
    if (last === undefined || now - last.at > freshMilliseconds) last = { at: now, answer: isReady().catch(() => false) };
    return last.answer;
  };
}
