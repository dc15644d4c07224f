import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';
import { InputError } from '../../errors.ts';

const mostRepeated = 100_000;

const recordSchema = z
  .strictObject({
    id: z.string(),
    /** How it is wrong; "good" where it is not. */
    kind: z.string().regex(/^[a-z-]+$/),
    question: z.string(),
    language: z.enum(['de', 'other']).default('de'),
    /** Passages that the model was given, as "article | label of a key fact", "article | heading" or "article | =summary": p1, p2 … */
    passages: z.array(z.string().regex(/^[a-z\d-]+ \| \S/)).min(1),
    /** All that it wrote. */
    output: z.string(),
    /** So often the last line of `output` comes, with its number in place of each "#". */
    repeated: z.int().min(1).max(mostRepeated).default(1),
    /** What must not be shown: parts of sentences, or "all" of it. */
    wrong: z.union([z.literal('all'), z.array(z.string()).min(1)]).optional(),
  })
  .refine(({ kind, wrong }) => (kind === 'good') === (wrong === undefined), 'what is good has no "wrong", all else has')
  .refine(({ wrong, output }) => !Array.isArray(wrong) || wrong.every((part) => output.includes(part)), '"wrong" must stand in the output');

/** A whole output of a model, written down. */
export type RecordedOutput = z.infer<typeof recordSchema>;

/** Reads a YAML or JSON file of outputs. Throws `InputError` that names the file and what is wrong in it. */
export async function readRecorded(file: string): Promise<RecordedOutput[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`no file of recorded outputs ${file}`);
  });
  const checked = z.array(recordSchema).safeParse(parseYaml(text, file));
  if (checked.success) return checked.data;
  throw new InputError(`${file}: ${checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new InputError(`${file}: ${cause instanceof Error ? cause.message : 'this is not YAML'}`);
  }
}
