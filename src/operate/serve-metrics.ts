import { Hono } from 'hono';
import type { Config } from '../config.ts';
import type { Bot } from '../main.ts';
import type { Metrics } from '../metrics/open-metrics.ts';
import { readQueueFigures } from '../storage/queues/read-queue-figures.ts';
import { type Served, serve } from './serve.ts';

/** Figures at `/metrics` on a port of their own, with those of the database as they are when somebody asks. */
export function serveMetrics(metrics: Metrics, bot: Bot, { host, port }: NonNullable<Config['metrics']>): Promise<Served> {
  const { database, now, isModelResting } = bot;
  metrics.watch({ queues: () => readQueueFigures(database, now().getTime()), isModelResting });
  const app = new Hono();
  app.get('/metrics', async (context) => context.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }));
  return serve(app, { host, port, variables: { host: 'METRICS_HOST', port: 'METRICS_PORT' } });
}
