import { describe, expect, it } from 'vitest';
import { showDesk } from '../../src/bot/respond-to-desk.ts';
import { findMessageProblems } from '../ask/find-message-problems.ts';
import { messageOf, replyOf, textOf } from './open-bot.ts';
import { formOf, openDesk, workshop } from './open-desk.ts';

async function openRequests(options: Parameters<typeof openDesk>[0] = {}, users = ['ANNA']) {
  const desk = await openDesk(options);
  await desk.ledger.add(workshop(), 'cli', []);
  const ids: string[] = [];
  for (const user of users) {
    const booked = await desk.book('w1', user, 2);
    if ('booking' in booked) ids.push(booked.booking.id);
  }
  return { ...desk, id: ids[0] ?? '', ids };
}

describe('a request in the coordinators channel', () => {
  it('is agreed to with one press: the message shows it, the person is told once with the calendar entry', async () => {
    const { press, posts, id } = await openRequests();
    const response = await press('desk.approve', id, { channel: 'C-DESK', event: 'e1' });
    expect(response).toMatchObject({ kind: 'reply', replace: true, reply: { audience: 'conversation' } });
    expect(textOf(response)).toContain('Zugesagt.');
    expect(textOf(response)).not.toContain('desk.approve');
    const again = await press('desk.approve', id, { channel: 'C-DESK', event: 'e1' });
    expect(again).toEqual(response);
    const all = await posts();
    expect(all.filter(({ kind, key }) => kind === 'tell' && key.includes('confirmed'))).toHaveLength(1);
    expect(JSON.stringify(all.filter(({ kind }) => kind === 'tell'))).toContain('w1 planned.ics');
    const revised = all.find(({ kind }) => kind === 'revise');
    expect(revised).toMatchObject({ content: messageOf(response) });
    expect(JSON.stringify(all.filter(({ kind }) => kind !== 'tell'))).not.toContain('ANNA');
  });

  it('stays as it is when the seats no longer suffice; whoever pressed reads in private how many are left', async () => {
    const { press, ledger, ids, posts } = await openRequests({}, ['ANNA', 'BERT']);
    await press('desk.approve', ids[0] ?? '');
    const before = (await posts()).length;
    const response = await press('desk.approve', ids[1] ?? '', { channel: 'C-DESK' });
    expect(replyOf(response).audience).toBe('asker');
    expect(response).not.toHaveProperty('replace', true);
    expect(textOf(response)).toContain('Frei: 1 Platz, gebraucht: 2 Plätze. Es wurde nichts zugesagt.');
    expect(await ledger.booking(ids[1] ?? '')).toMatchObject({ state: 'requested' });
    expect(await posts()).toHaveLength(before);
    expect(textOf(await press('desk.waitlist', ids[1] ?? ''))).toContain('Auf der Warteliste.');
  });

  it('is decided by exactly one of two who press at once, and both see what was decided', async () => {
    const { press, submit, ledger, id, posts } = await openRequests();
    const responses = await Promise.all([
      press('desk.approve', id, { user: 'EINS' }),
      submit('desk.reject', id, { reason: 'Passt nicht zum Thema' }, { user: 'ZWEI' }),
    ]);
    const booking = await ledger.booking(id);
    const isAgreed = booking?.state === 'confirmed';
    expect(textOf(responses[0])).toContain(isAgreed ? 'Zugesagt.' : 'Abgelehnt.');
    expect(textOf(responses[1])).toContain(
      isAgreed ? 'Darüber ist schon entschieden: Zugesagt. Es wurde nichts geändert.' : 'Bescheid mit Deinem Grund',
    );
    expect((await posts()).filter(({ kind }) => kind === 'revise')).toHaveLength(1);
  });

  it('is turned down with a reason that the person reads, not without one, and the same event again says the same', async () => {
    const { press, submit, posts, ledger, id } = await openRequests();
    expect(formOf(await press('desk.reject', id))).toMatchObject({ id: 'desk.reject', context: id });
    expect(await submit('desk.reject', id, { reason: ' ' })).toMatchObject({ kind: 'errors', errors: { reason: expect.any(String) } });
    expect(await ledger.booking(id)).toMatchObject({ state: 'requested' });
    const answers = [1, 2].map(() => submit('desk.reject', id, { reason: 'Zu spät' }, { event: 'e' }));
    for (const answer of await Promise.all(answers)) expect(textOf(answer)).toContain('Abgelehnt. Wer angefragt hat, bekommt Bescheid');
    expect(JSON.stringify((await posts()).filter(({ kind }) => kind === 'tell'))).toContain('Grund: Zu spät');
    expect(await ledger.booking(id)).toMatchObject({ state: 'cancelled', ending: 'rejected' });
  });

  it('shows its end to who acts on an old message', async () => {
    const { press, feature, id } = await openRequests();
    await feature.workshops.cancel(id, 'person', { person: 'slack:T1:ANNA', event: 'x' });
    for (const action of ['desk.approve', 'desk.waitlist', 'desk.reject']) {
      const response = await press(action, id, { channel: 'C-DESK' });
      expect(response).toMatchObject({ kind: 'reply', replace: true });
      expect(textOf(response)).toContain('zurückgezogen');
    }
    expect(textOf(await press('desk.approve', 'gibt-es-nicht'))).toContain('gibt es nicht mehr. Es wurde nichts geändert.');
    expect(textOf(await press('desk.whatever', id))).toContain('Es wurde nichts geändert.');
  });

  it('is not agreed to by the one who made it, from two coordinators on, and that it was tried is written down', async () => {
    const { press, ledger, actions, id } = await openRequests();
    for (const action of ['desk.approve', 'desk.waitlist']) {
      const response = await press(action, id, { user: 'ANNA' });
      expect(replyOf(response).audience).toBe('asker');
      expect(textOf(response)).toContain('Deine eigene Anfrage');
    }
    expect(await ledger.booking(id)).toMatchObject({ state: 'requested' });
    expect((await actions()).filter((action) => action === 'denied')).toHaveLength(2);
    const alone = await openRequests({ coordinators: 1 });
    expect(textOf(await alone.press('desk.approve', alone.id, { user: 'ANNA' }))).toContain('Zugesagt.');
  });
});

