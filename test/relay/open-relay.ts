import { onTestFinished } from 'vitest';
import type { Delivery, Messenger } from '../../src/chat/messenger.ts';
import type { Outgoing } from '../../src/chat/outbox.ts';
import type { ConversationReference, PersonReference } from '../../src/chat/references.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { createLog } from '../../src/log.ts';
import { noMeter } from '../../src/meter.ts';
import { sendPost } from '../../src/relay/send-post.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const anna: PersonReference = { platform: 'slack', workspace: 'T1', user: 'UANNA' };
const chat: ConversationReference = { platform: 'slack', kind: 'direct', address: '@UANNA' };
const channel: ConversationReference = { platform: 'slack', kind: 'channel', address: 'C0', channel: 'C0' };

/** What the platform of these tests does; each may be replaced. */
export type Behaviour = {
  chatWith: (person: PersonReference) => Promise<ConversationReference | undefined>;
  send: (conversation: ConversationReference, reply: Reply, key: string) => Promise<Delivery>;
  update: Messenger['update'];
  canFind: boolean;
};

/** The relay's sending half on a real outbox, with a platform that writes down what it is asked for. */
export async function openRelay() {
  let now = Date.parse('2026-11-26T10:00:00Z');
  const database = await openMigrated({ dataDir: await temporaryFolder() });
  onTestFinished(() => database.close());
  const lease = 20_000;
  const outbox = createOutbox({ database, key: new Uint8Array(32).fill(7), lease, now: () => now });
  const posted = new Map<string, { readonly place: string; readonly text: string }>();
  const notices: string[] = [];
  const lines: string[] = [];
  const behaviour: Behaviour = {
    chatWith: async ({ user }) => (user === anna.user ? chat : undefined),
    send: async (conversation, { message }, key) => {
      posted.set(key, { place: conversation.address, text: JSON.stringify(message) });
      return { kind: 'sent', message: { conversation, address: key } };
    },
    update: async (message, content) => {
      posted.set(message.address, { place: message.conversation.address, text: JSON.stringify(content) });
      return { kind: 'sent', message };
    },
    canFind: true,
  };
  const messenger: Messenger = {
    platform: 'slack',
    capabilities: () => ({ streams: false, edits: true, privateReplies: true, whispers: true, forms: true }),
    channel: (id) => (id === 'C0' ? channel : undefined),
    chatWith: (person) => behaviour.chatWith(person),
    send: (...args) => behaviour.send(...args),
    update: (...args) => behaviour.update(...args),
    canFind: () => behaviour.canFind,
    find: async (conversation, key) => (posted.get(key)?.place === conversation.address ? { conversation, address: key } : undefined),
    findStream: async () => undefined,
    remove: async (message) => ({ kind: 'sent', message }),
    startStream: async () => ({
      step: async () => undefined,
      append: async () => undefined,
      finish: async () => ({ kind: 'failed', reason: '' }),
    }),
    lane: ({ address }) => address,
    announce: async () => undefined,
    notify: async (_conversation, _person, text) => void notices.push(text),
  };
  const adapter = { platform: 'slack', messenger, work: async () => ({ outgoing: [] }) } as const;
  const options = {
    inbox: unused,
    outbox,
    adapters: [adapter],
    log: createLog('debug', (line) => lines.push(line)),
    meter: noMeter,
    pressure: () => ({ level: 'calm' }) as const,
    lease,
  };
  /** Sends once what is due. */
  const run = async () => {
    for (const post of await outbox.claim(9)) await sendPost(post, { ...options, now: () => new Date(now) });
  };
  return {
    ...{ outbox, posted, notices, lines, behaviour, run },
    /** Lets time pass and sends again. */
    later: async (seconds: number) => {
      now += seconds * 1000;
      await run();
    },
  };
}

const never = async () => {
  throw new Error('These tests take nothing in.');
};
const unused = {
  put: never,
  take: never,
  claim: never,
  renew: never,
  finish: never,
  postpone: never,
  bury: never,
  responseTo: never,
  sweep: never,
};

export function saying(text: string): Reply {
  return { audience: 'asker', asker: anna, message: { blocks: [{ kind: 'text', text }] } };
}

export function telling(text: string, more: Partial<Outgoing> = {}): Outgoing {
  return { key: text, platform: 'slack', lane: 'slack UANNA', post: { kind: 'tell', person: anna, reply: saying(text) }, ...more };
}

export function announcing(text: string, more: Partial<Outgoing> = {}): Outgoing {
  const reply: Reply = { ...saying(text), audience: 'conversation' };
  return { key: text, platform: 'slack', lane: 'slack C0', post: { kind: 'announce', channel: 'C0', reply }, keepDays: 60, ...more };
}

export function revising(key: string, text: string, more: Partial<Outgoing> = {}): Outgoing {
  const post = { kind: 'revise', key, content: saying(text).message } as const;
  return { key: `${key} revised: ${text}`, platform: 'slack', lane: 'slack C0', post, ...more };
}
