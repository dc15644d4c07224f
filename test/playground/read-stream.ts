import type { WebClient } from './web-client.ts';

/** Listens to the changes that an open page gets, beginning with what it shows. */
export async function readStream(visitor: WebClient, path: string, headers: Record<string, string> = {}) {
  const response = await visitor.get(path, headers);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('The stream has a body.');
  let received = '';
  const until = async (wanted: string) => {
    while (!received.includes(wanted)) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`The stream ended before "${wanted}".`);
      received += value;
    }
    return received;
  };
  return { until, received: () => received, close: () => reader.cancel() };
}

/** The address of the stream that a page opens. */
export const streamOf = (html: string): string => (/hx-sse:connect="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
