import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, choiceOf, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';
import { cardsSeen } from './peer/pressing.ts';

/** Far enough ahead that something of the shipped base is due. */
const later = 120 * 24 * 3_600_000;

let peer: TeamsPeer;
beforeAll(async () => {
  peer = await openTeamsPeer({ rates: 'off' });
});
afterAll(() => peer.close());

describe.each(['office', 'office-without-dialogs'] as const)('curating in Teams (%s)', (office) => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot({ peer, office, offset: () => later });
  });
  afterAll(() => rig.close());

  const hasDialogs = office === 'office';
  const carla = () => peer.person('carla');
  const said = (name: string) => botSaid(peer, peer.person(name).direct);
  /** A list of what is due, asked for now. */
  const list = async () => {
    const before = said('carla').length;
    await carla().says(carla().direct, 'wissen');
    return await eventually(() => said('carla')[before]);
  };
  const choose = async (message: Awaited<ReturnType<typeof list>>, action: string) =>
    await carla().presses(message, 'Los', { p_choice: choiceOf(cardsSeen(message, 'carla'), action) });
  /** Fills in a step where it stands: in the dialog, or in the last message. */
  const fill = async (entries: Parameters<ReturnType<typeof carla>['submits']>[0], label: string, expected: RegExp) => {
    if (hasDialogs) await carla().submits(entries, label);
    else await carla().submitsCard(last(), entries ?? {}, label);
    await eventually(() => expected.test(hasDialogs ? carla().dialog().texts.join('\n') : wordsOf(last(), 'carla')));
  };
  const last = () => {
    const message = said('carla').at(-1);
    if (!message) throw new Error('nothing was said');
    return message;
  };
  const opens = (expected: RegExp) =>
    eventually(() => expected.test(hasDialogs ? carla().dialog().texts.join('\n') : wordsOf(last(), 'carla')));

  it(proves('press', 'shows the list to a curator, and "Stimmt noch" changes it in its place'), async () => {
    const due = await list();
    expect(wordsOf(due)).toMatch(/Wissensbank: zu prüfen.*Zu prüfen bis|Überfällig seit/s);
    const before = said('carla').length;
    await choose(due, 'curate.confirm');
    await eventually(() => wordsOf(due).includes('ist bestätigt'));
    expect(said('carla')).toHaveLength(before);
    const reviews = await rig.bot.database.kysely.selectFrom('review').selectAll().execute();
    expect(reviews).toMatchObject([{ person: `teams:${peer.tenant}:${carla().member.aadObjectId}`, verdict: 'confirmed' }]);
  });

  it('shows the next page in the same place', async () => {
    const due = await list();
    const first = wordsOf(due);
    await choose(due, 'curate.due');
    await eventually(() => wordsOf(due) !== first);
    expect(wordsOf(due)).toContain('Wissensbank: zu prüfen');
  });

  it(proves('curate', 'proposes a change in two steps; without a source no figure is changed'), async () => {
    await choose(await list(), 'curate.change');
    await opens(/Schritt 1 von 2/);
    const field = hasDialogs ? carla().dialog().card : cardsSeen(last(), 'carla');
    const id = /"id":"(f_[^"]+)"/.exec(JSON.stringify(field))?.[1] ?? '';
    await fill({ [id]: 'ein ganz neuer Wert' }, 'Weiter', /Schritt 2 von 2/);
    const submit = buttonOf(hasDialogs ? carla().dialog().buttons.join('\n') : wordsOf(last(), 'carla').split('\n').at(-1), /.+/);
    await fill({}, submit, /Bitte.*Quelle|Quelle.*an/s);
    const source = { sourceTitle: '§ 1 Probegesetz', sourceUrl: 'https://www.gesetze-im-internet.de/probe', sourceDate: '2026-11-01' };
    await fill(source, submit, /Dein Vorschlag ist gespeichert.*ein ganz neuer Wert/s);
  });

  it('withdraws an article for a reason', async () => {
    await choose(await list(), 'curate.withdraw');
    await opens(/Warum\?/);
    await fill({ reason: 'outdated' }, 'Zurückziehen', /Zurückgezogen/);
    const verdicts = await rig.bot.database.kysely.selectFrom('review').select('verdict').execute();
    expect(verdicts).toContainEqual({ verdict: 'withdrawn' });
  });

  it('is refused for everybody else, whatever they send', async () => {
    const value = choiceOf(cardsSeen(await list(), 'carla'), 'curate.confirm');
    const before = await rig.bot.database.kysely.selectFrom('review').selectAll().execute();
    const name = `eva${office.length}`;
    peer.workspace.addPerson(name);
    const eva = peer.person(name);
    await eva.says(eva.direct, 'wissen');
    await eventually(() => said(name).some((message) => wordsOf(message).includes('nur die Kuratorinnen')));
    const action = { type: 'Action.Execute', verb: 'press', data: { tws: 'press', action: '', value: '', p_choice: value } };
    await eva.invoke(eva.direct, { name: 'adaptiveCard/action', value: { action } });
    await eventually(() => said(name).filter((message) => wordsOf(message).includes('nur die Kuratorinnen')).length === 2);
    expect(await rig.bot.database.kysely.selectFrom('review').selectAll().execute()).toEqual(before);
  });
});

function buttonOf(words: string | undefined, label: RegExp): string {
  const [found] = label.exec(words ?? '') ?? [];
  if (found === undefined) throw new Error(`no ${label} in ${words}`);
  return found;
}
