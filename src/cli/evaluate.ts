import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { createRetriever } from '../knowledge/create-retriever.ts';
import { type KnowledgeBase, loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';
import { openAnswerer } from './answer-line.ts';
import { writeLine } from './write-line.ts';

export type EvaluateOptions = {
  readonly questions?: string;
  readonly unanswerable?: string;
  readonly heldOut?: boolean;
  readonly misses?: boolean;
};

const questionSchema = z.object({ id: z.string(), question: z.string(), articles: z.array(z.string()).default([]) });
type EvaluationQuestion = z.infer<typeof questionSchema>;

const sharedFolder = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'eval');

/** Measures answers on question files, and retrieval on the articles' own questions held out; prints one JSON object. */
export async function evaluate(options: EvaluateOptions): Promise<void> {
  const answerable = await readQuestions(options.questions ?? path.join(sharedFolder, 'questions.jsonl'));
  const unanswerable = await readQuestions(options.unanswerable ?? path.join(sharedFolder, 'unanswerable.jsonl'));
  if (answerable.length + unanswerable.length === 0 && !options.heldOut) {
    throw new ConfigurationError(['no question files: name them with --questions and --unanswerable']);
  }
  const result = {
    ...(await measureAnswers(answerable, options.misses ?? false)),
    ...(await measureRefusals(unanswerable, options.misses ?? false)),
    ...(options.heldOut ? await measureHeldOut((await loadKnowledgeBase(readConfig(process.env).knowledgeDir)).base) : {}),
  };
  await writeLine(JSON.stringify(result, null, 1));
}

async function readQuestions(file: string): Promise<EvaluationQuestion[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => questionSchema.parse(JSON.parse(line)));
}

async function answerAll(questions: readonly EvaluationQuestion[]) {
  const answerer = await openAnswerer();
  try {
    const answers: { question: EvaluationQuestion; kind: string; cited: string[] }[] = [];
    for (const question of questions) {
      const { line } = await answerer.answer(question);
      answers.push({ question, kind: line.kind, cited: line.citations.map(({ articleId }) => articleId) });
    }
    return answers;
  } finally {
    await answerer.close();
  }
}

async function measureAnswers(questions: readonly EvaluationQuestion[], misses: boolean) {
  const answers = await answerAll(questions);
  const isRight = (id: string | undefined, question: EvaluationQuestion) => id !== undefined && question.articles.includes(id);
  const wrong = answers.filter(({ question, cited }) => !isRight(cited[0], question));
  const missing = answers.filter(({ question, cited }) => !cited.some((id) => isRight(id, question)));
  if (misses)
    for (const { question, kind, cited } of wrong)
      await writeLine(`${kind}  ${question.id}  ${question.question}\n      want ${question.articles}  got ${cited}`);
  return {
    questions: questions.length,
    first: share(questions.length - wrong.length, questions.length),
    firstThree: share(questions.length - missing.length, questions.length),
    clarify: share(answers.filter(({ kind }) => kind === 'clarify').length, questions.length),
  };
}

async function measureRefusals(questions: readonly EvaluationQuestion[], misses: boolean) {
  const answered = (await answerAll(questions)).filter(({ kind }) => kind === 'grounded' || kind === 'expired');
  if (misses)
    for (const { question, cited } of answered) await writeLine(`answered  ${question.id}  ${question.question}\n      with ${cited}`);
  return { unanswerable: questions.length, unanswerableAnswered: answered.length };
}

const folds = 10;

/** Opens a search over a base that gives the ids of articles, best first. */
export type OpenSearch = (base: KnowledgeBase) => (question: string, limit: number) => Promise<readonly string[]>;

/** Each article's own questions held out in turn: a tenth of the articles lose theirs, and are searched for with them. */
export async function measureHeldOut(base: KnowledgeBase, open: OpenSearch = openRetriever) {
  const ranks: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(base.articles.filter((_, i) => i % folds === fold));
    const articles = base.articles.map((article) => (held.has(article) ? { ...article, questions: [] } : article));
    ranks.push(...(await rankQuestions([...held], open({ ...base, articles }))));
    process.stderr.write(`held out: ${fold + 1} of ${folds}\n`);
  }
  return {
    heldOutQuestions: ranks.length,
    heldOutFirst: share(ranks.filter((rank) => rank === 0).length, ranks.length),
    heldOutFirstThree: share(ranks.filter((rank) => rank >= 0).length, ranks.length),
  };
}

async function rankQuestions(held: KnowledgeBase['articles'], find: ReturnType<OpenSearch>): Promise<number[]> {
  const asked = held.flatMap(({ id, questions }) => questions.map((question) => ({ id, question })));
  const ranks: number[] = [];
  for (const { id, question } of asked) ranks.push((await find(question, 3)).indexOf(id));
  return ranks;
}

function openRetriever(base: KnowledgeBase): ReturnType<OpenSearch> {
  const retriever = createRetriever(base);
  return async (question, limit) => (await retriever.find(question, limit)).hits.map(({ article }) => article.id);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000;
}
