import { beforeEach, expect, it } from 'vitest';
import type { Workshop } from '../../../../src/book/workshop.ts';
import type { Database } from '../../../../src/storage/database.ts';
import { now, workshopWith } from '../../../book/rosters.ts';
import { dump, empty, keysOf, postNamed, who } from '../given.ts';
import { openBookings } from '../open-bookings.ts';

const at = (from: string, to: string) => ({ start: `2026-12-10T${from}:00.000Z`, end: `2026-12-10T${to}:00.000Z` });
const other = (more: Partial<Workshop>) => workshopWith({ id: 'w2', trainers: ['Bernd Beispiel'], room: 'Saal 2', ...more });

/** What every engine does where trainers and rooms are wanted twice. The first workshop is from 8 to 12 o'clock. */
export function testOccupying(database: () => Database): void {
  const open = () => openBookings(database(), () => new Date(now));
  beforeEach(async () => {
    await empty(database());
    await open().ledger.add(workshopWith(), 'cli', []);
  });

  it.each([
    ['the trainer', { trainers: ['Anna Muster'] }, 'Anna Muster'],
    ['the trainer, written differently', { trainers: ['Cem', ' anna  MUSTER '] }, ' anna  MUSTER '],
    ['the room', { room: 'Saal 1' }, 'Saal 1'],
    ['the room at the end', { room: 'Saal 1', ...at('11:45', '13:00') }, 'Saal 1'],
    ['the room in its last minute', { room: 'Saal 1', ...at('11:59', '13:00') }, 'Saal 1'],
    ['the room until its first minute', { room: 'Saal 1', ...at('07:00', '08:01') }, 'Saal 1'],
    ['the room in the middle', { room: 'Saal 1', ...at('09:10', '09:20') }, 'Saal 1'],
    ['the room, all around', { room: 'Saal 1', ...at('07:00', '13:00') }, 'Saal 1'],
  ])('adds nothing and says nothing when another has %s', async (_, more, resource) => {
    const before = await dump(database());
    expect(await open().ledger.add(other(more), 'cli', [postNamed('new')])).toEqual({ kind: 'occupied', resource, workshop: 'w1' });
    expect(await dump(database())).toBe(before);
  });

  it.each([
    ['right before', { trainers: ['Anna Muster'], room: 'Saal 1', ...at('06:00', '08:00') }],
    ['right after', { trainers: ['Anna Muster'], room: 'Saal 1', ...at('12:00', '14:00') }],
    ['in a room of this name elsewhere', { room: 'Saal 1', place: 'Rathaus' }],
    ['without trainer and room', { trainers: [], room: undefined }],
  ])('lets workshops be %s', async (_, more) => {
    expect(await open().ledger.add(other(more), 'cli', [postNamed('new')])).toEqual({ kind: 'added' });
    expect(await keysOf(database())).toEqual(['new']);
  });

  it('adds a workshop once', async () => {
    expect(await open().ledger.add(workshopWith({ place: 'Rathaus' }), 'cli', [postNamed('new')])).toEqual({ kind: 'exists' });
    expect(await open().ledger.roster('w1')).toMatchObject({ workshop: { place: 'Arbeitskammer' } });
    expect(await keysOf(database())).toEqual([]);
  });

  it('moves a workshop only where its trainer is free, and frees what it had', async () => {
    const { ledger, workshops } = open();
    await ledger.add(other({ trainers: ['Anna Muster'], ...at('14:00', '16:00') }), 'cli', []);
    const early = workshopWith({ trainers: ['Anna Muster'], room: 'Saal 3', ...at('13:00', '15:00') });
    expect(await workshops.change(early, who('cli'))).toEqual({ kind: 'occupied', resource: 'Anna Muster', workshop: 'w2' });
    expect((await ledger.roster('w1'))?.workshop).toEqual(workshopWith());
    expect(await workshops.change({ ...early, ...at('12:00', '14:00') }, who('cli'))).toMatchObject({ kind: 'moved' });
    expect(await ledger.add(other({ id: 'w3', trainers: ['Anna Muster'], room: 'Saal 1', ...at('08:00', '12:00') }), 'cli', [])).toEqual({
      kind: 'added',
    });
  });

  it('lets one workshop follow another at any minute', async () => {
    const { ledger } = open();
    const rest = { trainers: ['Anna Muster'], room: 'Saal 1' };
    expect(await ledger.add(other({ ...rest, ...at('12:00', '12:10') }), 'cli', [])).toEqual({ kind: 'added' });
    expect(await ledger.add(other({ id: 'w3', ...rest, ...at('12:10', '12:20') }), 'cli', [])).toEqual({ kind: 'added' });
    expect(await ledger.add(other({ id: 'w4', ...rest, ...at('12:19', '12:30') }), 'cli', [])).toMatchObject({ workshop: 'w3' });
  });

  it('moves a workshop within the time that it has already', async () => {
    expect(await open().workshops.change(workshopWith(at('09:00', '13:00')), who('cli'))).toMatchObject({ kind: 'moved' });
  });

  it('frees trainer and room of what is called off', async () => {
    expect(await open().workshops.callOff('w1', who('cli'))).toMatchObject({ kind: 'called-off' });
    expect(await open().ledger.add(other({ trainers: ['Anna Muster'], room: 'Saal 1' }), 'cli', [])).toEqual({ kind: 'added' });
    expect(await database().kysely.selectFrom('occupancy').select('workshop').distinct().execute()).toEqual([{ workshop: 'w2' }]);
  });

  it('gives a trainer to one of two who ask at once', async () => {
    const wanted = ['w2', 'w3'].map((id) => open().ledger.add(other({ id, room: id }), 'cli', []));
    expect((await Promise.all(wanted)).map(({ kind }) => kind).toSorted()).toEqual(['added', 'occupied']);
  });
}
