import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Messenger } from '../../src/chat/messenger.ts';
import type { Responder } from '../../src/chat/reply.ts';
import { createPlayground } from '../../src/playground/create-playground.ts';
import type { PlaygroundOptions } from '../../src/playground/playground-options.ts';
import { people, places, suggestions } from './fixtures.ts';

export type TestServer = {
  readonly url: string;
  readonly messenger: Messenger;
  readonly close: () => void;
  readonly cutConnections: () => void;
};

type Door = {
  readonly port?: number;
  /** What else the server has. */
  readonly routes?: Hono;
};

/** The playground on a real server, on a free port of this machine unless one is given. */
export async function openServer(
  responder: Responder,
  more: Partial<PlaygroundOptions> = {},
  { port: wanted = 0, routes = new Hono() }: Door = {},
): Promise<TestServer> {
  const now = () => new Date('2026-11-22T09:42:00Z');
  const playground = createPlayground({ responder, people, places, suggestions, now, ...more });
  const app = new Hono().route('/', routes).route('/', playground.app);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: wanted }, () => resolve(started));
  });
  // A server listening on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  const cutConnections = () => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    messenger: playground.messenger,
    close() {
      server.close();
      // Event streams never end by themselves.
      cutConnections();
    },
    cutConnections,
  };
}
