import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

type File = { readonly status?: string; readonly tests: readonly string[] };

const report = (files: readonly File[], success = true) =>
  JSON.stringify({
    success,
    testResults: files.map(({ status = 'passed', tests }, i) => ({
      name: `${i}.test.ts`,
      status,
      assertionResults: tests.map((test, k) => ({ fullName: `test ${i}.${k}`, status: test })),
    })),
  });

async function sum(reports: readonly string[], steps: readonly string[] = []) {
  const folder = await temporaryFolder(Object.fromEntries(reports.map((text, i) => [`${i}.json`, text])));
  const files = reports.map((_, i) => path.join(folder, `${i}.json`));
  const script = path.join(import.meta.dirname, 'print-sum.ts');
  const { status, stdout } = spawnSync(process.execPath, [script, ...files, '--', ...steps], { encoding: 'utf8' });
  return {
    status,
    lines: stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(folder, '')),
  };
}

describe('the last line of the gate', () => {
  it('sums both runs', async () => {
    const run = report([{ tests: ['passed', 'passed'] }, { tests: ['passed'] }]);
    expect(await sum([run, run])).toEqual({ status: 0, lines: ['6 passed, 0 failed'] });
  });

  it('counts a failed test, and a failed step of the gate', async () => {
    const run = report([{ status: 'failed', tests: ['passed', 'failed'] }], false);
    expect(await sum([run], ['types'])).toEqual({ status: 1, lines: ['failed: test 0.1', 'step: types', '1 passed, 2 failed'] });
  });

  it.each(['skipped', 'pending', 'todo', 'disabled'])('takes a %s test for a failed one', async (status) => {
    const { lines, ...sums } = await sum([report([{ tests: ['passed', status] }])]);
    expect([sums.status, lines.at(-1)]).toEqual([1, '1 passed, 1 failed']);
  });

  it.each([
    [
      'a file that broke before its first test',
      report([{ tests: ['passed'] }, { status: 'failed', tests: [] }], false),
      '1 passed, 1 failed',
    ],
    ['a run that failed outside of its tests', report([{ tests: ['passed'] }], false), '1 passed, 1 failed'],
    ['a run without tests', report([]), '0 passed, 1 failed'],
    ['a run that left no report', 'crashed', '0 passed, 1 failed'],
  ])('takes %s for a failure', async (_what, run, last) => {
    const { status, lines } = await sum([run]);
    expect([status, lines.at(-1)]).toEqual([1, last]);
  });
});
