import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from './start-fake-model.ts';

type Delta = Readonly<Record<string, unknown>>;

/** One event of the stream. All ids are alike, as some servers do it. */
export function event(delta: Delta, finish_reason: string | null = null): string {
  return `data: ${JSON.stringify({ id: 'same', object: 'chat.completion.chunk', model: 'm', choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
}

const usage =
  'data: {"id":"same","object":"chat.completion.chunk","model":"m","choices":[],"usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}}\n\n';
const done = 'data: [DONE]\n\n';

function open(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

/** Exactly these events, and an end that looks sound. */
export function events(...lines: readonly string[]): Reply {
  return (response) => {
    open(response);
    response.end(lines.join(''));
  };
}

/** A whole text, a word at a time. */
export function says(text: string, finish = 'stop'): Reply {
  const pieces = text.split(/(?<= )/).map((content, index) => event(index === 0 ? { role: 'assistant', content } : { content }));
  return events([...pieces, event({}, finish), usage, done].join(''));
}

/** Calls of tools; `given` are the arguments as the model writes them. */
export function calls(...wanted: readonly { readonly name: string; readonly given: string }[]): Reply {
  const tool_calls = wanted.map(({ name, given }, index) => ({
    index,
    id: `call_${index}`,
    type: 'function',
    function: { name, arguments: given },
  }));
  return events(event({ role: 'assistant', content: null, tool_calls }), event({}, 'tool_calls'), usage, done);
}

/** A refusal as OpenAI writes it. */
export function fails(
  status: number,
  { code = null, headers = {} }: { code?: string | null; headers?: Record<string, string> } = {},
): Reply {
  return (response, { body }) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: `no: ${JSON.stringify(body.messages)}`, type: 'some_error', code } }));
  };
}

export const hangs: Reply = () => undefined;

/** Some text, then nothing, but the connection stays. */
export function hangsAfter(...contents: readonly string[]): Reply {
  return (response) => {
    open(response);
    response.write(contents.map((content) => event({ role: 'assistant', content })).join('') || ': open\n\n');
  };
}

/** Some text, then the connection breaks. */
export function breaksAfter(content: string): Reply {
  return async (response) => {
    open(response);
    response.write(event({ role: 'assistant', content }));
    await sleep(30);
    response.destroy();
  };
}

/** The same event again and again, with a pause before each. */
export function drips(line: string, pauseMs: number): Reply {
  return async (response) => {
    open(response);
    while (!response.destroyed) {
      response.write(line);
      await sleep(pauseMs);
    }
  };
}
