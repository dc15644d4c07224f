import { type Asked, createAsk } from '../ask/ask.ts';
import { type Citation, citationsOf } from '../ask/citations.ts';
import { replyToOutcome } from '../ask/replies/reply-to-outcome.ts';
import { replyToUnreadable } from '../ask/replies/reply-to-unreadable.ts';
import { replyWithHelp, replyWithWelcome } from '../ask/replies/reply-with-help.ts';
import { replyWithTopics } from '../ask/replies/reply-with-topics.ts';
import type { ConversationMemory, Turn } from '../ask/stores.ts';
import { dayOf } from '../ask/validity.ts';
import { findCommand } from '../chat/commands.ts';
import type { Block, FactRow, Message } from '../chat/message.ts';
import { readConfig } from '../config.ts';
import { type OpenKnowledge, openKnowledge } from '../knowledge/open-knowledge.ts';
import { createLog } from '../log.ts';
import { clockFrom } from '../main.ts';
import { renderText } from '../playground/render-text.ts';

export type AskedLine = { readonly id: string | number; readonly question: string; readonly conversation?: string | undefined };

/** One answer as data for scripts and measurements. */
export type AnswerLine = {
  readonly id: string | number;
  readonly kind: string;
  readonly text: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly validUntil?: string | undefined }[];
  readonly citations: readonly Omit<Citation, 'asOf'>[];
};

export type Answerer = {
  readonly answer: (asked: AskedLine) => Promise<{ readonly line: AnswerLine; readonly message: Message }>;
  readonly close: () => Promise<void>;
};

/** Answers without a database: conversations live as long as the process. */
export async function openAnswerer(): Promise<Answerer> {
  const config = readConfig(process.env);
  const knowledge = await openKnowledge(config.knowledgeDir, createLog(config.logLevel));
  const now = clockFrom(config.startAt);
  const clock = () => new Date(now());
  const ask = createAsk({ retriever: knowledge.retriever, memory: memoryInProcess(), now: clock });
  const answer = async ({ id, question, conversation }: AskedLine) => {
    const command = findCommand(question);
    if (command) return toLine(id, 'info', sayCommand(command.name, knowledge), undefined);
    const asked = await ask(question, { conversation, branchSpansLaender: false });
    return toLine(id, asked.kind === 'answered' ? asked.outcome.kind : 'info', sayAsked(asked, dayOf(clock())), asked);
  };
  return { answer, close: knowledge.close };
}

function sayAsked(asked: Asked, today: string): Message {
  switch (asked.kind) {
    case 'greeting':
      return replyWithWelcome().message;
    case 'unreadable':
      return replyToUnreadable(asked.reason).message;
    case 'answered':
      return replyToOutcome(asked.outcome, { answer: '', today }).message;
  }
}

function sayCommand(name: string, knowledge: OpenKnowledge): Message {
  return name === 'themen' ? replyWithTopics(knowledge.retriever().articles()).message : replyWithHelp().message;
}

function toLine(id: string | number, kind: string, message: Message, asked: Asked | undefined): { line: AnswerLine; message: Message } {
  const outcome = asked?.kind === 'answered' ? asked.outcome : undefined;
  const article = outcome && 'extract' in outcome ? outcome.extract.article : undefined;
  const facts = message.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
  const prose = message.blocks.filter((block) => proseKinds.has(block.kind));
  const untilOf = (row: FactRow) => article?.keyFacts.find((fact) => fact.label === row.label && fact.value === row.value)?.validUntil;
  return {
    message,
    line: {
      id,
      kind,
      text: renderText({ ...message, blocks: prose }, { width: Number.POSITIVE_INFINITY }).trim(),
      facts: facts.map((row) => ({
        label: row.past === undefined ? row.label : `${row.label} (${row.past})`,
        value: row.value,
        validUntil: untilOf(row),
      })),
      citations: outcome
        ? citationsOf(outcome).map(({ articleId, title, url, reviewedOn }) => ({ articleId, title, url, reviewedOn }))
        : [],
    },
  };
}

const proseKinds: ReadonlySet<Block['kind']> = new Set(['text', 'note', 'list']);

function memoryInProcess(): ConversationMemory {
  const turns = new Map<string, Turn[]>();
  return {
    recall: async (conversation) => turns.get(conversation) ?? [],
    remember: async (conversation, turn) => void turns.set(conversation, [...(turns.get(conversation) ?? []), turn].slice(-4)),
    forget: async (conversation) => void turns.delete(conversation),
  };
}
