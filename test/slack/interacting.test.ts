import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';

import { problemsOf, problemsOfView } from './block-kit.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { wordsOf } from './words-of.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

describe('what people do in Slack besides asking', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot();
  });
  afterAll(() => rig.close());

  const said = (channel: string) => rig.said(channel);
  const home = (user: string) => rig.home(user);

  it(proves('human', 'chooses a branch office in a form and reads who to ask'), async () => {
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, question);
    const answer = await eventually(() => said(anna.direct)[0]);
    await anna.presses(answer, 'Mensch fragen');
    const view = await eventually(() => anna.view());
    expect(problemsOfView(await lastArgs('views.open', 'view'))).toEqual([]);
    expect(view.title).toMatchObject({ text: 'Deine Geschäftsstelle' });
    expect(await anna.submits({ branch: 'homburg-saarpfalz' })).toMatchObject({ status: 200 });
    const contact = await eventually(() => said(anna.direct)[1]);
    expect(wordsOf(contact.blocks)).toContain('Tel. 06841 0000');
    expect(contact.thread_ts).toBe(answer.thread_ts);
  });

  it(proves('form', 'shows what is wrong at the field and keeps the form open'), async () => {
    const berta = rig.peer.person('UBERTA');
    await berta.command('C1', '/tws', 'hilfe');
    await berta.says(berta.direct, question);
    await berta.presses(await eventually(() => said(berta.direct)[0]), 'Nicht hilfreich');
    await eventually(() => berta.view());
    const faulty = await berta.submits({});
    expect(faulty.body).toMatchObject({ response_action: 'errors', errors: { reasons: expect.stringMatching(/Bitte/) } });
    expect((await berta.submits({ reasons: ['outdated'] })).body).toBeUndefined();
    await eventually(() => said(berta.direct).some(({ blocks }) => wordsOf(blocks).includes('Danke')));
    expect(await rig.bot.database.kysely.selectFrom('feedback').select(['verdict', 'reasons']).execute()).toEqual([
      { verdict: 'unhelpful', reasons: '["outdated"]' },
    ]);
  });

  it(proves(['private', 'feedback'], 'thanks for praise only who gave it'), async () => {
    const cem = rig.peer.person('UCEM');
    await cem.says('C1', `<@UBOT> ${question}`);
    const answer = await eventually(() => said('C1')[0]);
    await rig.peer.person('UDORA').presses(answer, 'Hilfreich');
    const thanks = await eventually(() =>
      rig.peer.workspace.ephemerals.find(({ user, blocks }) => user === 'UDORA' && wordsOf(blocks).includes('Danke')),
    );
    expect(thanks.thread_ts).toBe(answer.thread_ts);
    expect(said('C1')).toHaveLength(1);
  });

  it(proves('search', 'finds a topic while typing'), async () => {
    const emil = rig.peer.person('UEMIL');
    await emil.opensHome();
    await eventually(() => rig.peer.workspace.homes.get('UEMIL'));
    await emil.presses(home('UEMIL'), 'Thema öffnen');
    await eventually(() => emil.view());
    const { body } = await emil.searches('article', 'transferges');
    expect(JSON.stringify(body)).toMatch(/Transfergesellschaft/);
  });

  it(proves('home', 'asks from the home page, and the answer comes to the direct chat'), async () => {
    const fritz = rig.peer.person('UFRITZ');
    await fritz.opensHome();
    await eventually(() => rig.peer.workspace.homes.get('UFRITZ'));
    expect(problemsOfView(await lastArgs('views.publish', 'view'))).toEqual([]);
    expect(wordsOf(home('UFRITZ').blocks)).toMatch(/Deine Sachen.*So geht es/s);
    expect(wordsOf(home('UFRITZ').blocks)).not.toContain('zu prüfen');
    await fritz.presses(home('UFRITZ'), 'Frage stellen');
    await eventually(() => fritz.view());
    await fritz.submits({ question });
    const answer = await eventually(() => said(fritz.direct)[0]);
    expect(wordsOf(answer.blocks)).toMatch(/12 Monate/);
  });

  it(
    proves(['edit', 'delete'], 'changes an answer when its question is changed, and takes it away when the question is deleted'),
    async () => {
      const greta = rig.peer.person('UGRETA');
      const ts = await greta.says(greta.direct, question);
      await eventually(() => said(greta.direct)[0]);
      await greta.edits(greta.direct, ts, 'Was ist eine Transfergesellschaft?');
      await eventually(() => said(greta.direct).some(({ blocks }) => wordsOf(blocks).includes('Transfergesellschaft')));
      expect(said(greta.direct)).toHaveLength(1);
      await greta.deletes(greta.direct, ts);
      await eventually(() => said(greta.direct).length === 0);
    },
  );

  it(proves('welcome', 'greets once in an opened chat, with suggestions'), async () => {
    const hans = rig.peer.person('UHANS');
    await hans.opensChat();
    await hans.opensChat();
    await eventually(() => said(hans.direct)[0]);
    expect(rig.peer.workspace.statuses).toContainEqual(
      expect.objectContaining({
        channel_id: hans.direct,
        prompts: expect.arrayContaining([expect.objectContaining({ message: expect.any(String) })]),
      }),
    );
    expect(said(hans.direct)).toHaveLength(1);
  });

  it('sent nothing that Slack would not take', () => {
    const posted = rig.peer.workspace.calls.filter(({ args }) => Array.isArray(args.blocks));
    expect(posted.length).toBeGreaterThan(5);
    for (const { args } of posted) expect(problemsOf(args.blocks)).toEqual([]);
  });

  async function lastArgs(method: string, name: string): Promise<unknown> {
    return await eventually(() => rig.peer.workspace.calls.findLast((call) => call.method === method)?.args[name]);
  }
});
