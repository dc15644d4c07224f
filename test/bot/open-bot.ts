import { createAsk } from '../../src/ask/ask.ts';
import type { Retriever } from '../../src/ask/retriever.ts';
import type { ConversationMemory, FeedbackStore, Preferences } from '../../src/ask/stores.ts';
import { createAskFeature } from '../../src/bot/ask-feature.ts';
import { createResponder } from '../../src/bot/create-responder.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Reply, Response } from '../../src/chat/reply.ts';
import { createLog } from '../../src/log.ts';
import { createFeedbackBook, createMemory, createPreferences } from '../ask/in-memory-stores.ts';
import { type CurationSetUp, openCuration } from '../curate/open-curation.ts';
import { withoutDigest } from './without-digest.ts';
import { withoutPrivacy } from './without-privacy.ts';
import { withoutWorkshops } from './without-workshops.ts';

const branches = [
  { id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz', contact: 'Tel. 06841 0000', channels: ['C-HOM'], spansLaender: true },
  { id: 'neunkirchen', name: 'IG Metall Neunkirchen', channels: ['C-NK'], spansLaender: false },
];

export type Stores = {
  readonly memory?: ConversationMemory;
  readonly preferences?: Preferences;
  readonly feedback?: FeedbackStore;
  readonly curation?: CurationSetUp;
};

/** Where somebody stands: who, in which thread, in which channel. */
export type Seat = { readonly user?: string; readonly thread?: string; readonly channel?: string };

/** The bot on in-memory stores, on 22 November 2026, with what it logs. */
export function openBot(retriever: Retriever, stores: Stores = {}) {
  const now = () => new Date('2026-11-22T09:00:00Z');
  const memory = stores.memory ?? createMemory();
  const book = createFeedbackBook();
  const feature = createAskFeature({
    ask: createAsk({ retriever: () => retriever, memory, now }),
    retriever: () => retriever,
    memory,
    preferences: stores.preferences ?? createPreferences(),
    feedback: stores.feedback ?? book,
    branches,
    now,
  });
  const lines: string[] = [];
  const isCurator = ({ user }: { readonly user: string }) => user === 'kuratorin';
  const curate = { ...openCuration(stores.curation ?? {}), isCurator, denied: async () => undefined };
  const responder = createResponder(
    { ask: feature, curate, book: withoutWorkshops(now), digest: withoutDigest(now), privacy: withoutPrivacy() },
    createLog('info', (line) => lines.push(line)),
  );
  const tell = (what: Told, seat: Seat = {}) => responder({ ...eventOf(seat), ...what });
  return {
    tell,
    say: (text: string, seat?: Seat) => tell({ kind: 'text', text }, seat),
    press: (action: string, value: string, seat?: Seat) => tell({ kind: 'action', action, value }, seat),
    lines,
    judgements: book.judgements,
  };
}

/** What a person did, without who, where and when. */
type Told = Incoming extends infer Each ? (Each extends Incoming ? Omit<Each, 'id' | 'at' | 'person' | 'conversation'> : never) : never;

function eventOf({ user = 'anna', thread = 'thread-1', channel }: Seat) {
  return {
    id: 'event-1',
    at: '2026-11-22T09:00:00.000Z',
    person: { platform: 'playground', workspace: 'tws', user },
    conversation: { platform: 'playground', kind: channel === undefined ? 'direct' : 'channel', address: thread, channel },
  } as const;
}

export function replyOf(response: Response): Reply {
  if (response.kind !== 'reply') throw new Error(`expected a reply, got ${JSON.stringify(response)}`);
  return response.reply;
}

export function messageOf(response: Response): Message {
  return replyOf(response).message;
}

/** All that stands in a response, for tests that look for words. */
export function textOf(response: Response): string {
  return JSON.stringify(response);
}
