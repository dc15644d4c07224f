import { describe, expect, it } from 'vitest';
import { findMessageProblems } from '../ask/find-message-problems.ts';
import type { GivenDigest } from '../digest/open-digest.ts';
import { messageOf, textOf } from './open-bot.ts';
import { issues, openOffice, week } from './open-office.ts';

describe('the digest in the coordinators’ channel', () => {
  it('is shown as a draft on Friday at ten, once, and goes out on Monday by itself', async () => {
    const { at, posts } = await openOffice();
    await at('2026-11-20T08:59:00.000Z');
    expect(await posts()).toEqual([]);
    for (const instant of ['2026-11-20T09:00:00.000Z', '2026-11-20T09:01:00.000Z']) await at(instant);
    const [draft] = await posts();
    expect(draft).toMatchObject({ key: `digest draft ${week} slack`, post: { kind: 'announce', channel: 'C-DESK' } });
    expect(findMessageProblems(draft?.post.reply.message)).toEqual([]);
    for (const part of ['23.11.2026 um 07:30 Uhr', 'digest.approve', 'digest.edit', 'digest.suspend', 'digest.send', 'Nichts Neues.'])
      expect(JSON.stringify(draft)).toContain(part);
    await at('2026-11-23T06:29:59.000Z');
    expect(issues(await posts())).toEqual([]);
    for (const instant of ['2026-11-23T06:30:00.000Z', '2026-11-23T06:31:00.000Z']) await at(instant);
    expect(issues(await posts())).toHaveLength(8);
  });

  it('waits for somebody who agrees where the office wants it so, at most 36 hours', async () => {
    const { at, posts, press, store } = await openOffice({ approval: true });
    await at('2026-11-23T06:30:00.000Z');
    expect(issues(await posts())).toEqual([]);
    expect(textOf(await press('digest.approve', week))).toContain('Freigegeben.');
    await at('2026-11-23T09:00:00.000Z');
    expect(issues(await posts())).toHaveLength(8);
    await at('2026-12-01T18:31:00.000Z');
    expect((await store.runs('2026-W49')).map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'skipped'));
    expect(JSON.stringify(await posts())).toContain('KW 49: ausgefallen');
  });

  it('is left out for a week, and that can be taken back', async () => {
    const { at, posts, say, press, store } = await openOffice();
    expect(textOf(await say('aussetzen'))).toContain('Ausgesetzt');
    expect(textOf(await say('status'))).toContain('für diese Woche ausgesetzt');
    expect(textOf(await say('freigeben'))).toContain('Freigegeben.');
    expect(textOf(await press('digest.suspend', week))).toContain('Ausgesetzt');
    await at('2026-11-23T06:30:00.000Z');
    expect(issues(await posts())).toEqual([]);
    expect((await store.runs(week)).map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'suspended'));
    expect(textOf(await press('digest.approve', week))).toContain('nichts mehr tun');
    await at('2026-11-30T06:30:00.000Z');
    expect(issues(await posts())).toHaveLength(8);
  });

  it('goes out at once when somebody says so, and not a second time when it is due', async () => {
    const { at, posts, press } = await openOffice();
    expect(textOf(await press('digest.send', week))).toContain('Ist unterwegs');
    expect(textOf(await press('digest.send', week))).toContain('Es wurde nichts geändert.');
    await at('2026-11-23T06:30:00.000Z');
    expect(issues(await posts())).toHaveLength(8);
  });

  it('takes notes and changes, and gives the form as it stands', async () => {
    const { say, press, submit, store } = await openOffice();
    expect(textOf(await say('notiz Netzwerktreffen am Freitag'))).toContain('Die Notiz steht im nächsten Wochenüberblick.');
    const form = await press('digest.edit', week);
    expect(form).toMatchObject({ kind: 'form', form: { id: 'digest.edit', initial: { keep: ['news a'], order: '' } } });
    const context = form.kind === 'form' ? form.form.context : '';
    expect(await submit('digest.edit', context, { keep: [], order: '2' })).toMatchObject({
      errors: { order: expect.stringContaining('1 bis 1') },
    });
    expect(textOf(await submit('digest.edit', `${week} of-others`, { keep: [] }))).toContain('hat sich inzwischen geändert');
    await submit('digest.edit', context, { keep: [], order: '1', note: 'Nur für uns' });
    expect(await store.week(week)).toMatchObject({ edits: { dropped: ['news a'], order: ['news a'] } });
    expect((await store.notes(week)).map(({ text }) => text).toSorted()).toEqual(['Netzwerktreffen am Freitag', 'Nur für uns']);
    const status = await say('status');
    expect(findMessageProblems(messageOf(status))).toEqual([]);
    expect(textOf(status)).toContain('Nur für uns');
    const [note] = await store.notes(week);
    expect(textOf(await press('digest.note-off', note?.id ?? ''))).toContain('gelöscht');
    expect(await submit('digest.note', '', { note: ' ' })).toMatchObject({ kind: 'errors' });
  });

  it('is reported on once all have arrived, and again when something was sent once more', async () => {
    const { at, posts, press, store, outbox, sendAll } = await openOffice();
    await at('2026-11-23T06:30:00.000Z');
    await outbox.giveUp(`digest ${week} neunkirchen slack`, 'failed', 'channel_not_found');
    await outbox.giveUp(`digest ${week} voelklingen teams`, 'unknown', 'cannot be looked up');
    await sendAll(() => undefined);
    await at('2026-11-23T06:31:00.000Z');
    const report = (await posts()).find(({ key: name }) => name === `digest report ${week} slack`);
    const text = JSON.stringify(report);
    for (const part of ['bitte nachsehen', 'nicht gesendet (channel_not_found)', 'ungeklärt', 'gesendet um 07:31 Uhr', 'digest.correct'])
      expect(text).toContain(part);
    expect(text).toContain(`"digest.again","value":"${week} neunkirchen slack 1"`);
    expect(findMessageProblems(report?.post.reply.message)).toEqual([]);
    const value = `${week} neunkirchen slack 1`;
    const [first, second] = [await press('digest.again', value), await press('digest.again', value)];
    expect([textOf(first), textOf(second)]).toEqual([
      expect.stringContaining('wieder unterwegs'),
      expect.stringContaining('nichts mehr tun'),
    ]);
    await sendAll(() => undefined);
    await at('2026-11-23T06:40:00.000Z');
    expect((await store.runs(week)).filter(({ state }) => state === 'sent')).toHaveLength(7);
    expect((await posts()).filter(({ key: name }) => name.startsWith(`digest report ${week} slack `))).toHaveLength(1);
  });

  it('is corrected wherever it was sent, with a mark that everybody sees', async () => {
    const given: GivenDigest = {
      issue: async ({ week: of }, branch, corrected) => ({
        blocks: [
          { kind: 'text', text: `${of} ${branch} ${corrected === undefined ? '' : `Korrigiert am ${corrected.day}: ${corrected.text}`}` },
        ],
      }),
    };
    const { at, posts, press, submit, sendAll } = await openOffice(given);
    await at('2026-11-23T06:30:00.000Z');
    await sendAll(() => undefined);
    await at('2026-11-23T06:31:00.000Z');
    expect(await press('digest.correct', week)).toMatchObject({ kind: 'form', form: { id: 'digest.correct', context: week } });
    expect(textOf(await submit('digest.correct', week, { text: 'Es sind 12 Monate.' }))).toContain(
      'Korrigiert wird er in 8 von 8 Kanälen.',
    );
    const revised = (await posts()).filter(({ post }) => post.kind === 'revise');
    expect(revised).toHaveLength(8);
    expect(JSON.stringify(revised)).toContain('Korrigiert am 2026-11-23: Es sind 12 Monate.');
  });
});

