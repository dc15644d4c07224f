import { randomUUID } from 'node:crypto';
import { type Ask, articlesOf } from '../ask/ask.ts';
import type { Outcome } from '../ask/outcome.ts';
import type { BranchContact } from '../ask/replies/reply-with-contact.ts';
import { replyToThanks, replyWithWelcome } from '../ask/replies/reply-with-help.ts';
import type { Retriever } from '../ask/retriever.ts';
import type { ConversationMemory, FeedbackStore, Preferences } from '../ask/stores.ts';
import type { Style } from '../ask/writing/style.ts';
import type { Incoming } from '../chat/incoming.ts';
import { type ConversationReference, type PersonReference, personKey } from '../chat/references.ts';
import type { Progress, Reply, Response } from '../chat/reply.ts';
import { dayOf } from '../days.ts';
import { type Meter, noMeter } from '../meter.ts';
import { openWriting, type Writing } from './open-writing.ts';

/** A branch office and the channels that belong to it, as adapters name them. */
export type Branch = BranchContact & { readonly channels: readonly string[]; readonly spansLaender: boolean };

export type AskParts = {
  readonly ask: Ask;
  readonly retriever: () => Retriever;
  readonly memory: ConversationMemory;
  readonly preferences: Preferences;
  readonly feedback: FeedbackStore;
  readonly branches: readonly Branch[];
  readonly now: () => Date;
  /** Hears from which article somebody was answered, never what they asked. */
  readonly onAnswered?: ((article: string, person: string) => Promise<void>) | undefined;
  /** undefined: every answer is quoted from the knowledge base. */
  readonly writing?: Writing | undefined;
  readonly meter?: Meter | undefined;
};

/** What more there is to a question. `circumstance` is what a button added to it. */
export type Manner = {
  readonly circumstance?: string | undefined;
  readonly style?: Style | undefined;
  /** What was typed in another language, where the question is what it means in German. */
  readonly foreign?: string | undefined;
  readonly onProgress?: ((part: Progress) => void) | undefined;
};

/** Asking as the dispatcher uses it. */
export type AskFeature = AskParts & {
  readonly answer: (question: string, incoming: Incoming, manner?: Manner) => Promise<Response>;
  readonly branchOf: (incoming: Incoming) => Promise<Branch | undefined>;
  readonly today: () => string;
};

export function createAskFeature(parts: AskParts): AskFeature {
  const today = () => dayOf(parts.now());
  const branchOf = (incoming: Incoming) => findBranch(incoming.conversation, incoming.person, parts);
  const answer = async (question: string, incoming: Incoming, manner: Manner = {}): Promise<Response> => {
    const branch = await branchOf(incoming);
    const turn = openWriting(incoming, manner, parts);
    const place = { conversation: memoryKey(incoming), branchSpansLaender: branch?.spansLaender ?? false, standAlone: turn.standAlone };
    const { circumstance, foreign, style } = manner;
    const asked = await parts.ask(question, { ...place, circumstance, foreign, isRepeated: style !== undefined });
    switch (asked.kind) {
      case 'greeting':
        return reply(asked.said === 'hello' ? replyWithWelcome(parts.writing !== undefined) : replyToThanks());
      case 'unreadable':
        countUnreadable(parts.meter);
        return reply(await turn.sayUnreadable(asked.reason));
      case 'answered':
        await noteTopic(asked.outcome, incoming, parts);
        return reply(await turn.reply(asked, nameAnswer(articlesOf(asked.outcome))));
    }
  };
  return { ...parts, answer, branchOf, today };
}

function countUnreadable(meter = noMeter): void {
  meter.count('tws_answers_total', { outcome: 'unreadable', writer: 'rules' });
  meter.count('tws_abstain_total', { reason: 'unreadable' });
}

async function noteTopic(outcome: Outcome, { person }: Incoming, { onAnswered }: AskParts): Promise<void> {
  const [article] = outcome.kind === 'grounded' ? articlesOf(outcome) : [];
  if (article !== undefined) await onAnswered?.(article, personKey(person));
}

export function reply(content: Reply): Response {
  return { kind: 'reply', reply: content };
}

/** Memory belongs to one person in one thread: nobody's question leaks into somebody else's answer. */
export function memoryKey({ conversation, person }: Incoming): string {
  return `${conversation.platform} ${conversation.address} ${personKey(person)}`;
}

/** In a branch channel the channel decides, elsewhere what the person has chosen. */
async function findBranch(conversation: ConversationReference, person: PersonReference, { branches, preferences }: AskParts) {
  const here = branches.find((branch) => conversation.channel !== undefined && branch.channels.includes(conversation.channel));
  if (here) return here;
  const chosen = await preferences.branchOf(personKey(person));
  return branches.find((branch) => branch.id === chosen);
}

/** An answer's name carries its articles, so that feedback needs no record of who asked what. */
function nameAnswer(articles: readonly string[]): string {
  return [randomUUID().slice(0, 13), ...articles].join(' ');
}
