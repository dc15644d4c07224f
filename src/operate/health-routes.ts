import { Hono } from 'hono';

/** Whether the bot can do its work now. */
export type Readiness = () => Promise<boolean>;

/** `/healthz`: the process answers. `/readyz`: database and knowledge base are usable. No version, no detail. */
export function healthRoutes(isReady: Readiness): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    const ready = await isReady().catch(() => false);
    return ready ? context.text('ready') : context.text('not ready', 503);
  });
  return app;
}
