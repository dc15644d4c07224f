import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Reply } from '../../llm/peer/start-fake-model.ts';

const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })).default([]),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).default([]),
});

/** A request as the server got it; `raw` is all of it, headers included, for tests that look for what must not be there. */
export type Recorded = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: z.infer<typeof bodySchema>;
  readonly raw: string;
};

/** A server of Chat Completions on this machine whose model does as it is told; lives as long as it is not closed. */
export async function openModelServer(first: Reply) {
  let reply = first;
  const asked: Recorded[] = [];
  const server = createServer(async (request, response) => {
    response.on('error', () => undefined);
    const { url: path = '', headers } = request;
    const raw = await text(request);
    const now = { path, headers, body: bodySchema.parse(JSON.parse(raw)), raw: `${JSON.stringify(headers)}\n${raw}` };
    asked.push(now);
    await reply(response, now);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  const environment = { OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, OPENAI_API_KEY: 'none', OPENAI_MODEL: 'fake-model' };
  return {
    environment,
    asked,
    answerWith: (next: Reply) => {
      reply = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
