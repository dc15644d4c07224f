import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';

import { problemsOfView } from './block-kit.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { wordsOf } from './words-of.ts';

/** Far enough ahead that something of the shipped base is due. */
const later = 120 * 24 * 3_600_000;

describe('curating in Slack', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot({ offset: () => later });
  });
  afterAll(() => rig.close());

  const said = (channel: string) => rig.said(channel);
  const home = (user: string) => rig.home(user);

  it(proves('press', 'lets a curator confirm an article on the home page, and nobody else'), async () => {
    const kuratorin = rig.peer.person('UKURATORIN');
    await kuratorin.opensHome();
    await eventually(() => rig.peer.workspace.homes.get('UKURATORIN'));
    const before = home('UKURATORIN');
    expect(wordsOf(before.blocks)).toContain('Wissensbank: zu prüfen');
    await rig.peer.person('UEMIL').presses({ ...before }, 'Stimmt noch');
    await eventually(() => said('DUEMIL').some(({ blocks }) => wordsOf(blocks).includes('pflegen nur die Kuratorinnen')));
    await kuratorin.presses(before, 'Stimmt noch');
    await eventually(() => wordsOf(home('UKURATORIN').blocks).includes('ist bestätigt'));
    const reviews = await rig.bot.database.kysely.selectFrom('review').selectAll().execute();
    expect(reviews).toMatchObject([{ person: 'slack:T1:UKURATORIN', verdict: 'confirmed' }]);
  });

  it('leads back to the overview', async () => {
    const kuratorin = rig.peer.person('UKURATORIN');
    await kuratorin.presses(home('UKURATORIN'), 'Zur Übersicht');
    await eventually(() => wordsOf(home('UKURATORIN').blocks).includes('Deine Sachen'));
    expect(wordsOf(home('UKURATORIN').blocks)).not.toContain('Zur Übersicht');
  });

  it(proves('curate', 'proposes a change in a form of two steps; without a source no figure is changed'), async () => {
    const kuratorin = rig.peer.person('UKURATORIN');
    await kuratorin.presses(home('UKURATORIN'), 'Ändern');
    const first = await eventually(() => kuratorin.view());
    expect(problemsOfView(rig.peer.workspace.calls.findLast(({ method }) => method === 'views.open')?.args.view)).toEqual([]);
    const field = String(first.blocks.find(({ type }) => type === 'input')?.block_id);
    expect((await kuratorin.submits({ [field]: 'ein ganz neuer Wert' })).body).toMatchObject({ response_action: 'update' });
    const refused = await kuratorin.submits({});
    expect(JSON.stringify(refused.body)).toMatch(/Quelle/);
    await kuratorin.submits({
      sourceTitle: '§ 1 Probegesetz',
      sourceUrl: 'https://www.gesetze-im-internet.de/probe',
      sourceDate: '2026-11-01',
    });
    await eventually(() =>
      said(kuratorin.direct).some(({ blocks }) => /Dein Vorschlag ist gespeichert.*ein ganz neuer Wert/s.test(wordsOf(blocks))),
    );
  });
});
