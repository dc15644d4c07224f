import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { runTws } from './run-tws.ts';

describe('the command line', () => {
  it.each([
    [],
    ['start'],
    ['ask'],
    ['search'],
    ['chat'],
    ['eval'],
    ['knowledge'],
    ['knowledge', 'check'],
    ['digest', 'preview'],
    ['slack', 'manifest'],
    ['doctor', 'slack'],
    ['help'],
  ])('explains itself: %s %s', async (...words) => {
    const { code, stdout, stderr } = await runTws([...words.filter((word) => word !== undefined), '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: tws [\s\S]*Options:[\s\S]*--help/);
  });

  it.each([['unknown'], ['ask', 'a', '--yaml'], ['search'], ['knowledge', 'burn']])(
    'refuses %s %s with its help and exit code 1',
    async (...words) => {
      const { code, stdout, stderr } = await runTws(words.filter((word) => word !== undefined));
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^error: [\s\S]*Usage: tws/);
    },
  );
});

describe('tws chat', () => {
  it('talks with somebody whose words come through a pipe, and ends with them', async () => {
    const input = 'Wie lange gibt es Kurzarbeitergeld?\nUnd wer beantragt das?\nende\nnobody reads this\n';
    const { code, stdout, stderr } = await runTws(['chat'], { input, DATA_DIR: await temporaryFolder() });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/Quellen/g)).toHaveLength(2);
    expect(stdout).not.toContain('nobody');
  });

  it('ends quietly when the input ends', async () => {
    const { code, stderr } = await runTws(['chat'], { input: 'hilfe', DATA_DIR: await temporaryFolder() });
    expect([code, stderr]).toEqual([0, '']);
  });

  it('goes by the clock that TWS_NOW sets', async () => {
    const input = 'Wie lange gibt es Kurzarbeitergeld?\n';
    const { stdout } = await runTws(['chat'], { input, DATA_DIR: await temporaryFolder(), TWS_NOW: '2027-01-15T10:00:00+01:00' });
    expect(stdout).toContain('15.12.2026 neu geprüft');
  });
});

describe('the start guard', () => {
  const start = path.join(import.meta.dirname, '..', '..', 'src', 'start.mjs');
  // A Node that says it is an old one; what it starts in turn is the pinned one.
  const pretend = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.1.0"}})';
  const runOnOldNode = (script: string) =>
    spawnSync(process.execPath, ['--import', pretend, script, 'ask', 'hilfe', '--json'], { encoding: 'utf8' });

  it('hands over to the pinned Node when the machine has an old one', () => {
    const { status, stdout } = runOnOldNode(start);
    expect([status, JSON.parse(stdout).kind]).toEqual([0, 'info']);
  });

  it('says in one line what to do where the pinned one is missing', async () => {
    const folder = await temporaryFolder({ 'src/start.mjs': readFileSync(start, 'utf8') });
    const { status, stdout, stderr } = runOnOldNode(path.join(folder, 'src', 'start.mjs'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^This bot needs Node 24; this is 20\.1\.0\. [^\n]*npm ci[^\n]*\n$/);
  });

  it('reads the settings in .env; the environment wins', async () => {
    const folder = await temporaryFolder({
      'src/start.mjs': readFileSync(start, 'utf8'),
      'src/cli/tws.ts': "process.stdout.write([process.env.PORT, process.env.HOST, process.env.LOG_LEVEL].join(' '));",
      '.env': '# a note\nPORT=4000\nHOST=::1\nLOG_LEVEL=debug\n',
    });
    const env = { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', LOG_LEVEL: '' };
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'src', 'start.mjs')], { encoding: 'utf8', env });
    expect([stdout, stderr]).toEqual(['4000 127.0.0.1 ', '']);
  });
});
