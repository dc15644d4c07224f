import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../ask/find-message-problems.ts';
import { messageOf, textOf } from './open-bot.ts';
import { openOffice, week } from './open-office.ts';

const monday = '2026-11-23T06:30:00.000Z';

describe('what everybody sees', () => {
  it('is no issue that has not gone out', async () => {
    const { say, press, at, store } = await openOffice({ approval: true });
    expect(textOf(await say('', 'ANNA'))).toContain('noch kein Wochenüberblick');
    await at(monday);
    expect(textOf(await say('', 'ANNA'))).toContain('noch kein Wochenüberblick');
    await press('digest.approve', week);
    await at('2026-11-23T07:00:00.000Z');
    expect(textOf(await say('', 'ANNA'))).toContain('2026-W48 neunkirchen');
    await press('digest.suspend', '2026-W49');
    await at('2026-11-30T06:30:00.000Z');
    expect(textOf(await say('', 'ANNA'))).toContain('2026-W48 neunkirchen');
    expect(textOf(await press('digest.read', '2026-W49 neunkirchen', 'ANNA'))).toContain('nichts mehr zählen');
    expect(await store.votes('2026-W49')).toEqual(new Map());
  });

  it('is thanked without a promise that is not kept', async () => {
    const { press, at } = await openOffice();
    expect(textOf(await press('digest.read', `${week} neunkirchen`, 'ANNA'))).toContain('Das ist eine Vorschau; hier wird nichts gezählt.');
    await at(monday);
    expect(textOf(await press('digest.read', `${week} neunkirchen`, 'ANNA'))).toContain(
      'Danke, gezählt. Dein Name wird nicht gespeichert.',
    );
  });

  it('can still be counted when three more issues have gone out', async () => {
    const { press, at, store } = await openOffice();
    for (const instant of [monday, '2026-11-30T06:30:00.000Z', '2026-12-07T06:30:00.000Z', '2026-12-14T06:30:00.000Z']) await at(instant);
    await press('digest.helpful', `${week} neunkirchen`, 'ANNA');
    expect((await store.votes(week)).get('neunkirchen')).toEqual({ read: 0, helpful: 1 });
  });
});

describe('a preview', () => {
  it('shows all that will be read, and has no buttons that count', async () => {
    const { say } = await openOffice({
      issue: async () => ({
        blocks: [
          { kind: 'text', text: 'Nichts Neues.' },
          { kind: 'folded', summary: 'Mehr (1)', blocks: [{ kind: 'text', text: 'Steht eingeklappt.' }] },
          { kind: 'buttons', buttons: [{ label: 'Buchen', action: 'book.open', value: 'w1' }] },
          { kind: 'buttons', buttons: [{ label: 'Gelesen', action: 'digest.read', value: `${week} neunkirchen` }] },
        ],
      }),
    });
    expect(textOf(await say('vorschau'))).toContain('Steht eingeklappt.');
    expect(buttonsOf(messageOf(await say('vorschau'))).map(({ label }) => label)).toEqual(['Buchen']);
  });

  it('is that of a branch that there is; else it says which there are', async () => {
    const { say } = await openOffice();
    expect(textOf(await say('vorschau Saarbrücken'))).toContain('2026-W48 saarbruecken');
    for (const name of ['Trier', 'saar']) {
      const said = textOf(await say(`vorschau ${name}`));
      for (const each of [name, 'homburg-saarpfalz', 'neunkirchen', 'saarbruecken', 'voelklingen']) expect(said).toContain(each);
      expect(said).not.toContain('2026-W48');
    }
  });
});

it('a note that is too long is not cut', async () => {
  const { say, submit, store, press } = await openOffice();
  const long = `Netzwerktreffen ${'x'.repeat(300)}Ende`;
  const said = textOf(await say(`notiz ${long}`));
  for (const part of ['320 Zeichen', 'höchstens 300', 'nicht aufgenommen', long]) expect(said).toContain(part);
  expect(await submit('digest.note', '', { note: long })).toMatchObject({ errors: { note: expect.stringContaining('320') } });
  const form = await press('digest.edit', week);
  const context = form.kind === 'form' ? form.form.context : '';
  expect(await submit('digest.edit', context, { keep: [], note: long })).toMatchObject({
    errors: { note: expect.stringContaining('320') },
  });
  expect(await store.notes(week)).toEqual([]);
  expect((await store.week(week))?.edits.dropped ?? []).toEqual([]);
});
