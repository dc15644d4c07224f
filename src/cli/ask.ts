import { createInterface } from 'node:readline';
import * as z from 'zod';
import { renderText } from '../playground/render-text.ts';
import { type Answerer, openAnswerer } from './answer-line.ts';
import { writeLine } from './write-line.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), question: z.string(), conversation: z.string().optional() });

/** Answers one question, or JSON lines from standard input, one JSON line each. */
export async function ask(question: string | undefined, options: { json?: boolean }): Promise<void> {
  const answerer = await openAnswerer();
  try {
    if (question !== undefined) await answerOne(question, options.json ?? false, answerer);
    else await answerLines(answerer);
  } finally {
    await answerer.close();
  }
}

async function answerOne(question: string, json: boolean, answerer: Answerer): Promise<void> {
  const { line, message } = await answerer.answer({ id: '1', question });
  await writeLine(json ? JSON.stringify(line) : renderText(message, { width: process.stdout.columns ?? 100 }));
}

async function answerLines(answerer: Answerer): Promise<void> {
  let done = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    if (text.trim() === '') continue;
    const { line } = await answerer.answer(lineSchema.parse(JSON.parse(text)));
    await writeLine(JSON.stringify(line));
    if (++done % 500 === 0) process.stderr.write(`${done} answered\n`);
  }
}
