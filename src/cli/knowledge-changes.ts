import { clockFrom, readConfig } from '../config.ts';
import { dayOf, startOf } from '../days.ts';
import { InputError } from '../errors.ts';
import { type ArticleState, type BaseChange, compareBases } from '../knowledge/changes/compare-bases.ts';
import { readGitState } from '../knowledge/changes/read-git-state.ts';
import { recallState, rememberState } from '../knowledge/changes/recall-state.ts';
import { formatFaults } from '../knowledge/fault.ts';
import { loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';
import { writeLine } from './write-line.ts';

export type ChangesOptions = { readonly since: string; readonly json?: boolean };

/**
 * Prints what was added, changed, expired or removed since the beginning of a day: from the history in git or, where there
 * is none, from the states that the bot and this command remembered.
 */
export async function knowledgeChanges({ since, json }: ChangesOptions): Promise<void> {
  const config = readConfig(process.env);
  const now = new Date(clockFrom(config.startAt)());
  const loaded = await loadKnowledgeBase(config.knowledgeDir);
  if (loaded.faults.length > 0) throw new InputError(`mend the knowledge base first:\n${formatFaults(loaded.faults)}`);
  const { before, skipped } = await readBefore(config, since);
  await rememberState(config.dataDir, loaded.base.articles, now);
  if (!before) throw new InputError('no history: the folder is in no git repository and no state was remembered yet; from now on one is');
  const unknown = new Set(loaded.files.filter(({ file }) => skipped.has(file)).map(({ article }) => article.id));
  const after = loaded.base.articles.filter(({ id }) => !unknown.has(id));
  const changes = compareBases(before, after, { since, today: dayOf(now) });
  if (json) await writeLine(JSON.stringify({ since, changes }));
  else for (const line of changes.length === 0 ? [`nothing has changed since ${since}`] : changes.flatMap(describe)) await writeLine(line);
}

type Places = { readonly knowledgeDir: string; readonly dataDir: string };

/** `skipped` are files of which nobody can say what they told then. */
type Before = { readonly before: readonly ArticleState[] | undefined; readonly skipped: ReadonlySet<string> };

async function readBefore({ knowledgeDir, dataDir }: Places, since: string): Promise<Before> {
  const committed = await readGitState(knowledgeDir, startOf(since));
  const skipped = new Set(committed?.skipped);
  for (const file of skipped) note(`${file} was no sound article then and is left out`);
  const state = committed ?? (await recallState(dataDir, startOf(since)));
  if (state?.from !== undefined) note(`the history reaches back to ${state.from} only`);
  return { before: state?.articles, skipped };
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

function describe({ kind, id, title, facts, ended }: BaseChange): string[] {
  return [
    `${kind.padEnd(8)} ${id}  ${title}`,
    ...facts.map(
      ({ label, old, new: now }) =>
        `         ${label}: ${old === undefined ? '(new)' : `"${old}"`} → ${now === undefined ? '(gone)' : `"${now}"`}`,
    ),
    ...ended.map((label) => `         ${label}: has ended`),
  ];
}
