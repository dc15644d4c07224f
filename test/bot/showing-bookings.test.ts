import { describe, expect, it } from 'vitest';
import { showDesk } from '../../src/bot/respond-to-desk.ts';
import { findMessageProblems } from '../ask/find-message-problems.ts';
import { messageOf, replyOf, textOf } from './open-bot.ts';
import { formOf, openDesk, workshop } from './open-desk.ts';

async function openBookings() {
  const desk = await openDesk();
  await desk.ledger.add(workshop({ approval: false, minimum: 2 }), 'cli', []);
  const wish = {
    branch: 'neunkirchen',
    audience: 'worksCouncil',
    seats: 2,
    note: 'kommt später',
    body: 'BR Probe',
    names: ['Anna A.', 'Berta B.'],
  } as const;
  await desk.feature.workshops.book('w1', wish, { person: 'slack:T1:ANNA', event: 'a' });
  await desk.book('w1', 'BERT');
  await desk.book('w1', 'CARL');
  const bookings = (await desk.ledger.roster('w1'))?.bookings.map(({ id }) => id) ?? [];
  return { ...desk, bookings };
}

describe('the dates whose bookings a coordinator sees', () => {
  it('are those to come and of the last thirty days, with how full they are', async () => {
    const { feature, ledger } = await openBookings();
    const day = (id: string, start: string, given = {}) =>
      workshop({ id, start, end: start.replace('T08', 'T10'), trainers: [], room: undefined, ...given });
    await ledger.add(day('alt', '2026-09-01T08:00:00.000Z'), 'cli', []);
    await ledger.add(day('neulich', '2026-11-10T08:00:00.000Z'), 'cli', []);
    await ledger.add(day('im-betrieb', '2026-12-20T08:00:00.000Z', { inHouse: 'Stahl AG' }), 'cli', []);
    await ledger.add(day('vorschlag', '2026-12-21T08:00:00.000Z', { inHouse: 'Guss AG', state: 'proposed' }), 'cli', []);
    const response = await showDesk('teilnehmer', '', feature);
    expect(replyOf(response).audience).toBe('asker');
    expect(findMessageProblems(messageOf(response))).toEqual([]);
    const text = textOf(response);
    for (const part of ['"neulich"', '"im-betrieb"', 'im Betrieb Stahl AG', '3 von 3 Plätzen vergeben, 1 wartet, mindestens 2'])
      expect(text).toContain(part);
    for (const part of ['"alt"', 'Guss AG']) expect(text).not.toContain(part);
    expect(textOf(await showDesk('teilnehmer', 'Qualifizierung', feature))).toContain('Es gibt keine Termine.');
  });

  it('come in pages', async () => {
    const { feature, ledger, press } = await openDesk();
    for (let day = 1; day < 20; day++) {
      const start = `2026-12-${String(day).padStart(2, '0')}T08:00:00.000Z`;
      await ledger.add(workshop({ id: `w${day}`, start, end: start.replace('T08', 'T09'), trainers: [], room: undefined }), 'cli', []);
    }
    expect(textOf(await showDesk('teilnehmer', '', feature))).toContain('Weitere zeigen (11)');
    const last = await press('desk.dates', '16');
    expect(last).toMatchObject({ replace: true });
    expect(textOf(last).match(/"Ansehen"/g)).toHaveLength(3);
  });
});

