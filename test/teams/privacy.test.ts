import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot, type TeamsBotOptions } from './open-teams-bot.ts';
import { channels } from './peer/directory.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

async function openBot(options: TeamsBotOptions = {}) {
  const rig = await openTeamsBot(options);
  onTestFinished(rig.close);
  const said = (place: string, words: string) =>
    eventually(() => botSaid(rig.peer, place).find((message) => wordsOf(message).includes(words)));
  return { ...rig, said };
}

describe('what people may ask for in Teams', () => {
  it(proves('rights', 'is shown, given under a link that opens once it is signed, and erased after asking'), async () => {
    const { bot, person, said } = await openBot({ publicUrl: 'https://bot.example.org' });
    const anna = person('anna');
    await anna.says(anna.direct, question);
    await said(anna.direct, '12 Monate');
    await anna.says(anna.direct, 'datenschutz');
    const page = await said(anna.direct, 'Datenschutz');
    await anna.presses(page, 'Meine Daten');
    const data = await said(anna.direct, 'Der Link gilt 30 Minuten');
    expect(JSON.stringify(data.activity)).toMatch(/https:\/\/bot\.example\.org\/dateien\/[^"]+\/meine-daten\.json/);
    await anna.presses(page, 'Alles löschen');
    await anna.presses(await said(anna.direct, 'Alles löschen?'), 'Alles löschen');
    await said(anna.direct, 'Erledigt: Ich habe alles gelöscht');
    const notes = await bot.database.kysely.selectFrom('key_value').select('key').where('namespace', '=', 'memory').execute();
    expect(notes).toEqual([]);
  });

  it(proves('notice', 'begins with whom one speaks, each person once'), async () => {
    const { peer, person, said } = await openBot();
    const bert = person('bert');
    const id = await bert.mentions(channels.neunkirchen, question);
    expect(wordsOf(await said(`${channels.neunkirchen};messageid=${id}`, '12 Monate'))).toContain('Automatische Auskunft');
    await bert.says(bert.direct, question);
    await said(bert.direct, '12 Monate');
    expect(
      botSaid(peer, bert.direct)
        .map((message) => wordsOf(message))
        .join(),
    ).not.toContain('automatischen Auskunft');
  });

  it('comes to the personal chat when it is asked for in a channel, where nobody reads a word of it', async () => {
    const { peer, person, said } = await openBot();
    const anna = person('anna');
    await anna.mentions(channels.neunkirchen, 'datenschutz');
    await said(anna.direct, 'Meine Daten');
    expect(botSaid(peer, channels.neunkirchen)).toEqual([]);
  });

  it('is never shown in a channel, not even where only one sees it', async () => {
    const { peer, person } = await openBot({ office: 'office-targeted' });
    const anna = person('anna');
    await anna.slash(channels.voelklingen, '/datenschutz');
    const page = await eventually(() => botSaid(peer, channels.voelklingen).find((message) => wordsOf(message).includes('Datenschutz')));
    await anna.presses(page, 'Meine Daten');
    const shown = `${anna.dialog().texts.join()} ${botSaid(peer, channels.voelklingen)
      .map((message) => wordsOf(message))
      .join()}`;
    expect(shown).toContain('nur im persönlichen Chat');
    expect(shown).not.toContain('meine-daten.json');
  });
});
