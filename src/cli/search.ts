import { createInterface } from 'node:readline';
import * as z from 'zod';
import { createFileSearch } from '../knowledge/file-search.ts';
import { readSearchFiles } from '../knowledge/read-search-files.ts';
import { writeLine } from './write-line.ts';

const querySchema = z.object({ id: z.union([z.string(), z.number()]), query: z.string() });

/** Prints for each query line the k files that fit best, with scores, and how sure the search is. */
export async function search(options: { knowledge: string; k: number }): Promise<void> {
  const files = await readSearchFiles(options.knowledge);
  const find = createFileSearch(files);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, query } = querySchema.parse(JSON.parse(line));
    await writeLine(JSON.stringify({ id, ...find(query, options.k) }));
  }
}
