import * as z from 'zod';
import { InputError } from '../errors.ts';
import { createFileSearch } from '../knowledge/file-search.ts';
import { readSearchFiles } from '../knowledge/read-search-files.ts';
import { readJsonLines } from './read-json-lines.ts';
import { writeLine } from './write-line.ts';

const querySchema = z.object({ id: z.union([z.string(), z.number()]), query: z.string() });
const manyFiles = 500;

/** Prints for each query line the k files that fit best, with scores, and how sure the search is. */
export async function search(options: { knowledge: string; k: number }): Promise<void> {
  const files = await readSearchFiles(options.knowledge);
  if (files.length === 0) throw new InputError('--knowledge: there are no Markdown files in this folder');
  if (files.length > manyFiles) process.stderr.write(`indexing ${files.length} files\n`);
  const find = createFileSearch(files);
  for await (const { id, query } of readJsonLines(querySchema)) await writeLine(JSON.stringify({ id, ...find(query, options.k) }));
}
