import { describe, expect, it } from 'vitest';
import type { GivenDigest } from '../digest/open-digest.ts';
import { targets } from '../digest/open-digest.ts';
import { textOf } from './open-bot.ts';
import { openOffice, week } from './open-office.ts';

const monday = '2026-11-23T06:30:00.000Z';
const correction = { text: 'Es sind 12 Monate.' };

/** Monday, with one channel that failed, one of which nobody knows, and one that has to wait. */
async function openMonday(given: GivenDigest = {}) {
  const office = await openOffice(given);
  const { at, outbox, sendAll } = office;
  await at(monday);
  await outbox.giveUp(`digest ${week} neunkirchen slack`, 'failed', 'channel_not_found');
  await outbox.giveUp(`digest ${week} voelklingen teams`, 'unknown', 'cannot be looked up');
  await outbox.retry(`digest ${week} saarbruecken slack`, '2026-11-23T07:30:00.000Z', false);
  await sendAll(() => undefined);
  await at('2026-11-23T06:31:00.000Z');
  return office;
}

describe('a correction', () => {
  it('goes to all channels that have the issue or will have it, and names the others', async () => {
    const { submit, posts } = await openMonday();
    const said = textOf(await submit('digest.correct', week, correction));
    expect(said).toContain('Korrigiert wird er in 6 von 8 Kanälen.');
    expect(said).toContain('IG Metall neunkirchen, Slack: nicht gesendet');
    expect(said).toContain('IG Metall voelklingen, Teams: ungeklärt');
    expect(said).not.toContain('saarbruecken');
    const revised = (await posts()).filter(({ post }) => post.kind === 'revise').map(({ post }) => post.key);
    expect(revised).toContain(`digest ${week} saarbruecken slack`);
    expect(revised).toHaveLength(6);
  });

  it('that does not arrive is told to the coordinators', async () => {
    const { submit, posts, outbox, sendAll, at, actions } = await openMonday();
    await at('2026-11-23T07:01:00.000Z');
    await submit('digest.correct', week, correction);
    const lost = (await posts()).find(
      ({ key, post }) => post.kind === 'revise' && key.startsWith(`digest ${week} homburg-saarpfalz slack`),
    );
    await outbox.giveUp(lost?.key ?? '', 'failed', 'message_not_found');
    await sendAll(() => undefined);
    for (const instant of ['2026-11-23T07:32:00.000Z', '2026-11-23T07:33:00.000Z']) await at(instant);
    const told = (await posts()).filter(({ key, post }) => post.kind === 'announce' && key.startsWith('digest correction'));
    expect(told).toHaveLength(1);
    const text = JSON.stringify(told);
    expect(text).toContain('IG Metall homburg-saarpfalz, Slack: message_not_found');
    expect(text).toContain('"digest.correct"');
    expect(text).not.toContain('saarbruecken');
    const report = (await posts()).findLast(({ post }) => post.kind === 'revise' && post.key === `digest report ${week} slack`);
    expect(JSON.stringify(report)).toContain('Die Korrektur ist dort nicht angekommen');
    expect(await actions()).toContain('issue.corrected');
  });

  it('says what was wrong', async () => {
    const { submit, posts } = await openMonday();
    expect(await submit('digest.correct', week, { text: ' \n' })).toMatchObject({ kind: 'errors', errors: { text: expect.any(String) } });
    expect(await submit('digest.correct', week, { text: 'x'.repeat(301) })).toMatchObject({
      errors: { text: expect.stringContaining('301') },
    });
    expect((await posts()).filter(({ post }) => post.kind === 'revise')).toEqual([]);
  });

  it('changes nothing where the issue stands in no channel, or is an old one', async () => {
    const { at, say, submit, actions } = await openOffice();
    await say('aussetzen');
    await at(monday);
    expect(textOf(await submit('digest.correct', week, correction))).toContain('Es wurde nichts geändert.');
    for (const instant of ['2026-11-30T06:30:00.000Z', '2026-12-07T06:30:00.000Z', '2026-12-14T06:30:00.000Z']) await at(instant);
    expect(textOf(await submit('digest.correct', '2026-W49', correction))).toContain('nichts mehr tun');
    expect(await actions()).toEqual(['issue.suspended']);
  });
});

describe('an issue that is sent once more', () => {
  const failed = `${week} neunkirchen slack 1`;

  it('goes where the office wants it now', async () => {
    const given = { targets: [...targets] };
    const { press, posts, store } = await openMonday(given);
    given.targets.splice(0, targets.length, ...targets.map((target) => ({ ...target, channel: `${target.channel}-neu` })));
    expect(textOf(await press('digest.again', failed))).toContain('wieder unterwegs');
    const again = (await posts()).find(({ key }) => key === `digest ${week} neunkirchen slack 2`);
    expect(again?.post).toMatchObject({ channel: 'C-neunkirchen-neu' });
    expect(await store.runs(week)).toContainEqual(expect.objectContaining({ channel: 'C-neunkirchen-neu', attempt: 2 }));
  });

  it('goes nowhere where the channel is switched off meanwhile', async () => {
    const given = { targets: [...targets] };
    const { press, store } = await openMonday(given);
    given.targets.splice(0, targets.length, ...targets.filter(({ branch }) => branch !== 'neunkirchen'));
    expect(textOf(await press('digest.again', failed))).toContain('abgeschaltet');
    expect(await store.runs(week)).toContainEqual(expect.objectContaining({ branch: 'neunkirchen', platform: 'slack', attempt: 1 }));
  });

  it('is one of the last two', async () => {
    const { press, at } = await openMonday();
    await at('2026-11-30T06:30:00.000Z');
    await at('2026-12-07T06:30:00.000Z');
    expect(textOf(await press('digest.again', failed))).toContain('nichts mehr tun');
  });
});
