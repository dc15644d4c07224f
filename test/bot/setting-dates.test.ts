import { describe, expect, it } from 'vitest';
import { showDesk } from '../../src/bot/respond-to-desk.ts';
import type { Response } from '../../src/chat/reply.ts';
import { findMessageProblems } from '../ask/find-message-problems.ts';
import { messageOf, replyOf, textOf } from './open-bot.ts';
import { formOf, openDesk, workshop } from './open-desk.ts';

const values = {
  format: 'wasserstoff',
  day: '2026-12-16',
  start: '09:00',
  place: 'Arbeitskammer',
  room: 'Saal 1',
  trainers: 'Petra Muster',
};

async function openDates() {
  const desk = await openDesk();
  const add = (given: object = {}, event?: string) =>
    desk.submit('desk.workshop', 'new', { ...values, ...given }, event === undefined ? {} : { event });
  const list = async () => (await desk.ledger.list({ all: true })).map(({ workshop: { id } }) => id);
  return { ...desk, add, list };
}

function errorsOf(response: Response) {
  return response.kind === 'errors' ? response.errors : response;
}

describe('a new date', () => {
  it('is asked for in three steps, with what the format suggests', async () => {
    const { feature } = await openDates();
    const form = formOf(await showDesk('termin', 'wasserstoff', feature));
    expect(form).toMatchObject({
      id: 'desk.workshop',
      context: 'new',
      initial: { format: 'wasserstoff', start: '09:00', capacity: 12, minimum: 6 },
    });
    expect(form.steps).toHaveLength(3);
    expect(formOf(await showDesk('termin', '', feature)).initial).not.toHaveProperty('format');
    expect(textOf(await showDesk('termin', '', { ...feature, formats: () => [] }))).toContain('keine Formate');
  });

  it('is confirmed in private with its facts and buttons', async () => {
    const { add, ledger } = await openDates();
    const response = await add();
    expect(replyOf(response).audience).toBe('asker');
    expect(findMessageProblems(messageOf(response))).toEqual([]);
    for (const part of [
      'Der Termin ist angelegt.',
      'Mi 16.12.2026, 9:00–12:00 Uhr',
      '12 Plätze, mindestens 6',
      'desk.change',
      'desk.call-off',
      'desk.roster',
    ])
      expect(textOf(response)).toContain(part);
    expect(await ledger.roster('wasserstoff-2026-12-16')).toMatchObject({ workshop: { trainers: ['Petra Muster'] }, bookings: [] });
  });

  it('is there once when its event comes twice or at once, and two dates of one day are two', async () => {
    const { add, list } = await openDates();
    const [one, copy] = await Promise.all([add({}, 'e'), add({}, 'e')]);
    expect(copy).toEqual(one);
    expect(await list()).toEqual(['wasserstoff-2026-12-16']);
    await add({ start: '14:00' });
    expect(await add({ start: '14:00' })).toMatchObject({ kind: 'reply' });
    expect(await list()).toEqual(['wasserstoff-2026-12-16', 'wasserstoff-2026-12-16-2']);
  });

  it.each([
    [
      'trainers',
      { room: 'Saal 2' },
      '„Petra Muster“ ist belegt: Wasserstoff verstehen, Mi 16.12.2026, 9:00–12:00 Uhr. Es wurde nichts angelegt.',
    ],
    ['room', { trainers: '' }, '„Saal 1“ ist belegt: Wasserstoff verstehen, Mi 16.12.2026, 9:00–12:00 Uhr. Es wurde nichts angelegt.'],
  ])('is refused at the field %s when something else has them', async (field, given, problem) => {
    const { add, list } = await openDates();
    await add();
    expect(errorsOf(await add({ start: '11:00', ...given }))).toEqual({ [field]: problem });
    expect(await list()).toHaveLength(1);
  });

  it('is not created from what is wrong, and gives the trainer to one of two who ask at once', async () => {
    const { add, list } = await openDates();
    expect(await add({ day: '2026-11-01' })).toMatchObject({ kind: 'errors', errors: { day: expect.any(String) } });
    const both = await Promise.all([add({ start: '10:00', room: 'A' }), add({ start: '11:00', room: 'B' })]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['errors', 'reply']);
    expect(await list()).toHaveLength(1);
  });
});

