import { type Context, Hono } from 'hono';
import type { Messenger } from '../chat/messenger.ts';
import type { Desk } from './answer.ts';
import { createPlaygroundMessenger } from './playground-messenger.ts';
import type { PlaygroundOptions } from './playground-options.ts';
import { createRooms } from './rooms.ts';
import { takeQuestion } from './routes/ask-route.ts';
import { serveAsset } from './routes/assets-route.ts';
import { streamEvents } from './routes/events-route.ts';
import { findOptions, takeForm } from './routes/form-routes.ts';
import { guards } from './routes/guard.ts';
import { pageRoute } from './routes/page-route.ts';
import { takePress } from './routes/press-route.ts';
import { problem, reload } from './routes/problem.ts';
import { readSeat } from './routes/read-seat.ts';
import { serveFile } from './routes/serve-file.ts';
import type { Seat } from './spot.ts';

/**
 * A web page on which the bot can be tried out without Slack, Teams or tokens, and the messenger that reaches it.
 * `app` answers at `/` and below `/playground/` only, so it can share a server with everything else.
 */
export function createPlayground(options: PlaygroundOptions): { readonly app: Hono; readonly messenger: Messenger } {
  const desk = { options, rooms: createRooms() };
  const app = new Hono();
  for (const guard of guards(options.hosts ?? [])) app.use('/', guard).use('/playground/*', guard);
  app.get('/', pageRoute(desk));
  app.get('/playground/assets/:name', serveAsset);
  addSeatRoutes(app, desk);
  app.onError((error, c) => {
    options.onError?.(error);
    return problem(c, 500, 'Das hat leider nicht geklappt. Bitte versuch es noch einmal.');
  });
  return { app, messenger: createPlaygroundMessenger(desk) };
}

function addSeatRoutes(app: Hono, desk: Desk): void {
  app.get('/playground/events', seated(desk, streamEvents));
  app.post('/playground/ask', seated(desk, takeQuestion));
  app.post('/playground/press/:message/:button', seated(desk, takePress));
  app.post('/playground/forms/:entry', seated(desk, takeForm));
  app.post('/playground/forms/:entry/options/:place', seated(desk, findOptions));
  app.get('/playground/files/:message/:place', seated(desk, serveFile));
}

type SeatRoute = (c: Context, desk: Desk, seat: Seat) => Response | Promise<Response>;

/** Runs a route for somebody who is known; a page without its cookie or of an older office is told to reload. */
function seated(desk: Desk, route: SeatRoute): (c: Context) => Response | Promise<Response> {
  return (c) => {
    const seat = readSeat(c, desk.options);
    return seat ? route(c, desk, seat) : problem(c, 400, reload);
  };
}
