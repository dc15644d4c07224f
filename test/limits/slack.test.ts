import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noMeter } from '../../src/meter.ts';
import { countOpen } from '../count-open.ts';
import { eventually } from '../eventually.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { wordsOf } from '../slack/words-of.ts';

const question = (place: number) => `Wie lange gibt es Kurzarbeitergeld, Frage ${place}?`;

describe('limits in Slack', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  let offset = 0;
  const counted: object[] = [];
  beforeAll(async () => {
    const meter = {
      ...noMeter,
      count: (name: string, labels: object) => void (name === 'tws_limited_total' && counted.push(labels)),
    };
    rig = await openSlackBot({ meter, offset: () => offset, environment: { TWS_EVENTS_PER_MINUTE: '8' } });
  });
  afterAll(() => rig.close());
  beforeEach(() => {
    counted.length = 0;
  });

  const words = (channel: string) => rig.said(channel).map(({ blocks }) => wordsOf(blocks));
  const waits = (channel: string) => words(channel).filter((text) => text.includes('Bitte kurz warten'));
  const idle = async () => {
    await eventually(() => true);
    for (let calm = 0; calm < 4; await sleep(80)) calm = (await countOpen(rig.bot.database)) === 0 ? calm + 1 : 0;
  };

  it('who asks faster than anybody can read is told once, in the chat where they ask, and answered again a minute later', async () => {
    const anna = rig.peer.person('UANNA');
    for (let place = 0; place < 12; place++) await anna.says(anna.direct, question(place));
    await idle();
    expect(words(anna.direct)).toHaveLength(9);
    expect(waits(anna.direct)).toHaveLength(1);
    expect(counted).toEqual([
      { platform: 'slack', reason: 'often', result: 'told' },
      ...Array.from({ length: 3 }, () => ({ platform: 'slack', reason: 'often', result: 'quiet' })),
    ]);
    offset += 61_000;
    await anna.says(anna.direct, question(0));
    await eventually(() => words(anna.direct).length === 10);
    expect(waits(anna.direct)).toHaveLength(1);
  });

  it('counts commands, buttons and questions together, and nobody pays for somebody else', async () => {
    const berta = rig.peer.person('UBERTA');
    await berta.says(berta.direct, question(0));
    const answer = await eventually(() => rig.said(berta.direct)[0]);
    for (let place = 0; place < 4; place++) await berta.command('C1', '/tws', question(place));
    for (let place = 0; place < 4; place++) await berta.presses(answer, 'Hilfreich');
    await idle();
    expect(counted).toEqual([{ platform: 'slack', reason: 'often', result: 'told' }]);
    const cem = rig.peer.person('UCEM');
    await cem.says(cem.direct, question(0));
    await eventually(() => words(cem.direct).some((text) => text.includes('12 Monate')));
  });

  it('where others read along, tells only who is too fast', async () => {
    const dora = rig.peer.person('UDORA');
    for (let place = 0; place < 10; place++) await dora.says('C1', `<@UBOT> ${question(place)}`);
    await idle();
    expect(rig.said('C1')).toHaveLength(3);
    const heard = rig.peer.workspace.ephemerals.filter(({ user }) => user === 'UDORA').map(({ blocks }) => wordsOf(blocks));
    expect(heard.filter((text) => text.includes('Darum bekommst nur Du diese Antwort'))).toHaveLength(5);
    expect(heard.filter((text) => text.includes('Bitte kurz warten'))).toHaveLength(1);
  });

  it('another bot that looks like a person and answers to each answer ends after three a minute', async () => {
    const echo = rig.peer.person('UECHO');
    const root = await echo.says('C3', '<@UBOT> Was ist Kurzarbeit?');
    let heard = 0;
    for (let turn = 0; turn < 8; turn++) {
      await idle();
      if (rig.said('C3').length === heard) break;
      heard = rig.said('C3').length;
      await echo.says('C3', `<@UBOT> Du sagst in Runde ${turn}: wie lange gibt es Kurzarbeitergeld?`, root);
    }
    expect(rig.said('C3')).toHaveLength(3);
  });

  it('the same words come to an end after some answers, other words do not', async () => {
    const emil = rig.peer.person('UEMIL');
    for (let place = 0; place < 6; place++) await emil.says(emil.direct, 'Was ist das Qualifizierungsgeld?');
    await emil.says(emil.direct, question(1));
    await idle();
    expect(waits(emil.direct)).toEqual([expect.stringContaining('gerade schon ein paarmal geschrieben')]);
    expect(words(emil.direct)).toHaveLength(5);
  });

  it('what was filled into a form stays there, and is taken a minute later', async () => {
    const fritz = rig.peer.person('UFRITZ');
    await fritz.says(fritz.direct, question(0));
    await fritz.presses(await eventually(() => rig.said(fritz.direct)[0]), 'Mensch fragen');
    await eventually(() => fritz.view());
    for (let place = 1; place < 9; place++) await fritz.says(fritz.direct, question(place));
    await idle();
    const refused = await fritz.submits({ branch: 'homburg-saarpfalz' });
    expect(JSON.stringify(refused.body)).toContain('Bitte kurz warten');
    offset += 61_000;
    expect((await fritz.submits({ branch: 'homburg-saarpfalz' })).body).toBeUndefined();
    await eventually(() => words(fritz.direct).some((text) => text.includes('Tel. 06841 0000')));
  });

  it('keeps of nobody who they are, where they asked or what', async () => {
    const kept = JSON.stringify(await rig.bot.database.kysely.selectFrom('tally').selectAll().execute());
    expect(kept).not.toMatch(/UANNA|UDORA|Kurzarbeit/);
  });
});