describe('the bookings of a date', () => {
  it('stand in their order in private, with all that was given', async () => {
    const { press } = await openBookings();
    const response = await press('desk.roster', 'w1');
    expect(replyOf(response).audience).toBe('asker');
    expect(findMessageProblems(messageOf(response))).toEqual([]);
    const text = textOf(response);
    const first = 'BR Probe · 2 Plätze · IG Metall Neunkirchen · Betriebsrat · gebucht · Notiz: kommt später';
    for (const part of ['Anna A., Berta B.', first, 'ohne Namen', 'Warteliste, Platz 1', 'desk.list', 'desk.change', 'desk.call-off'])
      expect(text).toContain(part);
    for (const part of ['desk.attendance', 'desk.certificates']) expect(text).not.toContain(part);
    expect(text.indexOf('Anna A.')).toBeLessThan(text.indexOf('Warteliste'));
  });

  it('can be cancelled by the office: the person is told, and whoever waits moves up', async () => {
    const { press, bookings, ledger, posts } = await openBookings();
    const response = await press('desk.cancel', `${bookings[1]} 0`);
    expect(response).toMatchObject({ replace: true });
    expect(textOf(response)).toContain('Die Buchung ist abgesagt');
    expect(textOf(response)).toContain('1 Buchung ist beendet.');
    expect(await ledger.booking(bookings[2] ?? '')).toMatchObject({ state: 'offered' });
    expect((await posts()).filter(({ key }) => key === `booking ${bookings[1]} state cancelled 0`)).toHaveLength(1);
    await press('desk.cancel', `${bookings[1]} 0`);
    expect((await posts()).filter(({ key }) => key.includes(`${bookings[1]} state cancelled`))).toHaveLength(1);
    expect(textOf(await press('desk.cancel', 'nix 0'))).toContain('Es wurde nichts geändert.');
  });

  it('are printed as a list for the coordinator alone', async () => {
    const { press } = await openBookings();
    const response = await press('desk.list', 'w1');
    expect(replyOf(response)).toMatchObject({
      audience: 'asker',
      message: { blocks: [{ kind: 'text' }, { kind: 'file', name: 'w1.pdf' }] },
    });
    expect(textOf(await press('desk.certificates', 'w1'))).toContain('noch niemand als anwesend');
    expect(textOf(await press('desk.list', 'nix'))).toContain('gibt es nicht mehr');
  });
});

describe('attendance', () => {
  it('is noted once the date has begun, can be corrected, and nobody is told', async () => {
    const { press, submit, ledger, bookings, setTime, posts } = await openBookings();
    expect(textOf(await press('desk.attendance', 'w1'))).toContain('sobald der Termin begonnen hat');
    expect(textOf(await submit('desk.attendance', 'w1', { present0: bookings }))).toContain('Es wurde nichts geändert.');
    setTime('2026-12-09T09:00:00.000Z');
    const form = formOf(await press('desk.attendance', 'w1'));
    expect(form.steps[0]?.fields).toMatchObject([
      { id: 'present0', options: [{ label: '1. Anna A., Berta B.', hint: 'BR Probe · 2 Plätze' }, { label: '2. ohne Namen' }] },
    ]);
    const noted = await submit('desk.attendance', 'w1', { present0: [bookings[0] ?? ''] });
    expect(textOf(noted)).toContain('Eingetragen: 1 Buchung als anwesend.');
    expect(textOf(noted)).toContain('desk.certificates');
    expect(formOf(await press('desk.attendance', 'w1')).initial).toEqual({ present0: [bookings[0]] });
    const told = (await posts()).length;
    await submit('desk.attendance', 'w1', { present0: [bookings[1] ?? '', 'fremd'] });
    expect((await ledger.roster('w1'))?.bookings.map(({ state }) => state)).toEqual(['confirmed', 'attended', 'cancelled']);
    expect(await posts()).toHaveLength(told);
    expect(textOf(await submit('desk.attendance', 'nix', {}))).toContain('gibt es nicht mehr');
  });

  it('stands with how many found it helpful, from five answers on', async () => {
    const { press, ledger } = await openBookings();
    const rate = (user: number, verdict: 'helpful' | 'unhelpful') =>
      ledger.rate('w1', { person: `slack:T1:U${user}`, verdict, at: '2026-12-10T09:00:00.000Z' });
    expect(textOf(await press('desk.roster', 'w1'))).not.toContain('Rückmeldungen');
    for (const user of [1, 2, 3]) await rate(user, 'helpful');
    await rate(4, 'unhelpful');
    expect(textOf(await press('desk.roster', 'w1'))).toContain('Rückmeldungen: noch unter 5, deshalb ohne Zahlen.');
    await rate(5, 'unhelpful');
    expect(textOf(await press('desk.roster', 'w1'))).toContain('3 von 5 fanden den Workshop hilfreich');
  });
});
