import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createPostToResponseUrl } from '../../src/slack/send/response-url.ts';

/** Somebody on this machine whom a forged address would reach. */
async function openVictim() {
  let visits = 0;
  const server = createServer((_request, response) => {
    visits++;
    response.end('ok');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return { url: `http://127.0.0.1:${port}/`, visits: () => visits };
}

it.each([
  'https://evil.example/hook',
  'http://hooks.slack.com/commands/1',
  'https://hooks.slack.com.evil.example/1',
  'https://name@hooks.slack.com/1',
  'http://169.254.169.254/latest',
  'file:///etc/passwd',
  'kein Ziel',
])('posts nothing to %s', async (address) => {
  const post = createPostToResponseUrl('https://slack.com/api/');
  expect(await post(address, {})).toEqual({ kind: 'refused', error: 'not an address of Slack' });
});

it('reaches this machine only when the Web API lies there, too', async () => {
  const victim = await openVictim();
  expect(await createPostToResponseUrl(undefined)(victim.url, {})).toMatchObject({ kind: 'refused' });
  expect(victim.visits()).toBe(0);
  expect(await createPostToResponseUrl('http://127.0.0.1:1/api/')(victim.url, {})).toMatchObject({ kind: 'ok' });
  expect(victim.visits()).toBe(1);
});
