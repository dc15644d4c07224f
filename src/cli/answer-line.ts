import { type Asked, createAsk } from '../ask/ask.ts';
import { type Citation, citationsOf, extractsOf } from '../ask/citations.ts';
import type { Outcome } from '../ask/outcome.ts';
import { replyToOutcome } from '../ask/replies/reply-to-outcome.ts';
import { replyToUnreadable } from '../ask/replies/reply-to-unreadable.ts';
import { replyToReset, replyWithHelp, replyWithWelcome } from '../ask/replies/reply-with-help.ts';
import { replyWithTopics } from '../ask/replies/reply-with-topics.ts';
import type { ConversationMemory, Turn } from '../ask/stores.ts';
import { openWriting, type Writing } from '../bot/open-writing.ts';
import { replyWithPlan } from '../bot/respond-to-command.ts';
import { type Command, findCommand } from '../chat/commands.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Block, FactRow, Message } from '../chat/message.ts';
import { clockFrom, readConfig } from '../config.ts';
import { type OpenKnowledge, openKnowledge } from '../knowledge/open-knowledge.ts';
import { createLog } from '../log.ts';
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

/** Answers without a database: conversations live as long as the process. Where `model` is false, no model is asked. */
export async function openAnswerer({ model = true }: { readonly model?: boolean | undefined } = {}): Promise<Answerer> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const knowledge = await openKnowledge(config.knowledgeDir, log);
  const now = clockFrom(config.startAt);
  const clock = () => new Date(now());
  const memory = memoryInProcess();
  const { retriever } = knowledge;
  const ask = createAsk({ retriever, memory, now: clock });
  const writing = model && config.model ? await openTerminal(config.model, { retriever, now: clock, log }) : undefined;
  const answer = async (line: AskedLine) => {
    const command = findCommand(line.question);
    if (command?.name === 'neu') await memory.forget(line.conversation ?? '');
    if (command) return toAnswer(line.id, sayCommand(command.name, knowledge));
    const turn = openWriting(atTerminal(line.question), {}, { writing, retriever });
    const asked = await ask(line.question, { conversation: line.conversation, branchSpansLaender: false, standAlone: turn.standAlone });
    if (asked.kind === 'unreadable') return toAnswer(line.id, (await turn.sayUnreadable(asked.reason)).message);
    if (asked.kind !== 'answered') return toAnswer(line.id, sayAsked(asked));
    return toAnswer(line.id, (await turn.reply(asked, '')).message, asked.outcome);
  };
  return { answer, close: knowledge.close };
}

/** What speaks with a model is loaded where one is configured. */
async function openTerminal(...given: Parameters<typeof import('./open-terminal-writing.ts').openTerminalWriting>): Promise<Writing> {
  const { openTerminalWriting } = await import('./open-terminal-writing.ts');
  return openTerminalWriting(...given);
}

function atTerminal(text: string): Incoming {
  const person = { platform: 'playground', workspace: 'local', user: 'terminal' } as const;
  return { id: '', at: '', kind: 'text', text, person, conversation: { platform: 'playground', kind: 'direct', address: 'terminal' } };
}

/** What the bot says to it without a model. */
export function sayAsked(asked: Asked): Message {
  switch (asked.kind) {
    case 'greeting':
      return replyWithWelcome().message;
    case 'unreadable':
      return replyToUnreadable(asked.reason).message;
    case 'answered':
      return replyToOutcome(asked.outcome, { answer: '', asked: asked.asked.focus }).message;
  }
}

function sayCommand(name: Command['name'], knowledge: OpenKnowledge): Message {
  switch (name) {
    case 'themen':
      return replyWithTopics(knowledge.retriever().articles()).message;
    case 'neu':
      return replyToReset().message;
    case 'frage':
    case 'start':
    case 'hilfe':
    case 'geschaeftsstelle':
    case 'wissen':
      return replyWithHelp().message;
    case 'workshop':
    case 'digest':
    case 'datenschutz':
      return replyWithPlan(name).message;
  }
}

const proseKinds: ReadonlySet<Block['kind']> = new Set(['text', 'note', 'list']);

/** An answer as data. */
export function toAnswer(id: AskedLine['id'], message: Message, outcome?: Outcome): { line: AnswerLine; message: Message } {
  const prose = message.blocks.filter((block) => proseKinds.has(block.kind));
  const line = {
    id,
    kind: outcome?.kind ?? 'info',
    text: renderText({ blocks: prose }, { width: Number.POSITIVE_INFINITY }).trim(),
    facts: message.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.map((row) => toFact(row, outcome)) : [])),
    citations: outcome ? citationsOf(outcome).map(({ asOf: _, ...citation }) => citation) : [],
  };
  return { line, message };
}

function toFact({ label, value, past }: FactRow, outcome: Outcome | undefined): AnswerLine['facts'][number] {
  const keyFacts = outcome && 'extract' in outcome ? extractsOf(outcome).flatMap(({ article }) => article.keyFacts) : [];
  const validUntil = keyFacts.find((fact) => fact.label === label && fact.value === value)?.validUntil;
  return { label: past === undefined ? label : `${label} (${past})`, value, validUntil };
}

function memoryInProcess(): ConversationMemory {
  const turns = new Map<string, Turn[]>();
  return {
    recall: async (conversation) => turns.get(conversation) ?? [],
    remember: async (conversation, turn) => void turns.set(conversation, [...(turns.get(conversation) ?? []), turn].slice(-4)),
    forget: async (conversation) => void turns.delete(conversation),
  };
}
