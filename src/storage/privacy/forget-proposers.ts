import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { nobody } from './reviews-of.ts';

/** Of a proposal's file what is about who made it. */
const madeSchema = z.looseObject({ person: z.string(), at: z.string(), note: z.string().optional() });
type Made = z.infer<typeof madeSchema>;

const folders = ['', 'applied', 'closed'];

/** Proposals that somebody made, also those that are done with. */
export async function findProposalsOf(dataDir: string, isTheirs: (made: Made) => boolean): Promise<readonly Made[]> {
  return (await readAll(dataDir)).map(({ made }) => made).filter(isTheirs);
}

/** The proposal stays, as it is about an article; who made it and what they wrote beside it goes. How many those were. */
export async function forgetProposers(dataDir: string, isTheirs: (made: Made) => boolean): Promise<number> {
  const theirs = (await readAll(dataDir)).filter(({ made }) => isTheirs(made));
  for (const { file, made } of theirs) {
    const { note: _, ...rest } = made;
    await writeFile(`${file}.part`, `${JSON.stringify({ ...rest, person: nobody }, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(`${file}.part`, file);
  }
  return theirs.length;
}

async function readAll(dataDir: string): Promise<readonly { readonly file: string; readonly made: Made }[]> {
  const files = await Promise.all(folders.map((folder) => listJson(path.join(dataDir, 'proposals', folder))));
  return (await Promise.all(files.flat().map(readMade))).flat();
}

async function listJson(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name));
}

/** A file that is no proposal is not ours to change. */
async function readMade(file: string) {
  try {
    return [{ file, made: madeSchema.parse(JSON.parse(await readFile(file, 'utf8'))) }];
  } catch {
    return [];
  }
}