describe('the digest for everybody', () => {
  it('is the last issue of the own branch, to oneself alone', async () => {
    const { say, at } = await openOffice();
    await at('2026-11-23T06:30:00.000Z');
    const response = await say('', 'ANNA');
    expect(response).toMatchObject({ kind: 'reply', reply: { audience: 'asker', personal: true } });
    expect(textOf(response)).toContain('2026-W48 neunkirchen');
  });

  it('counts who read it or found it helpful once, and says nothing about who', async () => {
    const { at, press, store } = await openOffice();
    await at('2026-11-23T06:30:00.000Z');
    for (const user of ['ANNA', 'ANNA', 'BERT']) await press('digest.read', `${week} neunkirchen`, user);
    await press('digest.helpful', `${week} neunkirchen`, 'ANNA');
    expect(textOf(await press('digest.read', '2026-W11 neunkirchen', 'ANNA'))).toContain('nichts mehr zählen');
    expect(await store.votes(week)).toEqual(new Map([['neunkirchen', { read: 2, helpful: 1 }]]));
  });

  it('leaves everything else to coordinators, and who tries is written down', async () => {
    const { say, press, submit, denied, store } = await openOffice();
    for (const word of ['status', 'notiz x', 'aussetzen', 'testen'])
      expect(textOf(await say(word, 'ANNA'))).toContain('nur die Koordination');
    expect(textOf(await press('digest.suspend', week, 'ANNA'))).toContain('nur die Koordination');
    expect(textOf(await submit('digest.correct', week, { text: 'x' }, 'ANNA'))).toContain('nur die Koordination');
    expect(denied).toEqual(['digest status', 'digest notiz', 'digest aussetzen', 'digest testen', 'digest.suspend', 'digest.correct']);
    expect(await store.week(week)).toBeUndefined();
  });
});
