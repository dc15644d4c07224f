import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { signRequest } from './sign-request.ts';
import { type Json, team } from './workspace.ts';

export type Delivered = { readonly status: number; readonly body: Json | undefined };
export type Kind = 'events_api' | 'slash_commands' | 'interactive';

/** Brings payloads to the bot: over its own connection, or signed to its address. */
export type Deliveries = {
  readonly to: (bot: Address | undefined) => void;
  readonly send: (kind: Kind, payload: Json) => Promise<Delivered>;
  readonly connect: (socket: WebSocket) => void;
  readonly drop: () => void;
  readonly askToReconnect: () => void;
  readonly isConnected: () => boolean;
};

const ackMilliseconds = 10_000;

export function createDeliveries(): Deliveries {
  let address: Address | undefined;
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (body: Json | undefined) => void>();
  const sendBySocket = (kind: Kind, payload: Json) =>
    new Promise<Delivered>((resolve, reject) => {
      const envelope_id = randomUUID();
      const [socket] = sockets;
      if (!socket) return reject(new Error('The bot is not connected.'));
      const patience = setTimeout(() => reject(new Error('The bot did not acknowledge.')), ackMilliseconds);
      waiting.set(envelope_id, (body) => {
        clearTimeout(patience);
        resolve({ status: 200, body });
      });
      socket.send(JSON.stringify({ envelope_id, type: kind, accepts_response_payload: kind !== 'events_api', payload }));
    });
  return {
    to: (bot) => {
      address = bot;
    },
    send: (kind, payload) => (address ? sendByHttp(address, kind, payload) : sendBySocket(kind, payload)),
    connect(socket) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('message', (data) => {
        const { envelope_id, payload }: { envelope_id: string; payload?: Json } = JSON.parse(String(data));
        waiting.get(envelope_id)?.(payload);
        waiting.delete(envelope_id);
      });
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    },
    drop: () => sockets.forEach((socket) => void socket.terminate()),
    askToReconnect: () =>
      sockets.forEach((socket) => void socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))),
    isConnected: () => sockets.size > 0,
  };
}

/** Where a bot takes deliveries over HTTP. */
export type Address = { readonly url: string; readonly signingSecret: string };

/** One delivery, signed. */
export async function sendByHttp({ url, signingSecret }: Address, kind: Kind, payload: Json): Promise<Delivered> {
  const response = await fetch(
    url,
    kind === 'events_api' ? signRequest(JSON.stringify(payload), { secret: signingSecret }) : signForm(kind, payload, signingSecret),
  );
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : undefined };
}

function signForm(kind: Kind, payload: Json, secret: string) {
  const fields =
    kind === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return signRequest(new URLSearchParams(fields).toString(), { secret, contentType: 'application/x-www-form-urlencoded' });
}

/** An event as Slack wraps it. */
export function eventEnvelope(event: Json, { id = `Ev${randomUUID()}`, from = team, time = Math.floor(Date.now() / 1000) } = {}): Json {
  return { token: 'x', team_id: from, api_app_id: 'A1', type: 'event_callback', event_id: id, event_time: time, event };
}
