import type { Json, Operation } from './workspace.ts';

export type Kind =
  | Operation
  | 'members'
  /** A send that answers a message. */
  | 'reply';

/** A call of the Bot Connector. */
export type Request = {
  readonly kind: Kind;
  readonly conversation: string;
  /** The message to change or answer, or the member asked for. */
  readonly id: string;
  readonly isTargeted: boolean;
  readonly path: string;
  readonly body: Json;
};

const routes: readonly (readonly [method: string, path: RegExp, kind: Kind])[] = [
  ['POST', /^v3\/conversations$/, 'create'],
  ['POST', /^v3\/conversations\/([^/]+)\/activities\/?$/, 'send'],
  ['POST', /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, 'reply'],
  ['PUT', /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, 'update'],
  ['DELETE', /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, 'delete'],
  ['GET', /^v3\/conversations\/([^/]+)\/members\/([^/]+)$/, 'member'],
  ['GET', /^v3\/conversations\/([^/]+)\/pagedmembers$/, 'members'],
];

/** Which call this is; undefined when the Bot Connector has none like it. */
export function readRequest(method: string, url: URL, body: Json): Request | undefined {
  const path = url.pathname.slice(1);
  for (const [verb, pattern, kind] of routes) {
    const found = verb === method ? pattern.exec(path) : null;
    if (!found) continue;
    const [conversation = '', id = ''] = found.slice(1).map(decodeURIComponent);
    return {
      kind,
      conversation,
      id,
      isTargeted: url.searchParams.get('isTargetedActivity') === 'true',
      path: `${path}${url.search}`,
      body,
    };
  }
  return undefined;
}

/** The operation as faults and records name it. */
export function operationOf({ kind, body }: Request): Operation {
  if (kind === 'members') return 'member';
  if (kind !== 'reply' && kind !== 'send') return kind;
  return findStreamInfo(body) ? 'stream' : 'send';
}

export function findStreamInfo({ entities }: Json): Json | undefined {
  return listOf(entities).find(({ type }) => type === 'streaminfo');
}

export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];
}

export function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
