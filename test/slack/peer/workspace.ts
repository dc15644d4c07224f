import { randomUUID } from 'node:crypto';

export type Json = { readonly [name: string]: unknown };

export type PeerMessage = {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  text: string;
  blocks: readonly Json[];
  metadata?: Json | undefined;
  streaming?: boolean;
  readonly files?: readonly Json[];
};

/** A file that the bot uploads: first a place for it, then its bytes, then it is shown in a thread. */
export type PeerFile = { readonly id: string; readonly name: string; readonly length: number; bytes?: Buffer; shown?: PeerMessage };

export type Ephemeral = {
  readonly channel: string;
  readonly user: string;
  readonly thread_ts?: string | undefined;
  text: string;
  blocks: readonly Json[];
  readonly url: string;
};

export type View = Json & { readonly id: string; readonly hash: string; readonly type: string; readonly blocks: readonly Json[] };

export type Member = {
  readonly id: string;
  readonly team_id?: string;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_bot?: boolean;
};

export type Call = { readonly method: string; readonly args: Json; readonly at: number };

/** What the fake Slack knows: one workspace `T1` with the bot `UBOT`. */
export type Workspace = {
  readonly messages: PeerMessage[];
  readonly ephemerals: Ephemeral[];
  readonly calls: Call[];
  readonly members: Map<string, Member>;
  readonly channels: Set<string>;
  readonly withoutBot: Set<string>;
  readonly homes: Map<string, View>;
  /** Open modals by user, the topmost last. */
  readonly views: Map<string, View[]>;
  readonly triggers: Map<string, { readonly user: string; readonly at: number }>;
  readonly responseUrls: Map<
    string,
    { readonly channel: string; readonly user: string; readonly thread?: string | undefined; uses: number }
  >;
  readonly statuses: Json[];
  readonly files: PeerFile[];
  /** What Slack itself would not have taken; any of it fails the test when the peer is closed. */
  readonly problems: string[];
  readonly scopes: string[];
  nextTs(): string;
};

export const team = 'T1';
export const botUser = 'UBOT';
export const bot = 'B1';

export function createWorkspace(): Workspace {
  let tick = 0;
  return {
    messages: [],
    ephemerals: [],
    calls: [],
    members: new Map(),
    channels: new Set(['C0', 'C1', 'C2', 'C3', 'C4']),
    withoutBot: new Set(),
    homes: new Map(),
    views: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    statuses: [],
    files: [],
    problems: [],
    scopes: [
      ...['commands', 'chat:write', 'app_mentions:read', 'im:history', 'im:write', 'assistant:write'],
      ...['channels:history', 'groups:history', 'users:read', 'files:write'],
    ],
    nextTs: () => `${Math.floor(Date.now() / 1000)}.${String(++tick).padStart(6, '0')}`,
  };
}

/** The direct chat of the bot with somebody. */
export function directChat(user: string): string {
  return `D${user}`;
}

export function isKnown(workspace: Workspace, channel: string): boolean {
  return workspace.channels.has(channel) || channel.startsWith('DU');
}

export function newView(view: Json): View {
  const blocks = Array.isArray(view.blocks) ? view.blocks : [];
  return { ...view, type: String(view.type), blocks, id: `V${randomUUID()}`, hash: randomUUID() };
}
