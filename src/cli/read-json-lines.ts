import { createInterface } from 'node:readline';
import type * as z from 'zod';
import { InputError } from '../errors.ts';

/** JSON lines of standard input, each checked; empty ones are skipped. Throws `InputError` with the number of a wrong line. */
export async function* readJsonLines<Line>(schema: z.ZodType<Line>): AsyncGenerator<Line> {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    number += 1;
    if (text.trim() !== '') yield readLine(text, number, schema);
  }
}

function readLine<Line>(text: string, number: number, schema: z.ZodType<Line>): Line {
  const checked = schema.safeParse(parse(text, number));
  if (checked.success) return checked.data;
  const reasons = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
  throw new InputError(`line ${number} of standard input: ${reasons.join('; ')}`);
}

/** The reason says nothing of the line itself: it may be a person's question. */
function parse(text: string, number: number): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new InputError(`line ${number} of standard input: this is not JSON`);
  }
}