describe('the change of a date', () => {
  async function openBooked(given: Parameters<typeof workshop>[0] = {}) {
    const desk = await openDates();
    await desk.ledger.add(workshop({ approval: false, ...given }), 'cli', []);
    await desk.book('w1', 'ANNA');
    await desk.book('w1', 'BERT');
    const form = formOf(await desk.press('desk.change', 'w1'));
    const save = (given: object, event?: string) =>
      desk.submit(form.id, form.context, { ...form.initial, ...given }, event === undefined ? {} : { event });
    const moved = async () => (await desk.posts()).filter(({ key }) => key.includes('moved'));
    return { ...desk, save, moved };
  }

  it('tells everybody once, with the new calendar entry, and says how many', async () => {
    const { save, moved } = await openBooked();
    const response = await save({ day: '2026-12-10' }, 'e');
    expect(textOf(response)).toContain('Gespeichert. 2 Personen bekommen Bescheid.');
    expect(await save({ day: '2026-12-10' }, 'e')).toMatchObject({ kind: 'reply' });
    expect(await moved()).toHaveLength(2);
    expect(JSON.stringify(await moved())).toContain('w1 planned.ics');
  });

  it('takes the usual deadlines along, and leaves alone what somebody has set', async () => {
    const { save, ledger } = await openBooked();
    await save({ day: '2026-12-17' });
    expect(await ledger.roster('w1')).toMatchObject({
      workshop: { bookBy: '2026-12-14T22:59:00.000Z', cancelBy: '2026-12-10T22:59:00.000Z' },
    });
    const { save: saveOther, ledger: other } = await openBooked({ cancelBy: '2026-12-01T11:00:00.000Z' });
    await saveOther({ day: '2026-12-17' });
    expect(await other.roster('w1')).toMatchObject({ workshop: { cancelBy: '2026-12-01T11:00:00.000Z' } });
  });

  it('tells nobody where time and place stay', async () => {
    const { save, moved, ledger } = await openBooked();
    expect(textOf(await save({}))).toContain('So ist der Termin schon gespeichert.');
    expect(textOf(await save({ capacity: 5 }))).toContain('bekommt niemand Bescheid');
    expect(await ledger.roster('w1')).toMatchObject({ workshop: { capacity: 5 } });
    expect(await moved()).toEqual([]);
  });

  it('is not saved over that of somebody else, who was faster', async () => {
    const { save, ledger } = await openBooked();
    await save({ place: 'Rathaus' });
    const late = await save({ place: 'Werkstatt' });
    expect(textOf(late)).toContain('Deine Änderung ist nicht gespeichert');
    expect(textOf(late)).toContain('Rathaus');
    expect(await ledger.roster('w1')).toMatchObject({ workshop: { place: 'Rathaus' } });
  });

  it('is refused where seats are taken, the room is, or it is too late', async () => {
    const { save, add, press, submit, setTime, moved } = await openBooked();
    expect(errorsOf(await save({ capacity: 1 }))).toEqual({ capacity: 'Es sind schon 2 Plätze vergeben.' });
    await add();
    expect(errorsOf(await save({ day: '2026-12-16' }))).toEqual({ room: expect.stringContaining('Es wurde nichts geändert.') });
    setTime('2026-12-09T09:00:00.000Z');
    expect(textOf(await press('desk.change', 'w1'))).toContain('schon begonnen');
    expect(textOf(await save({ day: '2026-12-20', trainers: '' }))).toContain('Es wurde nichts geändert.');
    for (const gone of [await press('desk.change', 'nix'), await submit('desk.workshop', 'change nix 0', values)])
      expect(textOf(gone)).toContain('Diesen Termin gibt es nicht mehr. Es wurde nichts geändert.');
    expect(await moved()).toEqual([]);
  });

  it('to not taking place ends all bookings and tells each once', async () => {
    const { press, posts } = await openBooked();
    expect(textOf(await press('desk.call-off', 'w1'))).toContain('Der Termin ist abgesagt. 2 Personen bekommen Bescheid.');
    expect(textOf(await press('desk.call-off', 'w1'))).toContain('Dieser Termin ist abgesagt.');
    expect(textOf(await press('desk.change', 'w1'))).toContain('abgesagt');
    const told = (await posts()).filter(({ key }) => key.includes('cancelled'));
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).toContain('w1 cancelled.ics');
    expect(textOf(await press('desk.call-off', 'nix'))).toContain('Es wurde nichts geändert.');
    const late = await openBooked();
    late.setTime('2026-12-09T09:00:00.000Z');
    expect(textOf(await late.press('desk.call-off', 'w1'))).toContain('Es wurde nichts abgesagt.');
  });
});
