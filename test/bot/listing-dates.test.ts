import { describe, expect, it } from 'vitest';
import { listDates } from '../../src/bot/list-dates.ts';
import { textOf } from './open-bot.ts';
import { eventOf, openDesk, workshop } from './open-desk.ts';

async function openDates() {
  const { ledger, feature } = await openDesk();
  const add = (id: string, given: Parameters<typeof workshop>[0]) =>
    ledger.add(workshop({ id, room: undefined, trainers: [], ...given }), 'cli', []);
  await add('fuer-br', { approval: false });
  await add('fuer-jav', { audiences: ['youthDelegation'] });
  await add('in-voelklingen', { branch: 'voelklingen', audiences: ['shopStewards'] });
  const listed = async (about: string) => {
    const text = textOf(await listDates(about, 0, { incoming: { ...eventOf(), kind: 'text', text: 'x' }, feature }));
    return ['fuer-br', 'fuer-jav', 'in-voelklingen'].filter((id) => text.includes(`"book.open","value":"${id}"`));
  };
  const text = async () => textOf(await listDates('', 0, { incoming: { ...eventOf(), kind: 'text', text: 'x' }, feature }));
  return { listed, text };
}

describe('the list of dates', () => {
  it.each([
    ['BR', ['fuer-br']],
    ['für Betriebsräte', ['fuer-br']],
    ['JAV', ['fuer-jav']],
    ['vl', ['in-voelklingen']],
    ['Vertrauensleute', ['in-voelklingen']],
  ])('can be limited to those for whom dates are: %s', async (about, ids) => {
    expect(await (await openDates()).listed(about)).toEqual(ids);
  });

  it.each(['Völklingen', 'voelklingen', 'IG Metall Völklingen', 'geschäftsstelle völklingen', 'kling'])(
    'can be limited to a branch, however it is written: %s',
    async (about) => {
      expect(await (await openDates()).listed(about)).toEqual(['fuer-br', 'fuer-jav', 'in-voelklingen']);
      expect(await (await openDates()).listed('Neunkirchen')).toEqual(['fuer-br', 'fuer-jav']);
    },
  );

  it('says on the button whether a seat is booked or asked for', async () => {
    const text = await (await openDates()).text();
    expect(text).toMatch(/"Buchen","action":"book.open","value":"fuer-br"/);
    expect(text).toMatch(/"Anfragen","action":"book.open","value":"fuer-jav"/);
  });
});
