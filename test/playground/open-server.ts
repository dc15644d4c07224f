import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
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

/** The playground on a real server, on a free port of this machine unless one is given. */
export async function openServer(responder: Responder, more: Partial<PlaygroundOptions> = {}, wanted = 0): Promise<TestServer> {
  const now = () => new Date('2026-11-22T09:42:00Z');
  const { app, messenger } = createPlayground({ responder, people, places, suggestions, now, ...more });
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
    messenger,
    close() {
      server.close();
      // Event streams never end by themselves.
      cutConnections();
    },
    cutConnections,
  };
}
