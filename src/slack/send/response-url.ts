import type { Called } from '../../platform/called.ts';

const timeoutMilliseconds = 5_000;

/** Posts to the address that Slack gave for one command or press; it works for 30 minutes and five times. */
export type PostToResponseUrl = (url: string, body: object) => Promise<Called<undefined>>;

/** Only to Slack itself; with the Web API on this machine, also to this machine. */
export function createPostToResponseUrl(apiUrl: string | undefined): PostToResponseUrl {
  const isLocal = isLoopback(URL.parse(apiUrl ?? ''));
  return async (address, body) => {
    const url = URL.parse(address);
    const isSlack = url?.protocol === 'https:' && (url.hostname === 'hooks.slack.com' || url.hostname === 'hooks.slack-gov.com');
    const mayPost = url !== null && url.username === '' && (isSlack || (isLocal && isLoopback(url)));
    return mayPost ? await post(url.href, body) : { kind: 'refused', error: 'not an address of Slack' };
  };
}

function isLoopback(url: URL | null): boolean {
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

async function post(url: string, body: object): Promise<Called<undefined>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    if (response.ok) return readBody(await response.text());
    if (response.status === 429)
      return { kind: 'limited', seconds: Number(response.headers.get('retry-after')) || 1, reason: 'rate limited' };
    return response.status >= 500
      ? { kind: 'unclear', reason: `status ${response.status}` }
      : { kind: 'refused', error: `status ${response.status}` };
  } catch (cause) {
    return { kind: 'unclear', reason: cause instanceof Error ? cause.name : 'no reply' };
  }
}

/** Slack answers 200 also to what it does not take: `{"ok":false,"error":"invalid_blocks"}`. */
function readBody(body: string): Called<undefined> {
  const error = /"error"\s*:\s*"(\w+)"/.exec(body)?.[1];
  return /"ok"\s*:\s*false/.test(body) && error !== undefined ? { kind: 'refused', error } : { kind: 'ok', result: undefined };
}
