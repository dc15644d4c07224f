import { isMissed, showValue } from '../bench/table.ts';
import type { Evidence, ReportRow } from './report-row.ts';
import type { Results } from './results.ts';

export type Verdict = 'holds' | 'broken' | 'missing';

/** One piece of evidence as it was found: where, what was seen there, and whether the promise is kept. */
export type Finding = { readonly where: string; readonly seen: readonly string[]; readonly verdict: Verdict };

export type JudgedRow = ReportRow & { readonly findings: readonly Finding[]; readonly verdict: Verdict };

type Known = { readonly results: Results; readonly isCurrent: (commit: string) => boolean };

/** Holds rows against results. What is older than the code, or was found in code that no commit holds, counts as missing. */
export function judgeRows(rows: readonly ReportRow[], known: Known): readonly JudgedRow[] {
  return rows.map((row) => {
    const findings = row.evidence.map((evidence) => find(evidence, known));
    return { ...row, findings, verdict: worstOf(findings.map(({ verdict }) => verdict)) };
  });
}

function worstOf(verdicts: readonly Verdict[]): Verdict {
  return (['broken', 'missing'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'holds';
}

function find(evidence: Evidence, known: Known): Finding {
  return 'bench' in evidence ? findMeasured(evidence.bench, known) : findTests(evidence, known);
}

function findMeasured(name: string, { results, isCurrent }: Known): Finding {
  const rows = Object.values(results.bench).filter(
    ({ what, commit }) => what.startsWith(name) && commit !== undefined && isCurrent(commit),
  );
  if (rows.length === 0) return { where: `bench: ${name}`, seen: [], verdict: 'missing' };
  const seen = rows.map(({ what, ours, unit, target }) => {
    const most = target === undefined ? '' : ` (${unit === 'share' ? '≥' : '≤'} ${showValue(target, unit)})`;
    return `${what}: ${showValue(ours, unit)}${most}`;
  });
  return { where: 'bench', seen, verdict: rows.some(isMissed) ? 'broken' : 'holds' };
}

function findTests({ file, test, full = false }: Exclude<Evidence, { bench: string }>, { results, isCurrent }: Known): Finding {
  const where = test === undefined ? file : `${file}: ${test}`;
  const kept = results.files[file];
  const isUsable = kept?.commit !== undefined && isCurrent(kept.commit) && (kept.full || !full);
  const tests = isUsable ? kept.tests.filter(({ name }) => test === undefined || name.includes(test)) : [];
  const passed = tests.filter(({ state }) => state === 'passed');
  if (tests.some(({ state }) => state === 'failed')) return { where, seen: [`${tests.length - passed.length} failed`], verdict: 'broken' };
  if (passed.length === 0 || passed.length < tests.length) return { where, seen: [], verdict: 'missing' };
  const figures = passed.flatMap((each) => each.figures);
  return { where, seen: figures.length > 0 ? figures : [`${passed.length} tests`], verdict: 'holds' };
}
