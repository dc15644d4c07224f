import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeRows } from './judge-rows.ts';
import { renderReport } from './render-report.ts';
import type { ReportRow } from './report-row.ts';
import type { Results } from './results.ts';
import { rows } from './rows.ts';

const root = path.join(import.meta.dirname, '../..');
const head = 'aaaa';
const passing = { name: 'a test', state: 'passed', figures: ['0 of 7 lost'] };
const row: ReportRow = { number: 1, risk: 'kills', bar: '0 lost', evidence: [{ file: 'a.test.ts', full: true }, { bench: 'speed' }] };
const speed = { commit: head, what: 'speed of all', ours: 7, unit: 'ms', target: 10 } as const;
const results: Results = {
  files: { 'a.test.ts': { commit: head, full: true, tests: [passing] } },
  bench: { 'speed of all': speed },
};

const judge = (changed: Partial<Results>, judged = row) =>
  judgeRows([judged], { results: { ...results, ...changed }, isCurrent: (commit) => commit === head })[0];

describe('a row of the report', () => {
  it('holds where its tests passed and its bench is within the bar, with the figures of both', () => {
    expect(judge({})).toMatchObject({
      verdict: 'holds',
      findings: [{ seen: ['0 of 7 lost'] }, { seen: ['speed of all: 7.00 ms (≤ 10 ms)'] }],
    });
  });

  it.each<readonly [string, Partial<Results>]>([
    ['there is no result', { files: {} }],
    ['its result is of another commit', { files: { 'a.test.ts': { commit: 'bbbb', full: true, tests: [passing] } } }],
    ['its result is of no commit', { files: { 'a.test.ts': { full: true, tests: [passing] } } }],
    ['it was run with the small counts', { files: { 'a.test.ts': { commit: head, full: false, tests: [passing] } } }],
    [
      'a test of it was skipped',
      { files: { 'a.test.ts': { commit: head, full: true, tests: [passing, { ...passing, state: 'skipped' }] } } },
    ],
    ['nothing was measured', { bench: {} }],
    ['it was measured on another commit', { bench: { x: { ...speed, commit: 'bbbb' } } }],
  ])('is missing where %s', (_what, changed) => {
    expect(judge(changed)?.verdict).toBe('missing');
  });

  it.each<readonly [string, Partial<Results>]>([
    ['a test failed', { files: { 'a.test.ts': { commit: head, full: true, tests: [passing, { ...passing, state: 'failed' }] } } }],
    ['the bench is over the bar', { bench: { x: { ...speed, ours: 11 } } }],
  ])('is broken where %s', (_what, changed) => {
    expect(judge(changed)?.verdict).toBe('broken');
  });

  it('takes of a file the tests that it names', () => {
    const named: ReportRow = { ...row, evidence: [{ file: 'a.test.ts', test: 'a test' }] };
    const other = { name: 'another', state: 'failed', figures: [] };
    expect(judge({ files: { 'a.test.ts': { commit: head, full: false, tests: [passing, other] } } }, named)?.verdict).toBe('holds');
    expect(judge({}, { ...named, evidence: [{ file: 'a.test.ts', test: 'nothing like it' }] })?.verdict).toBe('missing');
  });

  it('says in the table what holds and what does not', () => {
    const text = renderReport(judgeRows([row], { results: { files: {}, bench: {} }, isCurrent: () => true }), {
      commit: head,
      day: '2026-11-28',
    });
    expect(text).toContain('0 of 1 rows hold');
    expect(text).toContain('no result for this code');
  });
});

describe('the rows of the report', () => {
  it('are those of the table of risks, each once', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, place) => place + 1));
  });

  it('name files that are there', () => {
    for (const { evidence } of rows)
      for (const each of evidence) if ('file' in each) expect(readFileSync(path.join(root, each.file), 'utf8')).toContain('expect');
  });
});
