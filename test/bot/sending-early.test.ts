import { expect, it } from 'vitest';
import type { GivenDigest } from '../digest/open-digest.ts';
import { textOf } from './open-bot.ts';
import { issues, openOffice, week } from './open-office.ts';

/** Issues that say as of when they were made. */
const dated: GivenDigest = {
  issue: async ({ dueAt, asOf = dueAt }, branch) => ({ blocks: [{ kind: 'text', text: `${branch} Stand ${asOf}` }] }),
};

it('an issue that is sent before it is due is made as of now, one that is due as of when it was due', async () => {
  const { at, posts, press, store } = await openOffice(dated);
  await press('digest.send', week);
  expect(issues(await posts()).map(({ post }) => post.reply.message.blocks[0].text)).toContain(
    'neunkirchen Stand 2026-11-20T09:30:00.000Z',
  );
  expect(await store.week(week)).toMatchObject({ isSent: true, asOf: '2026-11-20T09:30:00.000Z' });
  await at('2026-11-30T11:00:00.000Z');
  expect(await store.week('2026-W49')).toMatchObject({ isSent: true, asOf: '2026-11-30T06:30:00.000Z' });
});

it('who sends an issue before it is due stands in the audit log, once', async () => {
  const { press, actions } = await openOffice();
  for (const _time of [1, 2]) await press('digest.send', week);
  expect(await actions()).toEqual(['issue.sent-now']);
});

it('what is decided and noted after an issue was sent early is about the one after', async () => {
  const { say, press, submit, store } = await openOffice();
  expect(textOf(await press('digest.send', week))).toContain('Wochenüberblick KW 49');
  await say('notiz Kommt noch dazu');
  await submit('digest.note', '', { note: 'Auch das' });
  expect((await store.notes('2026-W49')).map(({ text }) => text).toSorted()).toEqual(['Auch das', 'Kommt noch dazu']);
  expect(await store.notes(week)).toEqual([]);
  expect(textOf(await say('aussetzen'))).toContain('In KW 49 kommt kein Überblick.');
  for (const action of ['digest.approve', 'digest.suspend', 'digest.send'])
    expect(textOf(await press(action, week))).toContain('schon unterwegs oder angekommen');
});

it('only the next issue can be sent early, not the one after it', async () => {
  const { press, at, posts, store } = await openOffice();
  await press('digest.send', week);
  expect(textOf(await press('digest.send', '2026-W49'))).toContain('erst ab dem 23.11.2026');
  expect(await store.week('2026-W49')).toBeUndefined();
  await at('2026-11-23T06:30:00.000Z');
  expect(textOf(await press('digest.send', '2026-W49'))).toContain('Ist unterwegs');
  expect(issues(await posts())).toHaveLength(16);
});

it('a note for a week that is left out stands in the next issue instead, and in no other', async () => {
  const { at, say, press, store } = await openOffice();
  await say('notiz Netzwerktreffen');
  await press('digest.suspend', week);
  await at('2026-11-23T06:30:00.000Z');
  expect(textOf(await say('status'))).toContain('Netzwerktreffen');
  await at('2026-12-08T07:00:00.000Z');
  expect((await store.runs('2026-W49')).map(({ state }) => state)).toContain('skipped');
  expect(await store.week('2026-W50')).toMatchObject({ isSent: true });
  expect((await store.notes('2026-W50')).map(({ text }) => text)).toEqual(['Netzwerktreffen']);
  expect(await store.notes('2026-W51')).toEqual([]);
});

it('a note that comes while an issue is being made stands in the next one', async () => {
  const started = { once: async () => undefined as unknown };
  const { at, say, store } = await openOffice({
    issue: async () => {
      const { once } = started;
      started.once = async () => undefined;
      await once();
      return { blocks: [{ kind: 'text', text: 'Nichts Neues.' }] };
    },
  });
  started.once = () => say('notiz Gerade noch');
  await at('2026-11-23T06:30:00.000Z');
  expect(await store.notes(week)).toEqual([]);
  expect((await store.notes('2026-W49')).map(({ text }) => text)).toEqual(['Gerade noch']);
});

it('an issue that was sent early can be corrected at once', async () => {
  const { press, submit, sendAll } = await openOffice();
  await press('digest.send', week);
  await sendAll(() => undefined);
  expect(textOf(await submit('digest.correct', week, { text: 'Es sind 12 Monate.' }))).toContain('Korrigiert wird er in 8 von 8 Kanälen.');
});
