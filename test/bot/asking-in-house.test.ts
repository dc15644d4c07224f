import { describe, expect, it } from 'vitest';
import { showDesk } from '../../src/bot/respond-to-desk.ts';
import { openInHouse } from '../../src/bot/respond-to-in-house.ts';
import { showMine } from '../../src/bot/respond-to-mine.ts';
import { findMessageProblems } from '../ask/find-message-problems.ts';
import { messageOf, replyOf, textOf } from './open-bot.ts';
import { eventOf, formOf, openDesk } from './open-desk.ts';
import { anna, openPlant, wish } from './open-plant.ts';

describe('a works council that wants a workshop in its plant', () => {
  it('fills in a form that knows its branch and what it came from', async () => {
    const { feature } = await openDesk();
    const incoming = { ...eventOf(anna), kind: 'text', text: 'x' } as const;
    const form = formOf(await openInHouse('wasserstoff', incoming, feature));
    expect(form).toMatchObject({ id: 'inhouse.request', initial: { format: 'wasserstoff', branch: 'neunkirchen' } });
    expect(textOf(await openInHouse('', incoming, { ...feature, formats: () => [] }))).toContain('keine Workshops');
  });

  it('has its request confirmed, and the channel reads the plant but not who asks, once', async () => {
    const { submit, posts, ledger } = await openPlant();
    const copy = await submit('inhouse.request', '', wish, { ...anna, event: 'wish' });
    expect(replyOf(copy).audience).toBe('asker');
    expect(findMessageProblems(messageOf(copy))).toEqual([]);
    expect(textOf(copy)).toContain('bei der Koordination');
    expect(await ledger.openTickets()).toHaveLength(1);
    const all = await posts();
    expect(all).toMatchObject([{ kind: 'announce', channel: 'C-DESK', reply: { audience: 'conversation' } }]);
    const text = JSON.stringify(all);
    for (const part of [
      'Stahl AG',
      'KW 50, nicht freitags',
      '14',
      'Umstellung der Öfen',
      'IG Metall Neunkirchen',
      'desk.propose',
      'desk.decline',
      'desk.question',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('ANNA');
  });

  it('reads at the fields what is missing, and nothing is asked for', async () => {
    const { submit, ledger } = await openDesk();
    const response = await submit('inhouse.request', '', { format: 'x', company: ' ', people: 0 }, anna);
    expect(response.kind === 'errors' && Object.keys(response.errors)).toEqual([
      'company',
      'place',
      'wishedDates',
      'about',
      'format',
      'people',
    ]);
    expect(await ledger.openTickets()).toEqual([]);
  });

  it('withdraws its request, also when a date is proposed, which then is free', async () => {
    const { press, propose, seen, id, ticketNow, workshopNow, posts } = await openPlant();
    await propose();
    for (const _copy of [1, 2]) expect(textOf(await press('inhouse.withdraw', id, anna))).toContain('zurückgezogen');
    expect(await ticketNow()).toMatchObject({ state: 'withdrawn' });
    expect(await workshopNow()).toMatchObject({ state: 'cancelled' });
    expect(textOf(await press('inhouse.agree', seen, anna))).toContain('Es wurde nichts geändert.');
    expect((await posts()).findLast(({ kind }) => kind === 'revise')).toMatchObject({
      content: { blocks: [{}, { text: 'Zurückgezogen.' }] },
    });
  });
});

describe('what somebody asked for their plant', () => {
  it('stands under their own workshops until it is decided, with the date that waits for an answer', async () => {
    const { propose, press, seen, feature } = await openPlant();
    const mine = async (user: string) => textOf(await showMine({ ...eventOf({ user }), kind: 'text', text: 'x' }, feature));
    expect(await mine('ANNA')).toContain('Anfrage für Stahl AG: Wasserstoff verstehen');
    expect(await mine('ANNA')).toContain('die Koordination meldet sich');
    expect(await mine('BERT')).not.toContain('Stahl AG');
    await propose();
    expect(await mine('ANNA')).toContain('vorgeschlagen: Mi');
    expect(await mine('ANNA')).toContain(`"inhouse.agree","value":"${seen}"`);
    await press('inhouse.agree', seen, anna);
    expect(await mine('ANNA')).not.toContain('inhouse.withdraw');
  });

  it('is said to the coordinators when the plant gives the agreed date back, without a name', async () => {
    const { propose, press, seen, proposed, feature, ledger, posts } = await openPlant();
    await propose();
    await press('inhouse.agree', seen, anna);
    const [booking] = (await ledger.roster(proposed))?.bookings ?? [];
    await feature.workshops.cancel(booking?.id ?? '', 'person', { person: 'slack:T1:ANNA', event: 'c' });
    const said = (await posts()).filter(({ key }) => key === `desk ${booking?.id} cancelled slack`);
    expect(said).toMatchObject([{ kind: 'announce', channel: 'C-DESK' }]);
    expect(JSON.stringify(said)).toContain('Stahl AG hat die Buchung abgesagt');
    expect(JSON.stringify(said)).toContain('desk.call-off');
    expect(JSON.stringify(said)).not.toContain('ANNA');
  });
});

describe('a request that the coordinators answer without a date', () => {
  it('is declined with a reason that the person reads, once, and not without one', async () => {
    const { press, submit, id, ticketNow, posts, keys } = await openPlant();
    expect(formOf(await press('desk.decline', id))).toMatchObject({ id: 'desk.decline', context: id });
    expect(await submit('desk.decline', id, {})).toMatchObject({ kind: 'errors' });
    for (const _copy of [1, 2])
      expect(textOf(await submit('desk.decline', id, { reason: 'Zu weit weg' }, { event: 'd' }))).toContain('Abgelehnt. Wer');
    expect(await ticketNow()).toMatchObject({ state: 'declined', reason: 'Zu weit weg' });
    expect(await keys(`ticket ${id} declined`)).toHaveLength(1);
    expect(JSON.stringify((await posts()).filter(({ kind }) => kind === 'tell'))).toContain('Grund: Zu weit weg');
    const late = await press('desk.decline', id, { channel: 'C-DESK' });
    expect(late).toMatchObject({ replace: true });
    expect(textOf(late)).toContain('Abgelehnt. Grund: Zu weit weg');
    expect(textOf(await submit('desk.decline', id, { reason: 'Anders' }))).toContain('schon entschieden');
  });

  it('is asked back about, and the answer comes to the channel without the name', async () => {
    const { press, submit, id, posts } = await openPlant();
    expect(formOf(await press('desk.question', id)).id).toBe('desk.question');
    await submit('desk.question', id, { question: 'Gibt es einen Beamer?' });
    const value = `${id} Gibt es einen Beamer?`;
    expect(JSON.stringify(await posts())).toContain(`"action":"inhouse.answer","value":"${value}"`);
    expect(formOf(await press('inhouse.answer', value, anna))).toMatchObject({ id: 'inhouse.reply', context: value });
    expect(textOf(await submit('inhouse.reply', value, { answer: 'Ja.' }, { user: 'BERT' }))).toContain('nicht weitergegeben');
    expect(textOf(await submit('inhouse.reply', value, { answer: 'Ja, in der Kantine.' }, anna))).toContain('bei der Koordination');
    const answers = (await posts()).filter(({ key }) => key.startsWith('answer'));
    expect(answers).toHaveLength(1);
    expect(JSON.stringify(answers)).toContain('Ja, in der Kantine.');
    expect(JSON.stringify(answers)).not.toContain('ANNA');
  });

  it('is acted on in the private list, which is shown anew', async () => {
    const { press, propose, id, feature } = await openPlant();
    expect(textOf(await showDesk('offen', '', feature))).toContain(`"desk.propose","value":"${id} 0"`);
    await propose();
    const response = await press('desk.retract', `${id} 0`);
    expect(response).toMatchObject({ replace: true, reply: { audience: 'asker' } });
    expect(textOf(response)).toContain('Der Vorschlag ist zurückgenommen.');
    for (const action of ['desk.propose', 'desk.retract', 'desk.decline'])
      expect(textOf(await press(action, 'nix'))).toContain('Es wurde nichts geändert.');
    expect(textOf(await press('inhouse.nix', id, anna))).toContain('Es wurde nichts geändert.');
  });
});
