import { type Asked, createAsk } from '../../ask/ask.ts';
import { citationsOf } from '../../ask/citations.ts';
import type { Retriever } from '../../ask/retriever.ts';
import type { ConversationMemory } from '../../ask/stores.ts';
import type { Writer } from '../../ask/writing/create-writer.ts';
import type { Written } from '../../ask/writing/write-answer.ts';
import { openWriting, type Writing } from '../../bot/open-writing.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Message } from '../../chat/message.ts';
import { clockFrom, readConfig } from '../../config.ts';
import { openKnowledge } from '../../knowledge/open-knowledge.ts';
import { createLog } from '../../log.ts';
import { sayAsked, toAnswer } from '../answer-line.ts';
import type { Answered } from './answered.ts';
import { openMeasuredModel, withoutModel } from './open-measured-model.ts';
import { openSearching } from './open-searching.ts';
import type { EvalQuestion } from './read-question-file.ts';

/** A configuration that is measured. */
export type Candidate = {
  readonly name: string;
  /** undefined: it quotes. */
  readonly model: string | undefined;
  readonly answer: (question: EvalQuestion) => Promise<Answered>;
  readonly close: () => Promise<void>;
};

/** Opens the bot's asking as an environment configures it, for questions that stand alone. Nothing is remembered or counted. */
export async function openCandidate(name: string, environment: NodeJS.ProcessEnv): Promise<Candidate> {
  const config = readConfig(environment);
  // The report counts what goes wrong; a line for each answer would bury it.
  const log = createLog(environment.LOG_LEVEL ? config.logLevel : 'error');
  const now = clockFrom(config.startAt);
  const clock = () => new Date(now());
  const knowledge = await openKnowledge(config.knowledgeDir, log);
  const found = await openSearching(config, { knowledge, log, now });
  const retriever = () => found;
  const measured = config.model ? await openMeasuredModel(config.model, { retriever, now: clock, log }) : withoutModel;
  const ask = createAsk({ retriever, memory: noMemory, now: clock });
  return {
    ...{ name, model: config.model?.model },
    answer: (question) => answer(question, { ask, retriever, ...measured }),
    close: async () => {
      measured.stop();
      await knowledge.close();
    },
  };
}

const noMemory: ConversationMemory = { recall: async () => [], remember: async () => undefined, forget: async () => undefined };

type Parts = { readonly ask: ReturnType<typeof createAsk>; readonly retriever: () => Retriever } & Awaited<
  ReturnType<typeof openMeasuredModel>
>;

async function answer(question: EvalQuestion, { ask, retriever, writer, take }: Parts): Promise<Answered> {
  let written: Written | undefined;
  const writing = writer && writingWith(writer, (result) => (written = result));
  take();
  const started = performance.now();
  const turn = openWriting(incoming(question.question), {}, { writing, retriever });
  const asked = await ask(question.question, { branchSpansLaender: false, standAlone: turn.standAlone });
  const message = asked.kind === 'answered' ? (await turn.reply(asked, '')).message : sayAsked(asked);
  const ms = performance.now() - started;
  return { question, ms, ...describe(asked, message, written), model: written && { written, ...take() } };
}

/** Nobody's share of questions is used up. */
function writingWith(writer: Writer, onWritten: (written: Written) => void): Writing {
  return {
    writer: {
      ...writer,
      async write(...given) {
        const written = await writer.write(...given);
        onWritten(written);
        return written;
      },
    },
    allowance: { take: async () => 'granted' },
    printerFor: () => undefined,
  };
}

function incoming(text: string): Incoming {
  const person = { platform: 'playground', workspace: 'eval', user: 'eval' } as const;
  return { id: '', at: '', kind: 'text', text, person, conversation: { platform: 'playground', kind: 'direct', address: 'eval' } };
}

type Described = Pick<Answered, 'kind' | 'shown' | 'ranked' | 'cited' | 'found'>;

function describe(asked: Asked, message: Message, written: Written | undefined): Described {
  const outcome = asked.kind === 'answered' ? asked.outcome : undefined;
  const { line } = toAnswer('', message, outcome);
  const ranked = outcome === undefined ? [] : citationsOf(outcome).map(({ articleId }) => articleId);
  const byModel = message.origin === 'model' ? written : undefined;
  return {
    kind: byModel === undefined ? line.kind : modelKinds[byModel.kind],
    shown: [line.text.replace(/\(Quelle \d+\)/g, ''), ...line.facts.map(({ label, value }) => `${label} ${value}`)].join('\n'),
    ranked,
    cited: byModel === undefined ? ranked : [...new Set([...citedBy(byModel), ...(byModel.fault === undefined ? [] : ranked)])],
    found: asked.kind === 'answered' ? asked.hits.map(({ article }) => article.id) : [],
  };
}

const modelKinds = { written: 'grounded', unanswerable: 'not-covered', failed: 'not-covered' } as const;

function citedBy({ sentences, evidence }: Written): string[] {
  return sentences.flatMap(({ cites }) => cites.flatMap((id) => evidence.find((each) => each.id === id)?.articleId ?? []));
}
