import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashJudge } from '../../src/storage/feedback-store.ts';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { channels } from './peer/directory.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const secret = 'Mein Chef heißt Dr. Geheimrat';

let peer: TeamsPeer;
beforeAll(async () => {
  peer = await openTeamsPeer();
});
afterAll(() => peer.close());

describe.each(['office', 'office-without-dialogs'] as const)('thumbs below an answer in Teams (%s)', (office) => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot({ peer, office });
  });
  afterAll(() => rig.close());

  const isCustom = office === 'office';
  const said = (conversation: string) => botSaid(peer, conversation);
  const judged = async (name: string) => {
    const person = `teams:${peer.tenant}:${peer.workspace.members.get(name)?.aadObjectId}`;
    const key = readFileSync(path.join(rig.dataDir, 'feedback-key'));
    const rows = await rig.bot.database.kysely.selectFrom('feedback').selectAll().execute();
    const own = rows.filter((row) => row.person === hashJudge(key, row.answer, person));
    return own.map(({ verdict, reasons }) => ({ verdict, reasons }));
  };
  const ask = async (name: string) => {
    const own = `${name}${office.length}`;
    peer.workspace.addPerson(own);
    const person = peer.person(own);
    await person.says(person.direct, question);
    return { own, person, answer: await eventually(() => said(person.direct)[0]) };
  };

  it('praise is counted, and nothing of what was written beside it is kept', async () => {
    const { own, person, answer } = await ask('anna');
    expect((await person.likes(answer, secret)).status).toBe(200);
    expect(await judged(own)).toEqual([{ verdict: 'helpful', reasons: '[]' }]);
    if (isCustom) expect(person.dialog().texts.join()).toContain('Danke');
    expect(readFiles(rig.dataDir)).not.toContain('Geheimrat');
  });

  it(proves('feedback', 'a complaint is asked for its reasons, in words that the form offers'), async () => {
    const { own, person, answer } = await ask('ben');
    await person.dislikes(answer, secret);
    expect(await judged(own)).toEqual([]);
    const reasons = { reasons: ['outdated', 'unclear'] };
    if (isCustom) await person.submits(reasons);
    else await person.submitsCard(await eventually(() => said(person.direct)[1]), reasons, 'Senden');
    const counted = await eventually(async () => (await judged(own)).length > 0 && judged(own));
    expect(await counted).toEqual([{ verdict: 'unhelpful', reasons: '["outdated","unclear"]' }]);
    if (isCustom) expect(person.dialog().texts.join()).toContain('Danke');
    else await eventually(() => wordsOf(said(person.direct)[1], own).includes('Danke'));
    expect(readFiles(rig.dataDir)).not.toContain('Geheimrat');
  });

  it('somebody else may judge an answer in a channel, and nobody sees that', async () => {
    const id = await peer.person('bert').mentions(channels.neunkirchen, question);
    const place = `${channels.neunkirchen};messageid=${id}`;
    const answer = await eventually(() => said(place)[0]);
    await peer.person('carla').likes(answer);
    expect(await judged('carla')).toEqual([{ verdict: 'helpful', reasons: '[]' }]);
    expect(said(place)).toHaveLength(1);
  });

  it('what is none of our answers cannot be judged', async () => {
    const { own, person } = await ask('cem');
    const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } };
    for (const replyToId of ['1', undefined]) {
      for (const name of ['message/submitAction', 'message/fetchTask']) {
        const { body } = await person.invoke(person.direct, { name, value, replyToId });
        expect(JSON.stringify(body)).toContain('keine Rückmeldung mehr');
      }
    }
    expect(await judged(own)).toEqual([]);
  });

  it('what is no feedback leads to nothing', async () => {
    const { own, person, answer } = await ask('dora');
    const strange = [null, 7, {}, { actionName: 'other' }, { actionName: 'feedback', actionValue: { reaction: 'love' } }];
    for (const value of strange) {
      const event = { type: 'invoke', id: `f:${peer.workspace.nextId()}`, name: 'message/submitAction', value, replyToId: answer.id };
      expect((await person.event(person.direct, event)).status).toBe(200);
    }
    expect(await judged(own)).toEqual([]);
  });
});

/** All that lies in the files of the database. */
function readFiles(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}
