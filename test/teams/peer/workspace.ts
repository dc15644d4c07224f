import { channels, directChat, groupChat, type Member, newMember, people, tenant } from './directory.ts';

export type Json = { readonly [name: string]: unknown };

export type PeerMessage = {
  /** Milliseconds since 1970, as Teams numbers messages. */
  readonly id: string;
  /** A post of a channel stands in its thread: `19:…@thread.tacv2;messageid=<id of the first post>`. */
  readonly conversation: string;
  /** The name of a person, or `bot`. */
  readonly from: string;
  /** As it was sent, every field kept. */
  activity: Json;
  /** The only person who sees it. */
  readonly visibleTo?: string | undefined;
  /** What somebody sees in place of the card, by name: the answer to their `Action.Execute`. */
  readonly cards: Map<string, Json>;
  streaming: boolean;
  deleted: boolean;
};

export type Dialog = {
  readonly title: string;
  readonly card: Json | undefined;
  /** What it says when it has no card. */
  readonly text: string;
  readonly conversation: string;
  /** The invoke that a press in it sends, and what goes with it. */
  readonly submit: { readonly name: string; readonly value: (data: unknown) => Json };
};

export type Stream = {
  readonly message: PeerMessage;
  readonly startedAt: number;
  sequence: number;
  text: string;
  state: 'open' | 'done' | 'stopped' | 'expired';
};

export type Operation = 'create' | 'send' | 'update' | 'delete' | 'member' | 'stream' | 'login';

export type Call = {
  readonly operation: Operation;
  readonly conversation: string;
  readonly path: string;
  /** The raw JSON. */
  readonly body: Json;
  readonly at: number;
  status: number;
};

/** What this Teams knows. */
export type Workspace = {
  /** By name. */
  readonly members: Map<string, Member>;
  /** By conversation id; a direct chat has one, a channel all that are not of another tenant. */
  readonly rosters: Map<string, Set<string>>;
  /** Conversations in which the app is not installed, or no longer. */
  readonly withoutBot: Set<string>;
  readonly messages: PeerMessage[];
  readonly streams: Map<string, Stream>;
  /** The open dialog by name. */
  readonly dialogs: Map<string, Dialog>;
  /** `<name> <input> <value>` of what searches have shown. */
  readonly offered: Set<string>;
  /** What an `Action.Execute` answered in words, without a card. */
  readonly notices: { readonly name: string; readonly text: string }[];
  readonly calls: Call[];
  /** What Teams itself would not have taken; any of it fails the test when the peer is closed. */
  readonly problems: string[];
  readonly addPerson: (name: string, more?: Partial<Member>) => Member;
  /** A channel of the team with everybody of the tenant; resolves with its id. */
  readonly addChannel: (name: string) => string;
  readonly now: () => number;
  readonly nextId: () => string;
};

export function createWorkspace(now: () => number): Workspace {
  let last = 0;
  const isOurs = (member: Member) => member.tenant === tenant;
  const members = new Map<string, Member>();
  const rosters = new Map<string, Set<string>>();
  const workspace: Workspace = {
    ...{ members, rosters, withoutBot: new Set(), messages: [], streams: new Map(), dialogs: new Map() },
    ...{ offered: new Set(), notices: [], calls: [], problems: [], now },
    addPerson(name, more) {
      const member = newMember(name, more);
      members.set(name, member);
      if (isOurs(member)) rosters.forEach((roster, id) => void (id.includes('tacv2') && roster.add(name)));
      rosters.set(directChat(name), new Set([name]));
      return member;
    },
    addChannel(name) {
      const id = `19:${name}@thread.tacv2`;
      rosters.set(id, new Set([...members.values()].filter(isOurs).map((member) => member.name)));
      return id;
    },
    nextId() {
      last = Math.max(last + 1, now());
      return String(last);
    },
  };
  for (const id of Object.values(channels)) rosters.set(id, new Set());
  for (const { name, ...more } of people) workspace.addPerson(name, more);
  rosters.get(channels.saarbruecken)?.add('extern');
  rosters.set(groupChat, new Set(['anna', 'bert', 'carla']));
  workspace.withoutBot.add(directChat('dora')).add(directChat('extern'));
  return workspace;
}

/** A channel without the thread. */
export function baseOf(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}

export function kindOf(conversation: string): 'personal' | 'channel' | 'groupChat' {
  if (conversation.startsWith('a:')) return 'personal';
  return baseOf(conversation).endsWith('@thread.tacv2') ? 'channel' : 'groupChat';
}

export function nameOf(workspace: Workspace, id: unknown): string | undefined {
  return [...workspace.members.values()].find((member) => member.id === id || member.aadObjectId === id)?.name;
}

/** Whether it is there; a thread is when its first post is. */
export function isKnown(workspace: Workspace, conversation: string): boolean {
  const [, thread] = conversation.split(';messageid=');
  if (!workspace.rosters.has(baseOf(conversation))) return false;
  return thread === undefined || workspace.messages.some((message) => message.id === thread && message.conversation === conversation);
}
