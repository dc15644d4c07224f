import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })).default([]),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).default([]),
});

/** A request as the server got it. */
export type Asked = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: z.infer<typeof bodySchema> };

/** What the server does with a request; one that never ends is a hang. */
export type Reply = (response: ServerResponse, asked: Asked) => void | Promise<void>;

/** A server of Chat Completions on this machine. Takes the next reply for each request, and the last one again and again. */
export async function startFakeModel(...replies: readonly Reply[]) {
  const asked: Asked[] = [];
  let closed = 0;
  const server = createServer(async (request, response) => {
    response.on('error', () => undefined);
    response.on('close', () => (closed += 1));
    const { url: path = '', headers } = request;
    const now = { path, headers, body: bodySchema.parse(await json(request)) };
    asked.push(now);
    await replies[Math.min(asked.length, replies.length) - 1]?.(response, now);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return { url: `http://127.0.0.1:${port}/v1`, asked, closed: () => closed };
}
