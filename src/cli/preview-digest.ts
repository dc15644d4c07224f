import path from 'node:path';
import { readConfig } from '../config.ts';
import { buildIssue } from '../digest/build-issue.ts';
import type { Issue, Item } from '../digest/issue.ts';
import { dueOf } from '../digest/weekly-time.ts';
import { previousWeek } from '../digest/weeks.ts';
import { InputError } from '../errors.ts';
import { articlesBefore, loadArticles } from '../main/articles-before.ts';
import { gatherDigest } from '../main/gather-digest.ts';
import { renderDigestPage } from './render-digest-page.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

export type PreviewOptions = {
  readonly week: string;
  readonly branch?: string;
  readonly json?: boolean;
  readonly html?: boolean;
  readonly against?: string;
};

type Branch = { readonly id: string; readonly name: string };

/** An issue with the branch that it is for. */
export type Previewed = { readonly issue: Issue; readonly branch: Branch };

/** Prints the issue of a week for one branch or for all. */
export async function previewDigest(options: PreviewOptions): Promise<void> {
  if (options.json && options.html) throw new InputError('choose one of --json and --html');
  const previewed = await makeIssues(options, pickBranches(options.branch));
  await writeLine(await render(previewed, options));
}

function pickBranches(wanted: string | undefined): readonly Branch[] {
  const { branches } = readConfig(process.env).office;
  const picked = branches.filter(({ id }) => wanted === undefined || id === wanted);
  if (picked.length > 0) return picked;
  throw new InputError(`--branch: "${wanted}" is no branch; there are ${branches.map(({ id }) => id).join(', ')}`);
}

function makeIssues({ week, against }: PreviewOptions, branches: readonly Branch[]): Promise<readonly Previewed[]> {
  const folder = against === undefined ? undefined : path.resolve(against);
  return withBooking(async (booking) => {
    const { knowledgeDir, office } = readConfig(process.env);
    const articles = await loadArticles(knowledgeDir);
    const before = await articlesBefore(week, { against: folder, current: { folder: knowledgeDir, articles } });
    const due = { ...dueOf(week, office.digest), previousDueAt: dueOf(previousWeek(week), office.digest).dueAt };
    const inputs = await Promise.all(branches.map((branch) => gatherDigest({ ...due, branch }, { articles, before, booking })));
    return inputs.map((input) => ({ issue: buildIssue(input), branch: input.branch }));
  });
}

async function render(previewed: readonly Previewed[], { json, html, branch }: PreviewOptions): Promise<string> {
  if (html) return renderDigestPage(previewed);
  if (!json) return previewed.map(({ issue }) => issue.text).join(`\n\n${'-'.repeat(40)}\n\n`);
  const issues = previewed.map(({ issue }) => toData(issue));
  return JSON.stringify(branch === undefined ? issues : issues[0]);
}

/** As scripts get it: what is only for the message or for editing is left out; what stands above the sections is in the text. */
function toData({ week, branch, dueAt, sections, text }: Issue) {
  const shown = sections.map(({ kind, title, items }) => ({ kind, title, items: items.map(toItem) }));
  return { week, branch, dueAt, sections: shown, text };
}

function toItem({ articleId, workshopId, text, old, new: now, paragraph, date, url }: Item): Omit<Item, 'key' | 'offer'> {
  return { articleId, workshopId, text, old, new: now, paragraph, date, url };
}
