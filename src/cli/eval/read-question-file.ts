import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { InputError } from '../../errors.ts';

const questionSchema = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    question: z.string(),
    /** Ids of the articles that answer it; any of them is right. */
    articles: z.array(z.string()).default([]),
    /** What a right answer says; its figures are looked for. */
    answer_facts: z.array(z.string()).default([]),
  })
  .transform(({ answer_facts: facts, ...rest }) => ({ ...rest, facts }));

/** A question of a file, with what is right. */
export type EvalQuestion = z.infer<typeof questionSchema>;

/** Reads JSON lines. Throws `InputError` where the file or a line cannot be read. */
export async function readQuestionFile(file: string): Promise<EvalQuestion[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`no question file ${file}`);
  });
  return text.split('\n').flatMap((line, place) => (line.trim() === '' ? [] : [readLine(line, `${file}:${place + 1}`)]));
}

function readLine(line: string, place: string): EvalQuestion {
  const checked = questionSchema.safeParse(parse(line));
  if (checked.success) return checked.data;
  throw new InputError(
    `${place}: ${checked.error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`).join('; ')}`,
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
