import { readdir, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { periods } from './periods.ts';
import { daysBefore } from './rows-of.ts';
import type { Work } from './rule.ts';

/** Of a proposal's file only when it was made. */
const madeSchema = z.object({ at: z.string() });

type Made = { readonly file: string; readonly at: string };

/** Files of proposals, also of those that were taken over or refused. */
export function oldProposals(dataDir: string): Work {
  const find = async () =>
    (await Promise.all(['', 'applied', 'closed'].map((name) => readFolder(path.join(dataDir, 'proposals', name))))).flat();
  return {
    async remove({ now, most }) {
      const before = daysBefore(now, periods.proposalDays);
      const old = (await find()).filter(({ at }) => at < before).slice(0, most);
      for (const { file } of old) await unlink(file);
      return old.length;
    },
    oldest: async () => (await find()).map(({ at }) => at).toSorted()[0] ?? null,
  };
}

async function readFolder(folder: string): Promise<readonly Made[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const files = names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name));
  return (await Promise.all(files.map(readMade))).flat();
}

/** A file that is no proposal is not ours to delete. */
async function readMade(file: string): Promise<readonly Made[]> {
  try {
    const { at } = madeSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return [{ file, at: new Date(at).toISOString() }];
  } catch {
    return [];
  }
}
