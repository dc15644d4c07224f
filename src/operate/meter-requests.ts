import { Hono } from 'hono';
import { type Meter, secondsSince } from '../meter.ts';

/** Where people and platforms reach the server; of longer paths the beginning, because they may hold tokens. */
const beginnings = ['/healthz', '/readyz', '/slack/events', '/api/messages', '/kalender', '/dateien', '/playground'];

/** Measures each request by method, beginning of its path and status. */
export function meterRequests(app: Hono, meter: Meter): Hono {
  const metered = new Hono().use(async (context, next) => {
    const started = performance.now();
    await next();
    const { method, path } = context.req;
    const labels = { http_request_method: method, http_route: routeOf(path), http_response_status_code: String(context.res.status) };
    meter.observe('http_server_request_duration_seconds', labels, secondsSince(started));
  });
  return metered.route('/', app);
}

function routeOf(path: string): string {
  return beginnings.find((beginning) => path === beginning || path.startsWith(`${beginning}/`)) ?? (path === '/' ? path : 'other');
}
