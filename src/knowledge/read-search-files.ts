import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { listMarkdown } from './list-markdown.ts';
import { readBody } from './read-body.ts';
import { splitSentences } from './split-sentences.ts';

/** A Markdown file as far as a search needs it. */
export type SearchFile = {
  readonly file: string;
  readonly title: string;
  readonly section: string;
  /** Questions, synonyms, summary and key facts, where the file has them. */
  readonly extras: readonly string[];
  readonly sentences: readonly string[];
};

/** A year as a title is a number in YAML. */
const text = z.union([z.string(), z.number().transform(String)]).catch('');
const texts = z.union([z.array(text), text.transform((one) => [one])]);

/** Any front matter will do: what is missing or of another shape counts as empty, unknown fields are left alone. */
const looseSchema = z.object({
  title: text,
  section: text,
  summary: text,
  questions: texts,
  synonyms: texts,
  keyFacts: z.array(z.object({ label: text, value: text }).catch({ label: '', value: '' })).catch([]),
});

/** Reads all Markdown files below a folder, tolerantly: a file with broken front matter is searched as plain text. */
export async function readSearchFiles(folder: string): Promise<SearchFile[]> {
  const files = await listMarkdown(folder, '.');
  const read = await Promise.all(files.map((file) => readSearchFile(folder, file)));
  return read.filter((file) => file !== undefined);
}

/** Nothing where a link leads nowhere or to a folder, or the file is gone by now. */
async function readSearchFile(folder: string, file: string): Promise<SearchFile | undefined> {
  const content = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
  return content === undefined ? undefined : toSearchFile(file, content.replace(/^\uFEFF/, ''));
}

function toSearchFile(file: string, content: string): SearchFile {
  const match = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(content);
  const { front, plain } = readLoosely(match?.[1] ?? '');
  const extras = [
    front.summary,
    ...front.questions,
    front.synonyms.join(' '),
    ...front.keyFacts.map(({ label, value }) => `${label} ${value}`),
  ];
  return {
    file,
    title: front.title,
    section: front.section,
    extras: extras.filter((extra) => extra.trim() !== ''),
    sentences: [...plain, ...readSentences(match ? content.slice(match[0].length) : content, front.title)],
  };
}

/** Front matter as fields, or as lines of plain text where it has none. */
function readLoosely(yaml: string) {
  const checked = looseSchema.safeParse(parseOrUndefined(yaml));
  if (checked.success) return { front: checked.data, plain: [] };
  return { front: looseSchema.parse({}), plain: yaml.split('\n').filter((line) => line.trim() !== '') };
}

function parseOrUndefined(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'error' });
  } catch {
    return undefined;
  }
}

function readSentences(markdown: string, title: string): string[] {
  const { sections } = readBody(markdown);
  if (sections.length === 0) return splitSentences(markdown); // nothing but HTML, or nested too deeply
  return sections.flatMap(({ heading, sentences }) => (heading === title || heading === '' ? sentences : [heading, ...sentences]));
}