describe('a question of the coordinators', () => {
  it('reaches the person with a button, and the answer the channel without the name, each once', async () => {
    const { press, submit, posts, id } = await openRequests();
    expect(formOf(await press('desk.ask', id)).id).toBe('desk.ask');
    for (const _copy of [1, 2])
      expect(textOf(await submit('desk.ask', id, { question: 'Kommt Ihr zu zweit?' }, { event: 'q' }))).toContain('unterwegs');
    const asked = (await posts()).filter(({ key }) => key.startsWith('question'));
    expect(asked).toMatchObject([{ kind: 'tell', person: { user: 'ANNA' }, reply: { audience: 'asker' } }]);
    const value = `${id} Kommt Ihr zu zweit?`;
    expect(JSON.stringify(asked)).toContain(`"action":"book.answer","value":"${value}"`);
    const form = formOf(await press('book.answer', value, { user: 'ANNA' }));
    expect(form).toMatchObject({ id: 'book.reply', context: value, steps: [{ intro: 'Die Koordination fragt: Kommt Ihr zu zweit?' }] });
    for (const _copy of [1, 2]) await submit('book.reply', value, { answer: 'Ja, zu zweit.' }, { user: 'ANNA', event: 'a' });
    const answers = (await posts()).filter(({ key }) => key.startsWith('answer'));
    expect(answers).toMatchObject([{ kind: 'announce', channel: 'C-DESK', reply: { audience: 'conversation' } }]);
    expect(JSON.stringify(answers)).toContain('Ja, zu zweit.');
    expect(JSON.stringify(answers)).not.toContain('ANNA');
  });

  it('is answered by nobody else, and neither goes out when it is too late or nobody can be reached', async () => {
    const { submit, feature, posts, ledger, id } = await openRequests();
    const count = async () => (await posts()).filter(({ key }) => /^(question|answer)/.test(key)).length;
    expect(textOf(await submit('book.reply', id, { answer: 'x' }, { user: 'BERT' }))).toContain('nicht weitergegeben');
    expect(await submit('book.reply', id, { answer: '' }, { user: 'ANNA' })).toMatchObject({ kind: 'errors' });
    expect(await submit('desk.ask', id, {})).toMatchObject({ kind: 'errors' });
    await feature.workshops.cancel(id, 'person', { person: 'slack:T1:ANNA', event: 'x' });
    expect(textOf(await submit('desk.ask', id, { question: 'x' }))).toContain('wurde nicht verschickt');
    expect(textOf(await submit('book.reply', id, { answer: 'x' }, { user: 'ANNA' }))).toContain('nicht weitergegeben');
    const wish = { branch: undefined, audience: undefined, seats: 1, note: undefined, body: undefined, names: [] };
    const booked = await feature.workshops.book('w1', wish, { person: 'telefon', event: 'x' });
    const byPhone = 'booking' in booked ? booked.booking.id : '';
    expect(textOf(await submit('desk.ask', byPhone, { question: 'x' }))).toContain('Es wurde nichts verschickt.');
    expect(await ledger.booking(byPhone)).toMatchObject({ state: 'requested' });
    expect(await count()).toBe(0);
  });
});

describe('the list of open requests', () => {
  it('shows requests with their buttons in private, and after a press what is left', async () => {
    const { press, feature, ids } = await openRequests({}, ['ANNA', 'BERT', 'CARL', 'DORA', 'EMIL', 'FINN', 'GRIT']);
    const list = await showDesk('offen', '', feature);
    expect(replyOf(list).audience).toBe('asker');
    expect(findMessageProblems(messageOf(list))).toEqual([]);
    expect(textOf(list)).toContain('Offen: 7 Anfragen zu Terminen.');
    expect(textOf(list).match(/desk\.approve/g)).toHaveLength(5);
    const second = await press('desk.requests', '5');
    expect(textOf(second).match(/desk\.approve/g)).toHaveLength(2);
    const after = await press('desk.approve', `${ids[6]} 5`);
    expect(after).toMatchObject({ kind: 'reply', replace: true, reply: { audience: 'asker' } });
    expect(textOf(after)).toContain('Zugesagt.');
    expect(textOf(after).match(/desk\.approve/g)).toHaveLength(1);
    expect(textOf(await press('desk.approve', `${ids[5]} 5`))).toContain('Es wurde nichts zugesagt.');
    expect(textOf(await press('desk.approve', `${ids[5]} 5`, { user: 'FINN' }))).toContain('Deine eigene Anfrage');
  });

  it('says that there is nothing when there is nothing', async () => {
    const { feature } = await openDesk();
    expect(textOf(await showDesk('offen', '', feature))).toContain('Gerade ist nichts offen.');
  });
});
