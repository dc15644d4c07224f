import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { channels, groupChat } from './peer/directory.ts';
import type { Fault } from './peer/faults.ts';
import { openTeamsPeer } from './peer/open-teams-peer.ts';
import { findStreamInfo, textOf } from './peer/route.ts';
import { wholeAnswer, writesInPieces } from './writes-in-pieces.ts';

let rig: Awaited<ReturnType<typeof openTeamsBot>>;
let shift = 0;
beforeAll(async () => {
  const peer = await openTeamsPeer({ now: () => Date.now() + shift });
  rig = await openTeamsBot({ peer, responder: () => writesInPieces });
});
afterAll(async () => {
  await rig.close();
  await rig.peer.close();
});

const newPerson = (name: string) => {
  rig.peer.workspace.addPerson(name);
  return rig.person(name);
};
const said = (conversation: string) => botSaid(rig.peer, conversation);
const wholes = (conversation: string) =>
  said(conversation).filter((message) => wordsOf(message).includes(wholeAnswer) && !message.streaming);
const parts = (conversation: string) =>
  rig.peer.workspace.calls
    .filter((call) => call.operation === 'stream' && call.conversation === conversation)
    .map(({ body, status }) => ({ ...findStreamInfo(body), text: textOf(body.text), status, body }));
const isGrowing = (conversation: string) =>
  said(conversation).find(({ streaming, activity }) => streaming && /^Zwölf/.test(textOf(activity.text)));
const press = (value: string) => {
  const data = { tws: 'press', action: 'ask', value };
  return { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'press', data }, trigger: 'manual' } };
};

describe('an answer that is written while one waits, in Teams', () => {
  it.concurrent(
    proves(['grow', 'status'], 'says what is being done, grows, and ends as one message with sources, thumbs and citations'),
    async () => {
      const { direct, says } = newPerson('eins');
      await says(direct, 'lange gründlich');
      const whole = await eventually(() => wholes(direct)[0]);
      const shown = parts(direct);
      expect(shown.map((part) => 'streamType' in part && part.streamType)).toEqual(['informative', 'streaming', 'streaming', 'final']);
      expect(shown[0]?.text).toContain('Wissensbank');
      expect(shown.slice(1).every(({ text }, place, all) => text.startsWith(all[place - 1]?.text ?? ''))).toBe(true);
      expect(said(direct)).toEqual([whole]);
      expect(whole.activity).toMatchObject({ channelData: { feedbackLoop: { type: 'custom' } }, attachments: [{}] });
      expect(JSON.stringify(whole.activity.entities)).toMatch(/AIGeneratedContent.*"position":1.*§ 104 SGB III/);
      expect(wordsOf(whole).split(wholeAnswer)).toHaveLength(2);
    },
  );

  it.concurrent(proves('stop', 'stops when somebody says so, and adds nothing'), async () => {
    const person = newPerson('drei');
    await person.says(person.direct, 'langsam');
    await eventually(() => isGrowing(person.direct));
    person.stopsStream();
    await eventually(() => parts(person.direct).some(({ status }) => status === 403));
    await sleep(1_000);
    expect(said(person.direct).map((message) => wordsOf(message))).toEqual(['Zwölf']);
  });

  it.concurrent('is two answers when there are two questions in one chat', async () => {
    const { direct, says, invoke } = newPerson('vier');
    await Promise.all([says(direct, 'langsam A'), says(direct, 'langsam B'), invoke(direct, press('langsam C'))]);
    await eventually(() => wholes(direct).length === 3);
    const asked = said(direct).map((message) => /Gefragt: langsam ([ABC])/.exec(wordsOf(message))?.[1]);
    expect(asked.toSorted()).toEqual(['A', 'B', 'C']);
  });

  const beginnings: readonly (readonly [name: string, fault: Fault])[] = [
    ['refused', { kind: 'status', status: 403, code: 'ContentStreamNotAllowed' }],
    ['limited', { kind: 'limited', seconds: 1 }],
    ['busy', { kind: 'status', status: 502 }],
    ['unavailable', { kind: 'status', status: 503 }],
    ['lost', { kind: 'drop' }],
  ];
  it.concurrent('comes whole, once, whatever becomes of its first part', async () => {
    const found = beginnings.map(async ([name, fault]) => {
      const { direct, says } = newPerson(name);
      rig.peer.faults.set('stream', fault, { times: 1, conversation: direct });
      await says(direct, 'langsam');
      await eventually(() => wholes(direct)[0]);
      await sleep(500);
      return [name, wholes(direct).length, said(direct).length];
    });
    // What nobody knows the id of is ended by Teams itself, with its first words.
    expect(await Promise.all(found)).toEqual(beginnings.map(([name]) => [name, 1, name === 'lost' ? 2 : 1]));
  });

  const ends: readonly (readonly [name: string, fault: Fault])[] = [
    ['endsBroken', { kind: 'status', status: 500 }],
    ['endsLimited', { kind: 'limited', seconds: 1 }],
    ['endsLost', { kind: 'drop' }],
  ];
  it.concurrent('comes whole, once, whatever becomes of its last part', async () => {
    const found = ends.map(async ([name, fault]) => {
      const { direct, says } = newPerson(name);
      await says(direct, 'langsam wartet');
      await eventually(() => parts(direct).length >= 2);
      rig.peer.faults.set('stream', fault, { times: 1, conversation: direct });
      const whole = await eventually(() => wholes(direct)[0]);
      await sleep(300);
      expect(said(direct)).toEqual([whole]);
      const lane = rig.bot.database.kysely.selectFrom('outbox').select('state').where('lane', '=', `teams ${direct}`);
      return [name, (await lane.execute()).map(({ state }) => state)];
    });
    expect(await Promise.all(found)).toEqual(ends.map(([name]) => [name, ['sent']]));
  });

  it.concurrent('can be rated when it is whole', async () => {
    const person = newPerson('zwei');
    await person.says(person.direct, 'kurz');
    const { status } = await person.likes(await eventually(() => wholes(person.direct)[0]));
    expect(status).toBe(200);
  });

  it.concurrent('comes as one message where others read along', async () => {
    const anna = rig.person('anna');
    await anna.mentions(channels.voelklingen, 'kurz');
    await anna.mentions(groupChat, 'kurz');
    for (const place of [channels.voelklingen, groupChat]) {
      await eventually(() => wholes(place).length === 1);
      expect(said(place)).toHaveLength(1);
    }
    expect(
      rig.peer.workspace.calls.filter(({ operation, conversation }) => operation === 'stream' && conversation.startsWith('19:')),
    ).toEqual([]);
  });
});

describe('an answer that takes longer than Teams lets it grow', () => {
  it('stands there whole in the end, once', async () => {
    const { direct, says } = newPerson('langer');
    await says(direct, 'langsam');
    await eventually(() => isGrowing(direct));
    shift = 121_000;
    const whole = await eventually(() => wholes(direct)[0]);
    expect(said(direct)).toEqual([whole]);
    expect(parts(direct).some(({ status }) => status === 403)).toBe(true);
  });
});
