import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
import * as z from 'zod';
import type { Expression } from './find-expressions.ts';

/** How the time of an expression grows with a hostile text; `unknown` where the checker did not come to an end. */
export type Verdict = 'linear' | 'polynomial' | 'exponential' | 'unknown';

/** A text that keeps the expression busy, of about so many characters. */
export type Attack = (longest: number) => string;

export type Judged = { readonly verdict: Verdict; readonly attack?: Attack };

/** Milliseconds of the first try and, where a busy machine let it come to no end, of the second. */
const patience = [5000, 30_000];
const file = path.join(import.meta.dirname, 'verdicts.json');

/** What recheck says. It knows neither the flags that change no matching nor modifiers inside of an expression. */
export async function judge({ source, flags }: Pick<Expression, 'source' | 'flags'>, tries: readonly number[] = patience): Promise<Judged> {
  const [timeout = 0, ...later] = tries;
  const found = await check(source.replace(/\(\?-[ims]+:/g, '(?:'), flags.replace(/[^imsu]/g, ''), { timeout });
  if (found.status === 'unknown') return later.length === 0 ? { verdict: 'unknown' } : judge({ source, flags }, later);
  if (found.status === 'safe') return { verdict: 'linear' };
  const { pumps, suffix } = found.attack;
  const once = pumps.map(({ prefix, pump }) => prefix + pump).join('').length + suffix.length;
  const pumped = pumps.map(({ pump }) => pump).join('').length;
  const attack: Attack = (longest) => {
    const times = Math.max(1, Math.floor((longest - once) / pumped));
    return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  };
  return { verdict: found.complexity.type === 'exponential' ? 'exponential' : 'polynomial', attack };
}

/** Without `*`, `+` or `{n,}` there is a longest match, so that time grows with the text and no faster. */
export function isUnbounded({ source }: Expression): boolean {
  const bare = source.replace(/\\./gs, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  return /[*+]|\{\d+,\}/.test(bare);
}

/** Names an expression in the list of verdicts. */
export function keyOf({ source, flags }: Expression): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

const listSchema = z.record(z.string(), z.enum(['linear', 'polynomial', 'exponential', 'unknown']));

/** Verdicts that were found before, because finding them takes minutes. */
export function readVerdicts(): Readonly<Record<string, Verdict>> {
  return listSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function writeVerdicts(verdicts: ReadonlyMap<string, Verdict>): void {
  const sorted = [...verdicts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
