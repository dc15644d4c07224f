/** Microsoft's list of keys has some ten thousand bytes. */
const mostBytes = 1_000_000;

/**
 * Reads a JSON document from exactly this address, which has `patience` milliseconds for all of it. Throws where it is not
 * there in time, is too long or is no JSON.
 */
export async function fetchJson(url: string, patience: number): Promise<unknown> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { redirect: 'error', headers: { accept: 'application/json' }, signal });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`${new URL(url).host} answered ${response.status}`);
  }
  return JSON.parse(await readText(response.body));
}

async function readText(body: ReadableStream<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop cancels the stream.
    if (size > mostBytes) throw new Error('the document is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
