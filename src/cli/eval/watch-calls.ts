import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as z from 'zod';

/** Requests to a server since the last `take`. `ms`: how long at least one of them was under way. */
export type CallsMade = { readonly calls: number; readonly ms: number };

/** Hears of the requests that `fetch` makes to one server, without changing anything about them. */
export type CallWatch = { readonly take: () => CallsMade; readonly stop: () => void };

const eventSchema = z.object({ request: z.looseObject({ origin: z.union([z.string(), z.instanceof(URL)]), path: z.string() }) });

/** What undici, which is Node's `fetch`, tells: https://undici.nodejs.org/#/docs/api/DiagnosticsChannel */
const [begins, ...ends] = ['undici:request:create', 'undici:request:trailers', 'undici:request:error'];

/** Watches from now on. Counted as calls are those that ask for a text, not those for vectors; time counts for both. */
export function watchCalls(server: string): CallWatch {
  const { origin } = new URL(server);
  const open = new Set<unknown>();
  let made = { calls: 0, ms: 0 };
  let since = 0;
  const begin = (event: unknown) => {
    const { request } = eventSchema.safeParse(event).data ?? {};
    if (request === undefined || new URL(request.origin).origin !== origin) return;
    if (open.size === 0) since = performance.now();
    open.add(requestIn(event));
    if (request.path.includes('/chat/completions')) made = { ...made, calls: made.calls + 1 };
  };
  const end = (event: unknown) => {
    if (open.delete(requestIn(event)) && open.size === 0) made = { ...made, ms: made.ms + performance.now() - since };
  };
  if (begins !== undefined) subscribe(begins, begin);
  for (const name of ends) subscribe(name, end);
  return {
    take() {
      const taken = made;
      made = { calls: 0, ms: 0 };
      return taken;
    },
    stop() {
      if (begins !== undefined) unsubscribe(begins, begin);
      for (const name of ends) unsubscribe(name, end);
    },
  };
}

/** The same object in all events of a request; zod makes copies. */
function requestIn(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'request' in event ? event.request : undefined;
}
