import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Format } from '../../book/format.ts';
import type { Fault } from '../fault.ts';
import { listMarkdown } from '../list-markdown.ts';
import { readTextFile } from '../read-text-file.ts';
import { type ReadFormat, readFormat } from './read-format.ts';

/** What is sound and no draft, in the order of the files, and what is wrong with the rest. */
export type LoadedFormats = { readonly formats: readonly Format[]; readonly faults: readonly Fault[] };

type FormatFile = { readonly file: string } & Exclude<ReadFormat, { faults: unknown }>;

const below = 'workshops';

/** Reads `workshops/` of a knowledge folder; a folder without it has an empty catalogue. `articles`: all ids there are, to check what formats name. */
export async function loadFormats(folder: string, articles?: ReadonlySet<string>): Promise<LoadedFormats> {
  const unreadable = await findUnreadable(folder);
  const names = await listMarkdown(folder, below);
  const read = await Promise.all(names.map((file) => readFormatFile(folder, file)));
  const files = read.flatMap((result) => ('format' in result ? [result] : []));
  const faults = [
    ...unreadable,
    ...read.flatMap((result) => ('faults' in result ? result.faults : [])),
    ...findDuplicates(files),
    ...(articles === undefined ? [] : files.flatMap((file) => findUnknownArticles(file, articles))),
  ];
  return { formats: files.filter(({ isDraft }) => !isDraft).map(({ format }) => format), faults };
}

/** A file of that name, or a folder that nobody may look into, must not pass for an empty catalogue. */
async function findUnreadable(folder: string): Promise<Fault[]> {
  try {
    await readdir(path.join(folder, below));
    return [];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return code === 'ENOENT' ? [] : [{ file: below, line: 1, problem: `cannot be read (${code})` }];
  }
}

async function readFormatFile(folder: string, file: string): Promise<FormatFile | { readonly faults: readonly Fault[] }> {
  const read = await readTextFile(folder, file);
  if ('faults' in read) return read;
  const result = readFormat(file, read.text);
  return 'format' in result ? { file, ...result } : result;
}

function findDuplicates(files: readonly FormatFile[]): Fault[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, format, lineOf }) => {
    const other = first.get(format.id);
    if (other === undefined) first.set(format.id, file);
    return other === undefined ? [] : [{ file, line: lineOf(['id']), problem: `id "${format.id}" is taken by ${other}` }];
  });
}

function findUnknownArticles({ file, format, lineOf }: FormatFile, articles: ReadonlySet<string>): Fault[] {
  return format.articles.flatMap((id, i) =>
    articles.has(id) ? [] : [{ file, line: lineOf(['articles', i]), problem: `articles: there is no article "${id}"` }],
  );
}
