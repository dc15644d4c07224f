import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { Section } from '../../ask/article.ts';
import { InputError } from '../../errors.ts';
import type { ArticleState } from './compare-bases.ts';

const stateSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    section: z.string().transform((section) => section as Section), // written by us; a section that is gone is only shown
    region: z.enum(['federal', 'saarland', 'rheinland-pfalz', 'eu']),
    status: z.enum(['active', 'expired', 'announced', 'draft', 'withdrawn']),
    summary: z.string(),
    validUntil: z.string().optional(),
    keyFacts: z.array(z.object({ label: z.string(), value: z.string(), validUntil: z.string().optional() })),
  }),
);

const folderOf = (dataDir: string) => path.join(dataDir, 'knowledge-states');

/** Remembers the state of a base, for folders without git; a state like the last one is not written again. */
export async function rememberState(dataDir: string, articles: readonly ArticleState[], at: Date): Promise<void> {
  const content = `${JSON.stringify(articles.map(toState))}\n`;
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
  const articles = parse(await readFile(file, 'utf8'));
  if (!articles) throw new InputError(`${file} is broken; delete it`);
  return last === undefined ? { articles, from: name.slice(0, 10) } : { articles };
}

function parse(text: string): readonly ArticleState[] | undefined {
  try {
    return stateSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function listStates(dataDir: string): Promise<string[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).sort();
}

/** Sorts by time and is a file name on every system. */
function nameOf(at: Date): string {
  return `${at.toISOString().replaceAll(':', '-')}.json`;
}

function toState({ id, title, section, region, status, summary, validUntil, keyFacts }: ArticleState): ArticleState {
  const facts = keyFacts.map(({ label, value, validUntil: until }) => ({ label, value, validUntil: until }));
  return { id, title, section, region, status, summary, validUntil, keyFacts: facts };
}
