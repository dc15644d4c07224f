import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../errors.ts';
import { formatArticleStates, parseArticleStates } from './article-states.ts';
import type { ArticleState } from './compare-bases.ts';

const folderOf = (dataDir: string) => path.join(dataDir, 'knowledge-states');

/** Remembers the state of a base, for folders without git; a state like the last one is not written again. */
export async function rememberState(dataDir: string, articles: readonly ArticleState[], at: Date): Promise<void> {
  const content = `${formatArticleStates(articles)}\n`;
  const last = (await listStates(dataDir)).at(-1);
  if (last !== undefined && (await readFile(path.join(folderOf(dataDir), last), 'utf8')) === content) return;
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
  const file = path.join(folderOf(dataDir), nameOf(at));
  await writeFile(`${file}.part`, content, { flush: true });
  await rename(`${file}.part`, file);
}

/** The last state remembered before an instant, else the first one after it with the day from which on there is any. */
export async function recallState(
  dataDir: string,
  before: Date,
): Promise<{ readonly articles: readonly ArticleState[]; readonly from?: string } | undefined> {
  const states = await listStates(dataDir);
  const last = states.findLast((name) => name < nameOf(before));
  const name = last ?? states[0];
  if (name === undefined) return undefined;
  const file = path.join(folderOf(dataDir), name);
  const articles = parseArticleStates(await readFile(file, 'utf8'));
  if (!articles) throw new InputError(`${file} is broken; delete it`);
  return last === undefined ? { articles, from: name.slice(0, 10) } : { articles };
}

async function listStates(dataDir: string): Promise<string[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).sort();
}

/** Sorts by time and is a file name on every system. */
function nameOf(at: Date): string {
  return `${at.toISOString().replaceAll(':', '-')}.json`;
}
