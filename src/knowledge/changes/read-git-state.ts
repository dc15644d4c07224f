import { execFile, spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { Article } from '../../ask/article.ts';
import { readArticle } from '../read-article.ts';

const run = promisify(execFile);

/** The articles of a base as they were committed; `skipped` names files that are no sound articles by today's rules. */
export type GitState = {
  readonly articles: readonly Article[];
  readonly skipped: readonly string[];
  /** Set where the history does not reach back so far: the day from which on it does. */
  readonly from?: string | undefined;
};

/**
 * The last state of a knowledge folder that was committed before an instant. Undefined where the folder is in no git
 * repository, was never committed to it (a data folder that it ignores), or git is not there.
 */
export async function readGitState(folder: string, before: Date): Promise<GitState | undefined> {
  const head = await git(folder, ['rev-parse', '--verify', 'HEAD']);
  if (head === undefined || !(await git(folder, ['rev-list', '-1', 'HEAD', '--', '.']))) return undefined;
  const commit = await git(folder, ['rev-list', '-1', `--before=${before.toISOString()}`, 'HEAD']);
  if (commit) return readCommit(folder, commit);
  const isShallow = (await git(folder, ['rev-parse', '--is-shallow-repository'])) === 'true';
  if (!isShallow) return { articles: [], skipped: [] }; // there was nothing yet
  const [oldest = '', day = ''] = ((await git(folder, ['log', '--reverse', '--format=%H %cs'])) ?? '').split(/\s/);
  return { ...(await readCommit(folder, oldest)), from: day };
}

async function readCommit(folder: string, commit: string): Promise<GitState> {
  const listed = (await git(folder, ['ls-tree', '-r', '-z', '--name-only', commit, '--', 'articles'])) ?? '';
  const files = listed.split('\0').filter((file) => file.endsWith('.md') && !file.endsWith('README.md'));
  const texts = await readBlobs(
    folder,
    files.map((file) => `${commit}:./${file}`),
  );
  const read = files.map((file, i) => ({ file, result: readArticle(file, (texts[i] ?? '').replace(/\r\n?/g, '\n')) }));
  return {
    articles: read.flatMap(({ result }) => ('article' in result ? [result.article] : [])),
    skipped: read.flatMap(({ file, result }) => ('article' in result ? [] : [file])),
  };
}

/** All files from one process: `SHA blob SIZE`, a line break, the content, a line break. */
async function readBlobs(folder: string, names: readonly string[]): Promise<string[]> {
  const child = spawn('git', ['-C', folder, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(names.map((name) => `${name}\n`).join(''));
  const all = await buffer(child.stdout);
  const texts: string[] = [];
  for (let at = 0; at < all.length; ) {
    const start = all.indexOf(10, at) + 1;
    const size = Number(all.subarray(at, start).toString().split(' ')[2]);
    texts.push(all.subarray(start, start + size).toString());
    at = start + size + 1;
  }
  return texts;
}

async function git(folder: string, words: readonly string[]): Promise<string | undefined> {
  const done = await run('git', ['-C', folder, ...words], { maxBuffer: 64 * 1024 * 1024 }).catch(() => undefined);
  return done?.stdout.trim();
}
