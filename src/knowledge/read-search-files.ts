import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { listMarkdown } from './load-knowledge-base.ts';
import { readBody } from './read-body.ts';

/** A Markdown file as far as a search needs it. */
export type SearchFile = {
  readonly file: string;
  readonly title: string;
  readonly section: string;
  /** Questions, synonyms, summary and key facts, where the file has them. */
  readonly extras: readonly string[];
  readonly sentences: readonly string[];
};

const text = z.string().catch('');
const texts = z.array(z.string()).catch([]);

/** Any front matter will do: what is missing or of another shape counts as empty, unknown fields are left alone. */
const looseSchema = z
  .object({
    title: text,
    section: text,
    summary: text,
    questions: texts,
    synonyms: texts,
    keyFacts: z.array(z.object({ label: text, value: text })).catch([]),
  })
  .catch({ title: '', section: '', summary: '', questions: [], synonyms: [], keyFacts: [] });

/** Reads all Markdown files below a folder, tolerantly: a file with broken front matter is searched as plain text. */
export async function readSearchFiles(folder: string): Promise<SearchFile[]> {
  const files = await listMarkdown(folder, '.');
  return Promise.all(files.map(async (file) => toSearchFile(file, await readFile(path.join(folder, file), 'utf8'))));
}

function toSearchFile(file: string, content: string): SearchFile {
  const match = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(content);
  const front = looseSchema.parse(parseLoosely(match?.[1] ?? ''));
  const body = readBody(match ? content.slice(match[0].length) : content);
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
    extras: extras.filter((extra) => extra !== ''),
    sentences: body.flatMap(({ heading, sentences }) => (heading === front.title ? sentences : [heading, ...sentences])),
  };
}

function parseLoosely(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0 });
  } catch {
    return {};
  }
}
