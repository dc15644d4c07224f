import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const script = path.join(import.meta.dirname, 'processes', 'crash.ts');

it.each(['promise', 'timer'])('an error that nobody caught (%s) ends the process with 1 and one log line without secrets', (where) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, where], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(JSON.parse(stderr)).toMatchObject({ level: 50, err: { type: 'Error', reason: 'lost [entfernt]' } });
  expect(stderr).not.toContain('MARKER');
});
