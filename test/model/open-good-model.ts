import { LLMock } from '@copilotkit/aimock';
import { writeWell } from './good-model.ts';

type Message = { readonly role: string; readonly content: unknown };

/** A server of Chat Completions on this machine behind which a diligent model sits; `requests` is what it was asked. */
export async function openGoodModel(write: typeof writeWell = writeWell) {
  const mock = new LLMock({ port: 0, chunkSize: 12, logLevel: 'silent' });
  mock.on({}, ({ messages, tools = [] }) => {
    const content = write(givenIn(messages));
    return { content, usage: { prompt_tokens: tokensOf(JSON.stringify([messages, tools])), completion_tokens: tokensOf(content) } };
  });
  await mock.start();
  return {
    environment: { OPENAI_BASE_URL: `${mock.url}/v1`, OPENAI_API_KEY: 'none', OPENAI_MODEL: 'good-model' },
    requests: () => mock.getRequests().map(({ body }) => body),
    close: () => mock.stop(),
  };
}

function givenIn(messages: readonly Message[]) {
  const textOf = (role: string) =>
    messages
      .filter((message) => message.role === role)
      .map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)))
      .join('\n');
  return { system: textOf('system'), user: textOf('user') };
}

/** As many as a tokenizer makes of German at most. */
function tokensOf(text: string): number {
  return Math.ceil(text.length / 3.3);
}
