import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOffice, small } from './open-office.ts';

const anna = 'slack:T1:UANNA';

/** An office in which one person in chat and one without have a seat each. */
async function openTwo() {
  const office = await openOffice(small.replace(',1,0,no', ',2,0,no'));
  await office.tws('workshops', 'import', office.file('dates.csv'));
  for (const person of [anna, 'Kollege ohne Chat']) await office.tws('book', '--workshop', 'h2-1', '--person', person);
  const actions = async () => (await office.json('audit', 'list')).map(({ actor, action }: Record<string, string>) => `${actor} ${action}`);
  const seats = async () =>
    (await office.json('bookings', 'list', '--workshop', 'h2-1')).map(({ person, state }: Record<string, string>) => `${state} ${person}`);
  return { ...office, actions, seats };
}

describe('tws person', () => {
  it('prints what is kept about one person alone, and says in the audit log who looked', async () => {
    const { tws, actions } = await openTwo();
    const { code, stdout } = await tws('person', 'export', anna);
    expect(code).toBe(0);
    const { person, daten } = JSON.parse(stdout);
    expect([person, daten['Buchungen und Wartelisten'].length]).toEqual([anna, 1]);
    expect(stdout).not.toContain('ohne Chat');
    expect(await actions()).toContain('cli personal-data.exported');
  });

  it('erases one person and cancels for the office; nobody else is touched, and a tombstone is left', async () => {
    const { tws, actions, seats, file } = await openTwo();
    const { code, stdout } = await tws('person', 'erase', anna, '--upcoming', 'cancel');
    expect([code, stdout]).toEqual([0, 'erased; 1 bookings and 0 requests to come: cancelled\n']);
    expect(await seats()).toEqual(['confirmed Kollege ohne Chat']);
    expect(await readFile(path.join(file('data'), 'tombstones'), 'utf8')).toMatch(/^2026-11-26T/);
    expect(await actions()).toEqual(expect.arrayContaining(['cli booking.cancelled', 'cli personal-data.erased']));
    const after = JSON.parse((await tws('person', 'export', anna)).stdout).daten;
    expect(after['Buchungen und Wartelisten']).toEqual([]);
    expect(await tws('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it('keeps what is to come where that is wanted, also for somebody without chat', async () => {
    const { tws, seats } = await openTwo();
    const { stdout } = await tws('person', 'erase', 'Kollege ohne Chat', '--upcoming', 'keep');
    expect(stdout).toBe('erased; 1 bookings and 0 requests to come: kept until they are over\n');
    expect(await seats()).toContain('confirmed Kollege ohne Chat');
  });

  it('erases nothing before somebody has said what is to become of bookings', async () => {
    const { tws, actions } = await openTwo();
    expect(await tws('person', 'erase', anna)).toMatchObject({ code: 1, stderr: expect.stringContaining('--upcoming') });
    expect(await actions()).not.toContain('cli personal-data.erased');
  });
});
