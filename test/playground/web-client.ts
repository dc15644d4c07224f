import { people, places } from './fixtures.ts';

/** A browser without a window: keeps its cookie and sends what the page would send. */
export type WebClient = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (path: string, fields: Record<string, string>, headers?: Record<string, string>) => Promise<Response>;
  /** The page of a person at a place. */
  readonly page: (person?: string, place?: string) => Promise<string>;
  readonly cookie: () => string;
};

export function seatAt(person = people[0]?.id ?? '', place = places[0]?.id ?? ''): string {
  return new URLSearchParams({ person, place }).toString();
}

export function openClient(url: string): WebClient {
  let cookie = '';
  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(`${url}${path}`, { ...init, headers: { cookie, ...init.headers }, redirect: 'manual' });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  const get = (path: string, headers: Record<string, string> = {}) => send(path, { headers });
  return {
    get,
    post: (path, fields, headers = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: url, 'hx-request': 'true', ...headers } }),
    page: async (person, place) => (await get(`/?${seatAt(person, place)}`)).text(),
    cookie: () => cookie,
  };
}

/** Texts of the messages on a page, in order. */
export function textsIn(html: string): readonly string[] {
  const log = html.slice(html.indexOf('<div id="log"'), html.indexOf('<form class="suggestions"'));
  return [...log.matchAll(/<p class="(?:bubble )?text(?: growing)?"[^>]*>([^<]*)/g)].map(([, text = '']) => text);
}

/** Id of the newest answer or form on a page; empty when there is none. */
export function lastIdIn(html: string, kind: 'answer' | 'form'): string {
  return [...html.matchAll(new RegExp(`id="(m-[\\w-]+)" data-${kind}`, 'g'))].at(-1)?.[1] ?? '';
}

/** Tries until `look` finds something; answers come a moment after the request that caused them. */
export async function eventually<Found>(look: () => Promise<Found | undefined | false>): Promise<Found> {
  const end = Date.now() + 3000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not happen within 3 seconds.');
}
