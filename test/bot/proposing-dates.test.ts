import { describe, expect, it } from 'vitest';
import { showDesk } from '../../src/bot/respond-to-desk.ts';
import { replyOf, textOf } from './open-bot.ts';
import { formOf, workshop } from './open-desk.ts';
import { anna, openPlant } from './open-plant.ts';

describe('a date that is proposed to a plant', () => {
  it('is asked for with what the plant wished, holds trainer and room, and is in no list', async () => {
    const { press, propose, id, ledger, workshopNow, feature } = await openPlant();
    const form = formOf(await press('desk.propose', id));
    expect(form).toMatchObject({ id: 'desk.workshop', context: `proposal ${id}`, initial: { place: 'Neunkirchen' } });
    const response = await propose();
    expect(replyOf(response).audience).toBe('asker');
    expect(textOf(response)).toContain('Vorgeschlagen.');
    expect(await workshopNow()).toMatchObject({ state: 'proposed', inHouse: 'Stahl AG', capacity: 14, minimum: 0, approval: false });
    expect(await ledger.list({})).toEqual([]);
    expect(await ledger.add(workshop({ id: 'w2', room: undefined }), 'cli', [])).toMatchObject({
      kind: 'occupied',
      resource: 'Petra Muster',
    });
    expect(textOf(await showDesk('offen', '', feature))).toContain('Der Betrieb hat noch nicht geantwortet.');
  });

  it('is told to the person once, however often the event comes', async () => {
    const { propose, keys, posts, ledger, seen } = await openPlant();
    const copies = await Promise.all([propose({}, { event: 'p' }), propose({}, { event: 'p' })]);
    expect(copies[1]).toEqual(copies[0]);
    expect(await ledger.list({ all: true })).toHaveLength(1);
    expect((await keys('ticket')).filter((key) => key.includes('proposed'))).toHaveLength(2);
    const told = (await posts()).find(({ kind }) => kind === 'tell');
    expect(told).toMatchObject({ person: { user: 'ANNA' }, reply: { audience: 'asker' } });
    expect(JSON.stringify(told)).toContain(`"action":"inhouse.agree","value":"${seen}"`);
  });

  it('is one when two coordinators propose at once, and none when trainer or room are taken', async () => {
    const { propose, ledger, ticketNow, keys } = await openPlant();
    await ledger.add(workshop({ id: 'w2' }), 'cli', []);
    expect(await propose()).toMatchObject({
      kind: 'errors',
      errors: { trainers: expect.stringContaining('Es wurde nichts vorgeschlagen.') },
    });
    expect(await ticketNow()).toMatchObject({ state: 'open', workshop: undefined });
    expect(await keys('ticket')).toHaveLength(1);
    const both = await Promise.all([propose({ day: '2026-12-14' }), propose({ day: '2026-12-15' })]);
    expect(both.map(textOf).filter((text) => text.includes('Es wurde nichts vorgeschlagen'))).toHaveLength(1);
    expect((await ledger.list({ all: true })).filter(({ workshop: { inHouse } }) => inHouse !== undefined)).toHaveLength(1);
  });

  it('is not proposed by the one who asked, from two coordinators on', async () => {
    const { press, propose, id, ticketNow, actions } = await openPlant();
    expect(textOf(await press('desk.propose', id, anna))).toContain('Deine eigene Anfrage');
    expect(textOf(await propose({}, anna))).toContain('Deine eigene Anfrage');
    expect(await ticketNow()).toMatchObject({ state: 'open' });
    expect((await actions()).filter((action) => action === 'denied')).toHaveLength(2);
    const alone = await openPlant({ coordinators: 1 });
    expect(textOf(await alone.propose({}, anna))).toContain('Vorgeschlagen.');
  });

  it('cannot be changed or called off under the eyes of the plant, only taken back', async () => {
    const { press, propose, proposed, submit, id, ticketNow, workshopNow, keys, seen } = await openPlant();
    await propose();
    const form = formOf(await press('desk.change', proposed));
    expect(textOf(await submit(form.id, form.context, { ...form.initial, day: '2026-12-11' }))).toContain('nimm erst den Vorschlag zurück');
    expect(textOf(await press('desk.call-off', proposed))).toContain('abgesagt wurde nichts');
    for (const _copy of [1, 2]) {
      const response = await press('desk.retract', id, { channel: 'C-DESK' });
      expect(response).toMatchObject({ kind: 'reply', replace: true, reply: { audience: 'conversation' } });
      expect(textOf(response)).toContain('desk.propose');
    }
    expect(await ticketNow()).toMatchObject({ state: 'open' });
    expect(await workshopNow()).toMatchObject({ state: 'cancelled' });
    expect(await keys(`ticket ${id} open`)).toHaveLength(1);
    expect(textOf(await press('inhouse.agree', seen, anna))).toContain('Es wurde nichts geändert.');
  });
});

