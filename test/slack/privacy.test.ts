import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { wordsOf } from './words-of.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

async function openBot(publicUrl?: string) {
  const rig = await openSlackBot({ environment: publicUrl === undefined ? {} : { PUBLIC_URL: publicUrl } });
  onTestFinished(rig.close);
  const { workspace } = rig.peer;
  const saidTo = (channel: string, words: string) =>
    eventually(() => rig.said(channel).find(({ blocks }) => wordsOf(blocks).includes(words)));
  const whispered = (user: string, words: string) =>
    eventually(() => workspace.ephemerals.find((each) => each.user === user && wordsOf(each.blocks).includes(words)));
  return { ...rig, workspace, saidTo, whispered };
}

describe('what people may ask for in Slack', () => {
  it(proves('rights', 'is shown, given as a file in the direct chat, and erased after asking'), async () => {
    const { peer, bot, workspace, saidTo } = await openBot();
    const anna = peer.person('UANNA');
    await anna.says(anna.direct, question);
    await saidTo(anna.direct, '12 Monate');
    await anna.command(anna.direct, '/datenschutz', '');
    const page = await saidTo(anna.direct, 'Meine Daten');
    expect(wordsOf(page.blocks)).toMatch(/60 Minuten.*Tel\. 06841 0000/s);
    await anna.presses(page, 'Meine Daten');
    const file = await eventually(() => workspace.files.find(({ shown }) => shown?.channel === anna.direct));
    expect(JSON.parse(String(file.bytes)).daten['Gespräch, Auswahl und Vermerke']).toEqual(
      expect.arrayContaining([expect.objectContaining({ question })]),
    );
    await anna.presses(page, 'Alles löschen');
    await anna.presses(await saidTo(anna.direct, 'Alles löschen?'), 'Alles löschen');
    await saidTo(anna.direct, 'Erledigt: Ich habe alles gelöscht');
    const kept = await bot.database.kysely.selectFrom('key_value').select('namespace').execute();
    expect(kept.filter(({ namespace }) => namespace === 'memory')).toEqual([]);
    expect(await bot.database.kysely.selectFrom('tombstone').selectAll().execute()).toHaveLength(5);
  });

  it('is for nobody else in a channel: a link that is signed for them, and no file', async () => {
    const { peer, said, workspace, whispered } = await openBot('https://bot.example.org');
    const berta = peer.person('UBERTA');
    await berta.command('C1', '/datenschutz', '');
    await berta.presses(await whispered('UBERTA', 'Meine Daten'), 'Meine Daten');
    const data = await whispered('UBERTA', 'Der Link gilt 30 Minuten');
    expect(JSON.stringify(data.blocks)).toMatch(/https:\/\/bot\.example\.org\/dateien\/[^"]+\/meine-daten\.json/);
    expect(JSON.stringify(data.blocks)).not.toContain('slack:T1');
    expect(said('C1')).toEqual([]);
    expect(workspace.files).toEqual([]);
  });

  it(proves('notice', 'begins with whom one speaks: in private in full, in a channel in one line, each person once'), async () => {
    const { peer, saidTo, said } = await openBot();
    const cem = peer.person('UCEM');
    await cem.says(cem.direct, question);
    expect(wordsOf((await saidTo(cem.direct, '12 Monate')).blocks)).toContain('Du sprichst mit einer automatischen Auskunft');
    await peer.person('UDORA').says('C1', `<@UBOT> ${question}`);
    const answer = await saidTo('C1', '12 Monate');
    expect(wordsOf(answer.blocks)).toContain('Automatische Auskunft');
    expect(wordsOf(answer.blocks)).not.toContain('Du sprichst mit');
    await cem.says('C1', `<@UBOT> ${question}`);
    const second = await eventually(() => said('C1')[1]);
    expect(wordsOf(second.blocks)).not.toContain('Automatische Auskunft');
  });
});
