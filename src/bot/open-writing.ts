import type { Asked, StandAlone } from '../ask/ask.ts';
import { extractsOf } from '../ask/citations.ts';
import type { Outcome, Warning } from '../ask/outcome.ts';
import { leaveOutPeople, toldIn } from '../ask/redaction/hide-people.ts';
import { type Poster, posterOf } from '../ask/replies/poster-of.ts';
import { replyToOutcome } from '../ask/replies/reply-to-outcome.ts';
import { replyToUnreadable, secretNote, type Unreadable } from '../ask/replies/reply-to-unreadable.ts';
import { replyToUntranslated } from '../ask/replies/reply-to-untranslated.ts';
import { replyToWritten } from '../ask/replies/reply-to-written.ts';
import type { AskedAgain } from '../ask/replies/style-value.ts';
import type { Allowed, ModelAllowance } from '../ask/stores.ts';
import type { Writer } from '../ask/writing/create-writer.ts';
import type { Written } from '../ask/writing/write-answer.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Block, FileBlock } from '../chat/message.ts';
import { type Platform, personKey } from '../chat/references.ts';
import type { Reply } from '../chat/reply.ts';
import { noMeter } from '../meter.ts';
import type { AskParts, Manner } from './ask-feature.ts';
import { countAnswer } from './count-answer.ts';

/** Answers written by a model, as the dispatcher uses them. */
export type Writing = {
  readonly writer: Writer;
  readonly allowance: ModelAllowance;
  /** What prints posters for a platform; undefined where no page can be brought to people. */
  readonly printerFor: (platform: Platform) => PrintPoster | undefined;
};

/** Prints a text for the notice board on one page. */
export type PrintPoster = (poster: Poster) => Promise<FileBlock>;

type Answered = Extract<Asked, { kind: 'answered' }>;

/** One question on its way, with or without a model. */
type WritingTurn = {
  readonly standAlone: StandAlone | undefined;
  readonly reply: (asked: Answered, answer: string) => Promise<Reply>;
  /** Where it is the language, it says why nobody translated it. */
  readonly sayUnreadable: (reason: Unreadable) => Promise<Reply>;
};

/** The retriever knows the sources of what is cited. */
type WritingPlace = Pick<AskParts, 'writing' | 'retriever' | 'meter'>;

/** A model is asked where there is one, where there is time for it and where the person has not had enough today; counted once. */
export function openWriting(incoming: Incoming, manner: Manner, parts: WritingPlace): WritingTurn {
  const { writing, meter = noMeter } = parts;
  const begun = performance.now();
  const permit = createPermit(incoming, writing);
  const reply = async (asked: Answered, answer: string): Promise<Reply> => {
    const plain = () => {
      countAnswer(meter, asked.outcome);
      return replyToOutcome(inTypedWords(asked), { answer, asked: asked.asked.focus });
    };
    if (asked.isSecret) return withNote(plain(), secretNote);
    if (!writing || !isForModel(asked.outcome)) return plain();
    const permitted = await permit();
    if (permitted === 'hurried') return plain();
    if (permitted !== 'granted') return withNote(plain(), limitNotes[permitted]);
    const written = await write(asked, { ...manner, writing, waited: performance.now() - begun });
    if (written.kind === 'failed' || (written.kind === 'unanswerable' && asked.outcome.kind !== 'grounded')) return plain();
    countAnswer(meter, asked.outcome, written);
    const print = writing.printerFor(incoming.conversation.platform);
    return await sayWritten({ asked, written, answer }, { ...manner, parts, print });
  };
  const standAlone: StandAlone = async (...given) =>
    (await permit()) === 'granted' ? await writing?.writer.standAlone(...given) : undefined;
  const sayUnreadable = async (reason: Unreadable) => {
    if (reason !== 'not-german' || !writing) return replyToUnreadable(reason);
    const permitted = await permit();
    return replyToUntranslated(permitted === 'granted' ? 'failed' : permitted);
  };
  return { standAlone: writing && standAlone, reply, sayUnreadable };
}

/** Where a model wrote the question anew, the knowledge base repeats no word of it that nobody typed. */
function inTypedWords({ outcome, typed, turns }: Answered): Outcome {
  if (outcome.kind !== 'not-covered' || outcome.unknown === undefined) return outcome;
  const words = plainly([typed, ...turns.map(({ question }) => question)].join(' '));
  return words.includes(plainly(outcome.unknown)) ? outcome : { ...outcome, unknown: undefined };
}

