import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSchema } from '../storage/engines.ts';
import { openOffice, small } from './open-office.ts';
import { runHere } from './run-here.ts';

const server = process.env.TEST_DATABASE_URL;

/** An office with one booked seat. */
async function bookedOffice() {
  const office = await openOffice(small);
  await office.tws('workshops', 'import', office.file('dates.csv'));
  await office.tws('book', '--workshop', 'h2-1', '--person', 'slack:T1:Uanna');
  const other = (...words: readonly string[]) => runHere([...words], { DATA_DIR: office.file('restored') });
  return { ...office, other, backup: office.file('backup') };
}

describe('tws backup and restore', () => {
  it('say what is in it and what is not, and bring the bookings back', async () => {
    const { tws, other, backup } = await bookedOffice();
    const { code, stdout, stderr } = await tws('backup', backup, '--with-keys');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^booking +1$/m);
    expect(stdout).toContain(`written to ${backup} (sqlite, schema `);
    expect(stdout).toContain('left out of inbox: holds what people wrote');
    expect(stdout).toContain(
      'The keys are in it (audit-key, booking-key, link-key, queue-key): whoever has this folder can read everything.',
    );
    const restored = await other('restore', backup);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    expect(restored.stdout).toMatch(/^booking +1 +1 +same$/m);
    expect(restored.stdout).not.toContain('DIFFERS');
    expect(restored.stdout).toContain('Restored the state of 2026-11-26T08:00:');
    expect((await other('bookings', 'list', '--workshop', 'h2-1')).stdout).toContain('slack:T1:Uanna');
    const again = await other('restore', backup);
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toMatch(/^The database is not empty: there are rows in audit, audit_head, audit_secret, workshop, booking/);
  });

  it('keep the keys apart where nothing else is said, and tell which are to be kept', async () => {
    const { tws, other, backup } = await bookedOffice();
    const { stdout } = await tws('backup', backup);
    expect((await readdir(backup)).sort()).toEqual(['manifest.json', 'tables']);
    expect(stdout).toMatch(/The keys are NOT in it\. Keep a copy of these files of .*data in another place.*: audit-key, booking-key/);
    const { code, stderr } = await other('restore', backup);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /booking-key is missing; put it there from where you keep the keys\. Without it nobody could read who has booked\./,
    );
  });

  it('restore where the keys were put first and somebody had the doctor look', async () => {
    const { tws, other, backup, file } = await bookedOffice();
    await tws('backup', backup);
    await cp(file('data'), file('restored'), { recursive: true, filter: (name) => !name.includes('tws.sqlite') });
    expect((await other('doctor')).stdout).toContain('takes rows');
    expect(await other('restore', backup)).toMatchObject({ code: 0, stderr: '' });
  });

  it('say where there is nothing to back up or to restore', async () => {
    const { tws, file } = await openOffice();
    expect(await tws('backup', file('backup'))).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing to back up') });
    expect(await tws('restore', file('nowhere'))).toMatchObject({ code: 1, stderr: expect.stringContaining('the folder is no backup') });
    expect(await readdir(path.dirname(file('backup')))).not.toContain('data');
  });
});

describe('tws db move', () => {
  it('says what is missing', async () => {
    const { tws } = await openOffice();
    const { code, stderr } = await tws('db', 'move');
    expect([code, stderr]).toEqual([78, expect.stringContaining('DATABASE_URL: is not set')]);
  });

  it.skipIf(server === undefined)('takes the office to PostgreSQL, and never says the address', async () => {
    const { tws, file } = await bookedOffice();
    const schema = await createSchema(server ?? '');
    onTestFinished(() => schema.drop());
    const there = (...words: readonly string[]) => runHere([...words], { DATA_DIR: file('data'), DATABASE_URL: schema.url });
    expect((await there('doctor')).stdout).toContain('the database (PostgreSQL) takes rows');
    const { code, stdout } = await there('db', 'move');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^booking +1 +1 +[0-9a-f]{12}$/m);
    expect(stdout).toContain('The old database file');
    expect(stdout).not.toContain('postgres://');
    await tws('cancel', '--booking', (await tws('bookings', 'list', '--workshop', 'h2-1')).stdout.split(' ')[0] ?? '');
    expect((await there('bookings', 'list', '--workshop', 'h2-1')).stdout).toContain('confirmed');
    expect(await there('db', 'move')).toMatchObject({ code: 1, stderr: expect.stringContaining('The database is not empty') });
    expect(await there('backup', file('backup'))).toMatchObject({ code: 0, stdout: expect.stringContaining('(postgres, schema ') });
  });
});
