import * as z from 'zod';
import { InputError } from '../errors.ts';
import { renderText } from '../playground/render-text.ts';
import { type Answerer, openAnswerer } from './answer-line.ts';
import { readJsonLines } from './read-json-lines.ts';
import { writeLine } from './write-line.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), question: z.string(), conversation: z.string().optional() });
const widest = 100;
const linesBetweenProgress = 500;

/** Answers one question, or JSON lines from standard input, one JSON line each. */
export async function ask(question: string | undefined, options: { json?: boolean; model?: boolean }): Promise<void> {
  if (question === undefined && !options.json)
    throw new InputError('a question is missing: tws ask "QUESTION", or tws ask --json to read JSON lines');
  const answerer = await openAnswerer(options);
  try {
    if (question !== undefined) await answerOne(question, options.json ?? false, answerer);
    else await answerLines(answerer);
  } finally {
    await answerer.close();
  }
}

async function answerOne(question: string, json: boolean, answerer: Answerer): Promise<void> {
  const { line, message } = await answerer.answer({ id: '1', question });
  await writeLine(json ? JSON.stringify(line) : renderText(message, { width: Math.min(process.stdout.columns ?? widest, widest) }));
}

async function answerLines(answerer: Answerer): Promise<void> {
  let done = 0;
  for await (const asked of readJsonLines(lineSchema)) {
    const { line } = await answerer.answer(asked);
    await writeLine(JSON.stringify(line));
    if (++done % linesBetweenProgress === 0) process.stderr.write(`${done} answered\n`);
  }
}
