import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Proposal, ProposalStore } from '../curate/proposal.ts';
import type { Audit } from './audit.ts';
import type { Database } from './database.ts';

const proposalSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  article: z.string(),
  title: z.string(),
  hash: z.string(),
  person: z.string(),
  at: z.string(),
  facts: z.array(z.strictObject({ label: z.string(), from: z.string(), to: z.string().optional() })),
  ends: z.array(z.strictObject({ from: z.string(), to: z.string().optional() })),
  added: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  source: z.strictObject({ title: z.string(), url: z.string(), date: z.string().optional() }).optional(),
  note: z.string().optional(),
});

/** How a proposal ended, at an ISO instant; `hash` is the version of the article that came of it. */
export type Closing = { readonly as: 'applied' | 'closed'; readonly at: string; readonly hash?: string | undefined };

/** Proposals that wait, and how one is put away once it was taken over or refused. */
export type ProposalFiles = ProposalStore & { readonly close: (proposal: Proposal, closing: Closing) => Promise<void> };

type Parts = {
  readonly database: Database;
  readonly audit: Audit;
  /** Hears of a file that holds something else; the others are read all the same. */
  readonly onBroken: (file: string, cause: unknown) => void;
};

/**
 * One JSON file a proposal in `proposals/` of the data folder, for the office to read; those done with lie in
 * `proposals/applied/` or `proposals/closed/`.
 */
export function createProposalFiles(dataDir: string, { database, audit, onBroken }: Parts): ProposalFiles {
  const folder = path.join(dataDir, 'proposals');
  const fileOf = ({ id }: Proposal) => path.join(folder, `${id}.json`);
  return {
    save: (proposal) =>
      // The file last: when it cannot be written, the entry is rolled back.
      database.transaction(async (transaction) => {
        if ((await readdirIfPresent(folder)).includes(`${proposal.id}.json`)) return;
        const { id, article, person: actor, at } = proposal;
        await audit(transaction, { at, actor, action: 'knowledge.proposed', object: `article:${article}`, after: id });
        await writeWhole(fileOf(proposal), `${JSON.stringify(proposal, null, 2)}\n`);
      }),
    async open() {
      const names = (await readdirIfPresent(folder)).filter((name) => name.endsWith('.json'));
      const read = await Promise.all(names.map((name) => readProposal(path.join(folder, name), onBroken)));
      return read.filter((proposal) => proposal !== undefined).sort((a, b) => a.at.localeCompare(b.at));
    },
    close: (proposal, { as, at, hash }) =>
      database.transaction(async (transaction) => {
        const { id, article } = proposal;
        const states = { before: [id, proposal.hash], after: hash };
        await audit(transaction, { at, actor: 'cli', action: `knowledge.proposal-${as}`, object: `article:${article}`, ...states });
        await mkdir(path.join(folder, as), { recursive: true, mode: 0o700 });
        await rename(fileOf(proposal), path.join(folder, as, `${id}.json`));
      }),
  };
}

async function readProposal(file: string, onBroken: Parts['onBroken']): Promise<Proposal | undefined> {
  try {
    return proposalSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    onBroken(file, cause);
    return undefined;
  }
}

async function readdirIfPresent(folder: string): Promise<string[]> {
  return await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** Nobody ever reads half a file: it is written beside and takes its place in one step. */
async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.part`, content, { mode: 0o600, flush: true });
  await rename(`${file}.part`, file);
}
