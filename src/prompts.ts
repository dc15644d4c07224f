import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { ConfigurationError } from './errors.ts';

/** The prompts that the bot uses, each with the values that it fills in. Each is the file of that name in `prompts/`. */
const promptVariables = {
  answer: ['today', 'style'],
  question: ['passages', 'earlier', 'question', 'meant'],
  'style-usual': [],
  'style-short': [],
  'style-paragraphs': [],
  'style-simple': [],
  'style-poster': [],
  simplify: ['sentences', 'advice'],
  critic: ['sentences'],
  rewrite: ['earlier', 'question'],
  translate: ['question', 'sentences'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PromptName = keyof typeof promptVariables;
type Variable<Name extends PromptName> = (typeof promptVariables)[Name][number];

export type Prompts = {
  /** Fills in values as they are: what looks like a variable in them stays text. */
  readonly render: <Name extends PromptName>(name: Name, values: Readonly<Record<Variable<Name>, string>>) => string;
  /** Tells versions of all prompts apart in logs; 12 hexadecimal digits. */
  readonly hash: string;
};

const frontMatterSchema = z.strictObject({
  /** What the prompt is for, for whoever changes it. */
  purpose: z.string().min(1),
  /** Counted up with every change of meaning. */
  version: z.int().positive(),
  variables: z.array(z.string().regex(/^[a-z]+$/)),
});

/** Reads all prompts of a folder. Throws one `ConfigurationError` that names every file that is missing, unused or broken. */
export async function loadPrompts(folder: string): Promise<Prompts> {
  const names = Object.keys(promptVariables) as PromptName[];
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length));
  const problems = [
    ...names.filter((name) => !files.includes(name)).map((name) => `${sayFile(folder, name)}: is missing`),
    ...files.filter((file) => !names.some((name) => name === file)).map((file) => `${sayFile(folder, file)}: nothing uses it`),
  ];
  const bodies = new Map<string, string>();
  const hash = createHash('sha256');
  for (const name of names.filter((each) => files.includes(each))) {
    const text = await readFile(path.join(folder, `${name}.md`), 'utf8');
    const read = readPrompt(text, promptVariables[name]);
    if ('problem' in read) problems.push(`${sayFile(folder, name)}: ${read.problem}`);
    else bodies.set(name, read.body);
    hash.update(`${name}\n${text}\n`);
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    hash: hash.digest('hex').slice(0, 12),
    render: (name, values) => fillIn(bodies.get(name) ?? '', values),
  };
}

function sayFile(folder: string, name: string): string {
  return `${path.basename(folder)}/${name}.md`;
}

type Read = { readonly body: string } | { readonly problem: string };

function readPrompt(text: string, needed: readonly string[]): Read {
  const [, front, body] = /^---\n([\s\S]*?\n)---\n([\s\S]+)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) return { problem: 'has no front matter between two lines of ---, or no text' };
  const checked = frontMatterSchema.safeParse(parseYaml(front));
  if (!checked.success)
    return { problem: checked.error.issues.map((issue) => `${issue.path.join('.') || 'front matter'}: ${issue.message}`).join('; ') };
  const used = [...new Set([...body.matchAll(variable)].map(([, name = '']) => name))];
  const problem = findDifference(used, checked.data.variables, needed);
  return problem === undefined ? { body: body.trim() } : { problem };
}

function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

const variable = /\{\{([a-z]+)\}\}/g;

function findDifference(used: readonly string[], named: readonly string[], needed: readonly string[]): string | undefined {
  const same = (one: readonly string[], other: readonly string[]) => one.toSorted().join() === other.toSorted().join();
  if (!same(named, needed)) return `variables: must be ${needed.join(', ') || 'none'}`;
  return same(used, named)
    ? undefined
    : `the text uses ${used.join(', ') || 'no variable'}, "variables" names ${named.join(', ') || 'none'}`;
}

function fillIn(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(variable, (_found, name: string) => values[name] ?? '');
}
