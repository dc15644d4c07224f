import { addDays, dayOf, germanDay, startOf } from '../../days.ts';
import type { Quota } from '../workshop.ts';
import { findBranches } from './find-branches.ts';
import { isDay } from './read-time.ts';

type Branches = readonly { readonly id: string; readonly name: string }[];

export type QuotasRead = { readonly quotas: readonly Quota[] } | { readonly problem: string };

/**
 * Seats kept for branches, one line each: "neunkirchen 4 bis 1.12.2026". The branch may be written as its id, its name or
 * a part of either that no other branch has; the day counts as a whole.
 */
export function readQuotas(text: string, branches: Branches): QuotasRead {
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => readLine(line, branches));
  const problem = read.find((each) => typeof each === 'string');
  const quotas = read.filter((each) => typeof each !== 'string');
  const twice = quotas.find(({ branch }, place) => quotas.findIndex((each) => each.branch === branch) !== place);
  if (problem !== undefined) return { problem };
  return twice === undefined ? { quotas } : { problem: `„${nameOf(twice.branch, branches)}“ steht zweimal da.` };
}

/** The reverse: what the form shows first. */
export function writeQuotas(quotas: readonly Quota[]): string {
  return quotas.map(({ branch, seats, until }) => `${branch} ${seats} bis ${germanDay(lastDayOf(until))}`).join('\n');
}

const linePattern = /^(.+?)(?<![\s:,])[\s:,]+(\d{1,4})(?:\s*Pl[aä]tze?)?,?\s+bis\s+(?:zum\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/iu;

function readLine(line: string, branches: Branches): Quota | string {
  const [, name = '', seats = '', date = '', month = '', year = ''] = linePattern.exec(line) ?? [];
  if (name === '') return `„${line}“ verstehe ich nicht. Schreib zum Beispiel: neunkirchen 4 bis 1.12.2026`;
  const found = findBranches(name, branches);
  const [branch] = found;
  if (branch === undefined || found.length > 1) return `Welche Geschäftsstelle ist „${name}“? Es gibt: ${listBranches(branches)}.`;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isDay(day)) return `Den Tag ${date}.${month}.${year} gibt es nicht.`;
  if (Number(seats) < 1) return `Für „${name}“ muss mindestens 1 Platz dastehen.`;
  return { branch: branch.id, seats: Number(seats), until: startOf(addDays(day, 1)).toISOString() };
}

/** The last day on which a quota keeps seats. */
export function lastDayOf(until: string): string {
  return dayOf(new Date(Date.parse(until) - 1));
}

function listBranches(branches: Branches): string {
  return branches.map(({ id }) => id).join(', ');
}

function nameOf(id: string, branches: Branches): string {
  return branches.find((branch) => branch.id === id)?.name ?? id;
}
