import type { Called } from '../../platform/called.ts';

const timeoutMilliseconds = 10_000;

/** Sends a file to the address that Slack gave for it (https://docs.slack.dev/messaging/working-with-files#uploading_files). */
export type UploadBytes = (address: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Called<undefined>>;

/** Only to Slack itself, or to where the Web API is on this machine. */
export function createUploadBytes(apiUrl: string | undefined): UploadBytes {
  const own = URL.parse(apiUrl ?? '')?.origin;
  return async (address, bytes) => {
    const url = URL.parse(address);
    const mayUpload = url !== null && url.username === '' && (url.origin === own || isSlack(url));
    return mayUpload ? await post(url.href, bytes) : { kind: 'refused', error: 'not an address of Slack' };
  };
}

function isSlack({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' && /(?:^|\.)slack(?:-gov)?\.com$/.test(hostname);
}

async function post(url: string, body: Uint8Array<ArrayBuffer>): Promise<Called<undefined>> {
  try {
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    await response.body?.cancel();
    return response.ok ? { kind: 'ok', result: undefined } : { kind: 'refused', error: `status ${response.status}` };
  } catch (cause) {
    return { kind: 'unclear', reason: cause instanceof Error ? cause.name : 'no reply' };
  }
}
