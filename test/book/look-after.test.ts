import { describe, expect, it, onTestFinished } from 'vitest';
import { lookAfter } from '../../src/book/look-after.ts';
import { createWorkshops } from '../../src/book/workshops.ts';
import { createAudit } from '../../src/storage/audit.ts';
import { createLedger } from '../../src/storage/bookings/create-ledger.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { unseal } from '../../src/storage/seal.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { workshopWith } from './rosters.ts';
import { sampleFormat } from './sample-format.ts';

const key = new Uint8Array(32).fill(1);

async function openOffice(start: string) {
  let time = start;
  const now = () => new Date(time);
  const database = await openMigrated({ dataDir: await temporaryFolder() });
  onTestFinished(() => database.close());
  const ledger = createLedger({ database, audit: createAudit(key), key, queueKey: key, now: () => now().getTime() });
  const calendarFile = () => ({ kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: '' }) as const;
  const formats = () => [sampleFormat({ id: 'wasserstoff', title: 'Wasserstoff verstehen', bring: ['Lageplan'] })];
  const periods = { namesDays: 14, bookingDays: 90 };
  const parts = { ledger, formats, branches: [], desks: [{ platform: 'slack', channel: 'C-DESK' } as const], calendarFile, periods, now };
  const workshops = createWorkshops(parts);
  const book = (person: string, names: readonly string[] = []) =>
    workshops.book(
      'w1',
      { seats: 1, branch: undefined, audience: undefined, note: undefined, body: undefined, names },
      { person: `slack:T1:${person}`, event: `book ${person}` },
    );
  const titles = async () => {
    const rows = await database.kysely.selectFrom('outbox').selectAll().orderBy('created').orderBy('key').execute();
    const posts = rows.map(({ key: name, post }) => JSON.parse(unseal({ key, name }, post ?? '') ?? '{}'));
    return posts.map(({ reply, content }) => (reply?.message ?? content).title as string);
  };
  const at = async (instant: string) => {
    time = instant;
    return await lookAfter(parts);
  };
  return { parts, workshops, ledger, database, book, titles, at };
}

describe('what happens by itself', () => {
  it('reminds once a week before, once a day before, and asks once how it was', async () => {
    const { workshops, book, titles, at } = await openOffice('2026-11-19T08:00:00.000Z');
    await workshops.add(workshopWith(), { person: 'cli', event: 'add' });
    await book('U1');
    for (const instant of [
      '2026-12-03T08:00:00.000Z',
      '2026-12-03T08:01:00.000Z',
      '2026-12-09T09:00:00.000Z',
      '2026-12-09T10:00:00.000Z',
    ]) {
      await at(instant);
    }
    await at('2026-12-11T09:00:00.000Z');
    expect(await at('2026-12-12T09:00:00.000Z')).toEqual({ settled: 0, told: 0 });
    const said = ['Gebucht', 'In einer Woche', 'Morgen', 'Wie war es?'];
    expect((await titles()).map((title) => said.find((word) => title.startsWith(word)))).toEqual(said);
  });

  it('says how far off it really is, and nothing to whom it gave a seat after that', async () => {
    const { workshops, book, titles, at } = await openOffice('2026-11-19T08:00:00.000Z');
    await workshops.add(workshopWith({ approval: true }), { person: 'cli', event: 'add' });
    const [early, late] = [await book('U1'), await book('U2')];
    const agree = (booking: typeof early) =>
      workshops.judge('booking' in booking ? booking.booking.id : '', { kind: 'approve' }, { person: 'slack:T1:KO', event: 'yes' });
    await agree(early);
    await at('2026-12-06T09:00:00.000Z');
    await agree(late);
    await at('2026-12-06T09:01:00.000Z');
    expect((await titles()).filter((title) => title.startsWith('In '))).toEqual(['In 4 Tagen: Wasserstoff verstehen']);
    await at('2026-12-10T07:30:00.000Z');
    expect((await titles()).filter((title) => title.startsWith('Heute: '))).toHaveLength(2);
  });

  it('lets an offer pass on that nobody took, and tells both', async () => {
    const { workshops, book, ledger, titles, at } = await openOffice('2026-11-19T08:00:00.000Z');
    await workshops.add(workshopWith({ capacity: 1 }), { person: 'cli', event: 'add' });
    const first = await book('U1');
    await book('U2');
    await book('U3');
    if (!('booking' in first)) throw new Error(first.kind);
    await workshops.cancel(first.booking.id, 'person', { person: 'slack:T1:U1', event: 'cancel' });
    expect(await at('2026-11-21T07:59:00.000Z')).toEqual({ settled: 0, told: 0 });
    expect(await at('2026-11-21T08:00:00.000Z')).toEqual({ settled: 1, told: 0 });
    expect(await at('2026-11-21T08:00:00.000Z')).toEqual({ settled: 0, told: 0 });
    expect((await ledger.roster('w1'))?.bookings.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'offered']);
    expect((await titles()).filter((title) => title.startsWith('Für Dich frei'))).toHaveLength(2);
    expect((await titles()).filter((title) => /^(?:Abgesagt|Abgelaufen|Angebot)/.test(title))).toHaveLength(2);
  });

  it('reminds anew where the workshop has moved to another day', async () => {
    const { workshops, book, titles, at } = await openOffice('2026-11-19T08:00:00.000Z');
    await workshops.add(workshopWith(), { person: 'cli', event: 'add' });
    await book('U1');
    await at('2026-12-03T08:00:00.000Z');
    await workshops.change(workshopWith({ start: '2026-12-17T08:00:00.000Z', end: '2026-12-17T12:00:00.000Z' }), {
      person: 'cli',
      event: 'move',
    });
    await at('2026-12-10T08:00:00.000Z');
    expect((await titles()).filter((title) => title.startsWith('In einer Woche'))).toHaveLength(2);
  });

  it('tells the coordinators once when too few have booked in time', async () => {
    const { workshops, book, titles, at } = await openOffice('2026-11-19T08:00:00.000Z');
    await workshops.add(workshopWith({ minimum: 2, bookBy: '2026-12-07T08:00:00.000Z' }), { person: 'cli', event: 'add' });
    await book('U1');
    for (const instant of ['2026-12-07T07:59:00.000Z', '2026-12-07T08:00:00.000Z', '2026-12-07T08:01:00.000Z']) await at(instant);
    expect((await titles()).filter((title) => title.startsWith('Zu wenige'))).toEqual(['Zu wenige Buchungen: Wasserstoff verstehen']);
  });
});
