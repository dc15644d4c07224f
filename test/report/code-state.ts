import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** The commit that a result belongs to; undefined where files differed from it, so that it belongs to none. */
export type CodeState = string | undefined;

const root = path.join(import.meta.dirname, '../..');

/** The report: it is written after the results and committed with them, and changes nothing that was measured. */
export const reportFile = 'RELIABILITY.md';

/** Nor do its rows, which are held against the results each time, guides, and in which run a test stands. Prompts and articles do. */
const changesNothing = /^test\/report\/(?:rows[\w-]*|code-state)\.ts$|^test\/long-only\.ts$|^src\/.*\.md$|^(?:README|SECURITY)\.md$/;

const git = (...words: readonly string[]) =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The commit that is checked out, unless something but the report has been changed since, or there is no git. */
export function readCodeState(): CodeState {
  try {
    const changed = git('status', '--porcelain').split('\n').filter(Boolean);
    return changed.every((line) => line.endsWith(` ${reportFile}`)) ? git('rev-parse', 'HEAD').trim() : undefined;
  } catch {
    return undefined;
  }
}

/** True when two commits hold the same code: nothing but the report, what it promises, and guides differ. */
export function isSameCode(one: string, other: string): boolean {
  if (one === other) return true;
  try {
    return git('diff', '--name-only', one, other)
      .split('\n')
      .filter(Boolean)
      .every((file) => file === reportFile || changesNothing.test(file));
  } catch {
    return false;
  }
}
