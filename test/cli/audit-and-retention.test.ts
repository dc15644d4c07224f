import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { checkLogKeeping } from '../../src/operate/check-log-keeping.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openOffice, small } from './open-office.ts';

/** An office with a date and a booking. */
async function openBooked() {
  const office = await openOffice(small);
  await office.tws('workshops', 'import', office.file('dates.csv'));
  await office.tws('book', '--workshop', 'h2-1', '--person', 'slack:T1:UANNA');
  return { ...office, sqlite: () => new DatabaseSync(office.file('data/tws.sqlite')) };
}

describe('tws audit', () => {
  it('verify says how many entries are whole, and names the one that somebody changed, with exit code 1', async () => {
    const { tws, json, sqlite } = await openBooked();
    expect(await tws('audit', 'verify')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^nothing is wrong: 2 entries, 1 to 2, last hash [\da-f]{64}\n$/),
    });
    sqlite().exec("update audit set object = 'booking:other' where number = 2");
    expect(await tws('audit', 'verify')).toMatchObject({
      code: 1,
      stdout: 'entry 2: was changed, or does not follow from entry 1 before it\nthe log is not whole\n',
    });
    expect(await json('audit', 'verify')).toMatchObject({ entries: 2, faults: [{ row: 2 }] });
  });

  it('verify passes on a log that nobody has written to yet', async () => {
    const { tws } = await openOffice();
    expect(await tws('audit', 'verify')).toMatchObject({ code: 0, stdout: 'nothing is wrong: 0 entries, last hash none\n' });
  });

  it('list shows what was done without anybody by name, and takes filters', async () => {
    const { tws, json } = await openBooked();
    const { stdout } = await tws('audit', 'list');
    expect(stdout.split('\n')[0]).toMatch(/^ {5}1 {2}2026-11-26T\S+Z {2}cli {15}workshop\.added {2}workshop:h2-1$/);
    expect(stdout).not.toContain('UANNA');
    expect(await json('audit', 'list', '--action', 'booking.')).toMatchObject([{ number: 2 }]);
    expect(await json('audit', 'list', '--since', '2026-11-27')).toEqual([]);
    expect((await tws('audit', 'list', '--since', 'gestern')).code).not.toBe(0);
  });

  it('seal makes a log whole whose key is lost, and that stands in it', async () => {
    const { tws, file } = await openBooked();
    await writeFile(file('data/audit-key'), new Uint8Array(32));
    expect((await tws('audit', 'verify')).code).toBe(1);
    await tws('audit', 'seal');
    expect(await tws('audit', 'verify')).toMatchObject({ code: 0 });
    expect((await tws('audit', 'list')).stdout).toContain('audit.sealed-anew');
  });
});

describe('tws retention', () => {
  it('shows every period with its last run, and complains where there was none for two days', async () => {
    const { tws, json, setTime } = await openBooked();
    const before = await tws('retention');
    expect(before).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        'bookings        90 days after the workshop\n                never ran; oldest: 2026-12-09T11:00:00.000Z',
      ),
    });
    expect(before.stdout).toContain('no run for 48 hours: inbox,');
    expect((await tws('retention', '--run')).code).toBe(0);
    expect(await json('retention')).toContainEqual(
      expect.objectContaining({ id: 'bookings', deleted: 0, lastRun: expect.stringContaining('2026-11-26T08:00:0') }),
    );
    setTime('2026-11-28T08:59:00+01:00');
    expect((await tws('retention')).code).toBe(0);
    setTime('2026-11-28T09:01:00+01:00');
    expect((await tws('retention')).code).toBe(1);
  });
});

describe('how long the log is kept', () => {
  it.each([
    ['', 'without an end here; set MaxRetentionSec=14day'],
    ['#MaxRetentionSec=0', 'without an end here'],
    ['MaxRetentionSec=2week', 'deletes entries after 2week'],
    ['MaxRetentionSec=14days', 'deletes entries after 14days'],
    ['MaxRetentionSec=1month', 'keeps entries for 1month; set MaxRetentionSec=14day'],
    ['MaxRetentionSec=0', 'keeps entries for 0; set'],
  ])('is read from journald’s file: "%s"', async (line, said) => {
    const folder = await temporaryFolder({ 'journald.conf': `[Journal]\n${line}\n` });
    expect(await checkLogKeeping(folder)).toContain(said);
  });

  it('is what the last of journald’s files says', async () => {
    const folder = await temporaryFolder({ 'journald.conf': 'MaxRetentionSec=1year\n' });
    await mkdir(path.join(folder, 'journald.conf.d'));
    await appendFile(path.join(folder, 'journald.conf.d', '10.conf'), 'MaxRetentionSec=13day\n');
    expect(await checkLogKeeping(folder)).toContain('deletes entries after 13day');
  });
});
