import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { wordsOf } from '../slack/words-of.ts';

/** Puts so many events of nobody into the inbox, all of one lane, before which nothing of it is done. */
function fill(rig: Awaited<ReturnType<typeof openSlackBot>>, count: number) {
  const row = { platform: 'slack', lane: 'stuck', at: '2026-01-01T00:00:00.000Z', state: 'waiting', attempt: 0 } as const;
  const later = { due: Number.MAX_SAFE_INTEGER, received: Date.now(), body: 'x', response: null, reason: null, incident: null };
  const values = Array.from({ length: count }, (_, place) => ({ ...row, ...later, key: `stuck ${place}` }));
  return rig.bot.database.kysely.insertInto('inbox').values(values).execute();
}

describe('when more waits than the bot can answer', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot({ environment: { TWS_MOST_WAITING: '20' } });
  });
  afterAll(() => rig.close());

  const known = (level: string) => eventually(() => rig.bot.pressure().level === level);
  const words = (channel: string) => rig.said(channel).map(({ blocks }) => wordsOf(blocks));

  it('everybody reads a sentence with a number that is in the log, nothing of what came in is lost, and it ends by itself', async () => {
    await fill(rig, 20);
    await known('busy');
    for (const name of ['UANNA', 'UBERTA', 'UCEM']) {
      const person = rig.peer.person(name);
      await person.says(person.direct, 'Wie lange gibt es Kurzarbeitergeld?');
    }
    for (const name of ['UANNA', 'UBERTA', 'UCEM']) {
      const { direct } = rig.peer.person(name);
      const said = await eventually(() => words(direct)[0]);
      const [, incident = ''] = /Gerade kommen sehr viele Fragen.*Vorgang ([A-Z2-9]{4})/s.exec(said) ?? [];
      expect(rig.lines.filter((line) => line.includes(`"incident":"${incident}"`))).toHaveLength(1);
    }
    await rig.bot.database.kysely.deleteFrom('inbox').where('lane', '=', 'stuck').execute();
    await known('calm');
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, 'Wie lange gibt es Kurzarbeitergeld?');
    expect(await eventually(() => words(anna.direct)[1])).toContain('12 Monate');
  });

  it('from ten times as many on nothing is taken in: it is not acknowledged, comes again, and is answered then', async () => {
    await fill(rig, 200);
    await known('full');
    const dora = rig.peer.person('UDORA');
    const ts = rig.peer.workspace.nextTs();
    const event = { type: 'message', channel: dora.direct, channel_type: 'im', user: 'UDORA', text: 'Was ist Kurzarbeit?', ts };
    const same = { id: 'EvFULL' };
    expect((await dora.event(event, same)).status).toBe(503);
    expect((await dora.command('C1', '/tws', 'hilfe')).status).toBe(503);
    await rig.bot.database.kysely.deleteFrom('inbox').where('lane', '=', 'stuck').execute();
    await known('calm');
    expect((await dora.event(event, same)).status).toBe(200);
    await eventually(() => words(dora.direct).some((text) => text.includes('Kurzarbeit')));
    // One line says what is the matter, not one for each of thousands.
    expect(rig.lines.filter((line) => line.includes('could not be kept') && line.includes('"level":50'))).toEqual([]);
  });
});