/** As questions are read: one way of writing for what looks the same, without what nobody sees. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Counts a question the first time that a model is wanted for it. */
function createPermit(incoming: Incoming, writing: Writing | undefined): () => Promise<Allowed | 'hurried'> {
  let permitted: Promise<Allowed | 'hurried'> | undefined;
  return () => {
    const isHurried = writing === undefined || incoming.kind === 'form' || incoming.hurried === true;
    permitted ??= isHurried ? Promise.resolve('hurried') : writing.allowance.take(personKey(incoming.person));
    return permitted;
  };
}

/** Warnings that turn an answer round must come before it, so the knowledge base answers. */
const reversing: ReadonlySet<Warning['kind']> = new Set(['plant-elsewhere', 'too-large', 'too-small']);

/** What is decided by rule stays decided: what is out of scope, has ended, is unknown by name, or depends on a circumstance. */
function isForModel(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'grounded':
      return ![...outcome.warnings, ...(outcome.compared?.warnings ?? [])].some(({ kind }) => reversing.has(kind));
    case 'clarify':
      return outcome.missing === undefined;
    case 'not-covered':
      return outcome.near.length === 0 && outcome.unknown === undefined && outcome.withdrawn === undefined;
    case 'expired':
    case 'out-of-scope':
      return false;
  }
}

type WritingManner = Manner & { readonly writing: Writing; readonly waited?: number };

function write(asked: Answered, { writing, waited, style = 'usual', circumstance, onProgress }: WritingManner): Promise<Written> {
  const { asked: question, outcome, hits, turns, language, typed } = asked;
  const isComparison = outcome.kind === 'grounded' && outcome.compared !== undefined;
  const compared = isComparison ? extractsOf(outcome).map(({ article }) => article.id) : [];
  const onText = (append: string) => onProgress?.({ kind: 'text', append });
  return writing.writer.write(
    { question, hits, turns, compared, style, typed, circumstance, foreign: language === 'de' ? undefined : typed, waited },
    onText,
  );
}

type Said = { readonly asked: Answered; readonly written: Written; readonly answer: string };

type SayingManner = Manner & { readonly parts: WritingPlace; readonly print: PrintPoster | undefined };

async function sayWritten({ asked, written, answer }: Said, manner: SayingManner): Promise<Reply> {
  const { style = 'usual', parts, print } = manner;
  const given = {
    outcome: asked.outcome,
    written,
    style,
    ...again(asked, manner),
    article: parts.retriever().article,
    printable: print !== undefined,
  };
  const reply = replyToWritten(given, { answer, asked: asked.asked.focus });
  if (style !== 'poster' || written.kind !== 'written' || written.fault !== undefined) return reply;
  const page: Block = print === undefined ? { kind: 'note', tone: 'info', text: noPosterNote } : await print(posterOf(given));
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, page] } };
}

/** Others may press it, and whoever keeps the chat reads it: nobody is named. */
function again({ asked, typed, turns, language }: Answered, { circumstance }: Manner): AskedAgain {
  const told = toldIn(typed, turns);
  const foreign = language === 'de' ? undefined : leaveOutPeople(typed, told);
  // What rewriting may have lost is asked again too.
  const question = asked.text.includes(asked.focus) ? asked.text : `${asked.text} ${asked.focus}`;
  return { question: leaveOutPeople(question, told), circumstance, foreign };
}

function withNote(reply: Reply, text: string): Reply {
  const note: Block = { kind: 'note', tone: 'info', text };
  return { ...reply, message: { ...reply.message, blocks: [note, ...reply.message.blocks] } };
}

const noPosterNote = 'Einen Aushang zum Ausdrucken gibt es an dieser Stelle nicht. Der Text darüber ist für einen Aushang geschrieben.';

const limitNotes: Readonly<Record<Exclude<Allowed, 'granted'>, string>> = {
  minute: 'Das waren viele Fragen in einer Minute. Diese Antwort kommt deshalb ohne KI direkt aus der Wissensbank.',
  day: 'Deine KI-Antworten sind für heute aufgebraucht. Diese Antwort kommt direkt aus der Wissensbank.',
  budget: 'Für heute sind alle KI-Antworten aufgebraucht. Diese Antwort kommt direkt aus der Wissensbank.',
};
