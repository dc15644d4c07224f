import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ConfigurationError } from '../../src/errors.ts';
import { serve } from '../../src/operate/serve.ts';

const app = new Hono()
  .get('/', (context) => context.text('hallo'))
  .get('/slow', async (context) => {
    await sleep(300);
    return context.text('done');
  })
  .get('/events', (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({ data: 'first' });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
    }),
  );

async function open(port?: number) {
  const served = await serve(app, { host: '127.0.0.1', port });
  onTestFinished(() => served.close());
  return served;
}

async function takePort(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  const taken = await new Promise<boolean>((resolve) => server.once('listening', () => resolve(false)).once('error', () => resolve(true)));
  onTestFinished(() => void server.close());
  return taken ? wanted : (server.address() as AddressInfo).port; // a TCP server that listens has one
}

describe('the web server', () => {
  it('takes the next free port when 3978 is taken', async () => {
    await takePort(3978);
    const first = await open();
    const second = await open();
    const ports = [first, second].map(({ url }) => Number(new URL(url).port));
    expect(Math.min(...ports)).toBeGreaterThan(3978);
    expect(ports[1]).toBeGreaterThan(ports[0] ?? 0);
    expect(await (await fetch(second.url)).text()).toBe('hallo');
  });

  it('takes exactly the port it was given, or none', async () => {
    const port = await takePort(0);
    await expect(open(port)).rejects.toThrow(ConfigurationError);
    await expect(open(port)).rejects.toThrow(/PORT.*EADDRINUSE/);
  });

  it('is not there for other addresses than its own', async () => {
    const { url } = await open(0);
    // All of 127.0.0.0/8 is this machine: a server that listens everywhere would answer.
    await expect(fetch(url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
  });

  it('lets a request under way finish when it closes, and takes no new one', async () => {
    const { url, close } = await open(0);
    const slow = fetch(`${url}/slow`);
    await sleep(50);
    const closed = close();
    await expect(fetch(url)).rejects.toThrow();
    expect(await (await slow).text()).toBe('done');
    await closed;
  });

  it('does not wait for event streams, which never end', async () => {
    const { url, close } = await open(0);
    const events = await fetch(`${url}/events`);
    const started = performance.now();
    await close();
    expect(performance.now() - started).toBeLessThan(4000);
    await expect(events.text()).rejects.toThrow();
  });
});
