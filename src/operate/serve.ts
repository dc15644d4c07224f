import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { ConfigurationError } from '../errors.ts';

/** A server that listens. `close` takes no new connections and lets requests under way finish for a moment. */
export type Served = { readonly url: string; readonly close: () => Promise<void> };

/** Where to listen; `variables` are what the operator has set it with. */
type Place = {
  readonly host: string;
  readonly port: number | undefined;
  readonly variables?: { readonly host: string; readonly port: string };
};

const usualVariables = { host: 'HOST', port: 'PORT' };

const firstPort = 3978;
const portsTried = 50;
/** Connections that come at the same moment; Node's own 511 makes the rest wait a second for their next attempt. */
const mostWaiting = 4096;
/** Event streams never end by themselves, so there must be an end to waiting. */
const patienceMilliseconds = 2000;

/** Listens on exactly the configured port, or without one on 3978 or the next that is free. */
export async function serve(app: Hono, { host, port, variables = usualVariables }: Place): Promise<Served> {
  const server = createServer(getRequestListener(app.fetch));
  if (port !== undefined) await listenOn(server, { host, port, variables });
  else await listenOnNextFree(server, host);
  const { port: used } = server.address() as AddressInfo; // a TCP server that listens has one
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${used}`, close: () => close(server) };
}

async function listenOn(server: Server, { host, port, variables }: Required<Place> & { readonly port: number }): Promise<void> {
  const problem = await tryPort(server, host, port);
  if (problem === 'EADDRNOTAVAIL') throw new ConfigurationError([`${variables.host}: this machine has no such address`]);
  if (problem)
    throw new ConfigurationError([`${variables.port}: this port cannot be used (${problem}); choose another or stop what uses it`]);
}

async function listenOnNextFree(server: Server, host: string): Promise<void> {
  for (let port = firstPort; port < firstPort + portsTried; port++) {
    const problem = await tryPort(server, host, port);
    if (!problem) return;
    if (problem !== 'EADDRINUSE') throw new ConfigurationError([`HOST: this machine cannot listen there (${problem})`]);
  }
  throw new ConfigurationError([`PORT: no port from ${firstPort} to ${firstPort + portsTried - 1} is free; set PORT`]);
}

/** The error code when a port cannot be had. */
function tryPort(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', onError);
    server.listen({ port, host, backlog: mostWaiting }, () => {
      server.off('error', onError);
      resolve(undefined);
    });
  });
}

async function close(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(impatience);
}
