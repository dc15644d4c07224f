import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, clockFrom, databaseOf, readConfig } from '../config.ts';
import type { Proposal } from '../curate/proposal.ts';
import { InputError } from '../errors.ts';
import { formatFaults } from '../knowledge/fault.ts';
import { loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';
import { createAudit } from '../storage/audit.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { openMigrated } from '../storage/open-migrated.ts';
import { createProposalFiles, type ProposalFiles } from '../storage/proposal-files.ts';
import { createReviewStore, type ReviewRows } from '../storage/review-store.ts';
import { type Applied, applyToArticle } from './apply-to-article.ts';
import { writeLine } from './write-line.ts';

export type ApplyOptions = { readonly dryRun?: boolean; readonly close?: string };

type Desk = {
  readonly config: Config;
  readonly broken: readonly string[];
  readonly reviews: ReviewRows;
  readonly proposals: ProposalFiles;
  readonly now: () => string;
};

/**
 * Writes what curators confirmed, withdrew and proposed in chat into the files, for a commit. What cannot be taken over
 * is named and stays open; exit code 1 then.
 */
export async function applyKnowledge(options: ApplyOptions): Promise<void> {
  const config = readConfig(process.env);
  const audit = createAudit(await loadSecret(config.dataDir, 'audit-key', 32));
  const database = await openMigrated(databaseOf(config));
  const clock = clockFrom(config.startAt);
  const broken: string[] = [];
  const desk: Desk = {
    config,
    broken,
    reviews: createReviewStore(database, audit),
    proposals: createProposalFiles(config.dataDir, { database, audit, onBroken: (file) => void broken.push(file) }),
    now: () => new Date(clock()).toISOString(),
  };
  try {
    await (options.close === undefined ? applyAll(desk, options.dryRun ?? false) : closeProposal(desk, options.close));
  } finally {
    await database.close();
  }
}

async function closeProposal({ proposals, now }: Desk, id: string): Promise<void> {
  const open = await proposals.open();
  const proposal = open.find((each) => each.id === id);
  if (!proposal) throw new InputError(`no open proposal ${id}; open are: ${open.map((each) => each.id).join(', ') || 'none'}`);
  await proposals.close(proposal, { as: 'closed', at: now() });
  await writeLine(`${id} is closed; its file lies in DATA_DIR/proposals/closed`);
}

async function applyAll(desk: Desk, dryRun: boolean): Promise<void> {
  const { files, faults } = await loadKnowledgeBase(desk.config.knowledgeDir);
  if (faults.length > 0) throw new InputError(`mend the knowledge base first:\n${formatFaults(faults)}`);
  const reviews = await desk.reviews.all();
  const proposals = await desk.proposals.open();
  let left = 0;
  for (const { file, hash, article } of files) {
    const work = {
      proposals: proposals.filter((proposal) => proposal.article === article.id),
      review: reviews.find((review) => review.article === article.id && review.hash === hash),
    };
    if (work.proposals.length === 0 && !work.review) continue;
    const text = (await readFile(path.join(desk.config.knowledgeDir, file), 'utf8')).replace(/\r\n?/g, '\n');
    const applied = applyToArticle({ file, text, article }, work);
    left += await report(file, applied);
    if (!dryRun) await keep(desk, file, applied);
  }
  for (const name of desk.broken) await writeLine(`OPEN: ${name} is no proposal; mend it or move it away`);
  left += desk.broken.length + (await reportHomeless(proposals, new Set(files.map(({ article }) => article.id))));
  await writeLine(left === 0 ? 'nothing is left open' : `${left} left open`);
  if (left > 0) process.exitCode = 1;
}

async function report(file: string, { done, open }: Applied): Promise<number> {
  for (const line of done) await writeLine(`${file}  ${line}`);
  for (const line of open) await writeLine(`${file}  OPEN: ${line}`);
  return open.length;
}

/** An article may have been removed or renamed since. */
async function reportHomeless(proposals: readonly Proposal[], known: ReadonlySet<string>): Promise<number> {
  const homeless = proposals.filter((proposal) => !known.has(proposal.article));
  for (const { id, article } of homeless) await writeLine(`OPEN: proposal ${id} is about ${article}, which is not there any more`);
  return homeless.length;
}

/** The file first: once it has changed, a review of its old version counts no more. */
async function keep({ config, reviews, proposals, now }: Desk, file: string, applied: Applied): Promise<void> {
  if (applied.text !== undefined) await writeFile(path.join(config.knowledgeDir, file), applied.text);
  for (const proposal of applied.proposals) await proposals.close(proposal, { as: 'applied', at: now(), hash: applied.hash });
  if (applied.review) await reviews.close(applied.review, applied.hash, now());
}