describe('the answer of the plant', () => {
  it('Passt plans the workshop and books all seats, with the calendar entry, once', async () => {
    const { press, propose, seen, id, proposed, ticketNow, workshopNow, ledger, posts } = await openPlant();
    await propose();
    const answers = await Promise.all([press('inhouse.agree', seen, anna), press('inhouse.agree', seen, anna)]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ kind: 'reply', replace: true, reply: { audience: 'asker' } });
      expect(textOf(answer)).toContain('der Termin steht');
    }
    expect(await ticketNow()).toMatchObject({ state: 'confirmed', workshop: proposed });
    expect(await workshopNow()).toMatchObject({ state: 'planned' });
    expect(await ledger.bookingsOf('slack:T1:ANNA')).toMatchObject([{ booking: { state: 'confirmed', seats: 14, body: 'Stahl AG' } }]);
    const all = await posts();
    const told = all.filter(({ key }) => key.startsWith('booking'));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).toContain(`${proposed} planned.ics`);
    expect(JSON.stringify(all.findLast(({ kind }) => kind === 'revise'))).toContain('Bestätigt: Mi 9.12.2026, 9:00–15:00 Uhr');
    expect(textOf(await press('desk.propose', id, { channel: 'C-DESK' }))).toContain('Bestätigt');
    expect(textOf(await press('inhouse.withdraw', id, anna))).toContain('schon bestätigt');
  });

  it('Passt nicht frees the date and opens the request again, with a note in the channel', async () => {
    const { press, submit, propose, seen, id, ticketNow, workshopNow, ledger, posts, keys } = await openPlant();
    await propose();
    expect(formOf(await press('inhouse.refuse', seen, anna))).toMatchObject({ id: 'inhouse.refuse', context: seen });
    for (const _copy of [1, 2]) await submit('inhouse.refuse', seen, { remark: 'Lieber vormittags' }, { ...anna, event: 'no' });
    expect(await ticketNow()).toMatchObject({ state: 'open', reason: 'Lieber vormittags' });
    expect(await workshopNow()).toMatchObject({ state: 'cancelled' });
    expect(await ledger.add(workshop({ id: 'w2' }), 'cli', [])).toMatchObject({ kind: 'added' });
    const notes = (await posts()).filter(({ kind, key }) => kind === 'announce' && key.includes('refused'));
    expect(notes).toHaveLength(1);
    expect(JSON.stringify(notes)).toContain('Lieber vormittags');
    expect(JSON.stringify(notes)).not.toContain('ANNA');
    // A second proposal, perhaps of the same day, is another one; the buttons of the first no longer count.
    await propose({ day: '2026-12-10' });
    expect(await ticketNow()).toMatchObject({ state: 'proposed', workshop: `wasserstoff-${id}-2` });
    expect(textOf(await press('inhouse.agree', seen, anna))).toContain('gibt es einen neuen');
    expect(textOf(await press('inhouse.refuse', seen, anna))).toContain('Es wurde nichts geändert.');
    expect(await keys('booking')).toEqual([]);
    expect(textOf(await press('inhouse.agree', `${id} wasserstoff-${id}-2 0`, anna))).toContain('der Termin steht');
  });

  it('counts from nobody else', async () => {
    const { press, submit, propose, seen, id, ticketNow } = await openPlant();
    await propose();
    for (const response of [
      await press('inhouse.agree', seen, { user: 'BERT' }),
      await press('inhouse.refuse', seen, { user: 'BERT' }),
      await press('inhouse.withdraw', id, { user: 'BERT' }),
      await submit('inhouse.refuse', seen, {}, { user: 'BERT' }),
    ]) {
      expect(textOf(response)).toContain('Es wurde nichts geändert.');
      expect(textOf(response)).not.toContain('Stahl AG');
    }
    expect(await ticketNow()).toMatchObject({ state: 'proposed' });
  });

  it('books nothing where the date has changed or gone from elsewhere', async () => {
    const { press, propose, seen, proposed, feature, ticketNow, ledger } = await openPlant();
    await propose();
    await ledger.reschedule(proposed, 'other', ({ workshop: known, bookings }) => ({
      outcome: undefined,
      roster: { workshop: { ...known, room: 'Saal 9', sequence: known.sequence + 1 }, bookings },
      posts: [],
    }));
    const changed = await press('inhouse.agree', seen, anna);
    expect(textOf(changed)).toContain('Es wurde noch nichts gebucht');
    expect(textOf(changed)).toContain(`${proposed} 1`);
    await feature.workshops.callOff(proposed, { person: 'cli', event: 'y' });
    expect(textOf(await press('inhouse.agree', seen, anna))).toContain('Es wurde nichts gebucht');
    expect(await ticketNow()).toMatchObject({ state: 'open' });
    expect(await ledger.bookingsOf('slack:T1:ANNA')).toEqual([]);
  });

  it('comes too late once the date has passed', async () => {
    const { press, propose, seen, setTime, workshopNow } = await openPlant();
    await propose();
    setTime('2026-12-09T08:30:00.000Z');
    expect(textOf(await press('inhouse.agree', seen, anna))).toContain('Es wurde nichts gebucht');
    expect(await workshopNow()).toMatchObject({ state: 'cancelled' });
  });
});
