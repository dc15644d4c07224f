import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Desk } from '../answer.ts';
import type { Markup } from '../page/markup.ts';
import { renderAll, renderChange } from '../page/render-change.ts';
import type { Seat } from '../spot.ts';
import { versionAt } from './page-route.ts';

/** Silent connections are cut by proxies and by some virus scanners; ms. */
const heartbeat = 20_000;

/**
 * Changes at a seat as server-sent events. Their id is the version of the conversation: a page that comes back with
 * an older one (it slept, or the bot was restarted) gets the whole conversation once.
 */
export function streamEvents(c: Context, desk: Desk, seat: Seat): Response {
  const seen = c.req.header('last-event-id') ?? c.req.query('after');
  const view = { seat, people: desk.options.people };
  return streamSSE(c, async (stream) => {
    const send = inOrder(stream);
    // Nothing can happen between this comparison and the watching: both are in one tick.
    if (seen !== versionAt(desk, seat)) send(renderAll(desk.rooms.threads(seat), view), versionAt(desk, seat));
    const stop = desk.rooms.watch(seat, (change) => {
      const markup = renderChange(change, view);
      if (markup) send(markup, versionAt(desk, seat));
    });
    await untilClosed(stream);
    stop();
  });
}

function inOrder(stream: SSEStreamingApi): (markup: Markup, version: string) => void {
  let last: Promise<void> = Promise.resolve();
  return (markup, id) => {
    last = last.then(() => stream.writeSSE({ data: markup.toString(), id }));
  };
}

function untilClosed(stream: SSEStreamingApi): Promise<void> {
  return new Promise((resolve) => {
    const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeat).unref();
    stream.onAbort(() => {
      clearInterval(beat);
      resolve();
    });
  });
}
