import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replyWithThanks } from '../../src/ask/replies/feedback-form.ts';
import { replyToUnreadable } from '../../src/ask/replies/reply-to-unreadable.ts';
import { replyWithArticle } from '../../src/ask/replies/reply-with-article.ts';
import { replyWithContact } from '../../src/ask/replies/reply-with-contact.ts';
import { replyToReset, replyToThanks, replyWithHelp, replyWithWelcome } from '../../src/ask/replies/reply-with-help.ts';
import { replyWithTopics } from '../../src/ask/replies/reply-with-topics.ts';
import type { Message } from '../../src/chat/message.ts';
import { replyToNonCurator } from '../../src/curate/replies/reply-to-non-curator.ts';
import { firstWords } from '../../src/platform/first-words.ts';
import { eventually } from '../eventually.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { channels } from './peer/directory.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const personal = 'mein chef mobbt mich';
const home = { id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz', contact: 'Tel. 06841 0000 (Beispiel)' };

/** All that the bot says to one person alone, by a name of its own. */
async function privateReplies(): Promise<ReadonlyMap<string, Message>> {
  const { articles } = (await openShippedBase()).base;
  const some = articles.filter((_, place) => place % 30 === 0).map((article) => replyWithArticle(article, '2026-11-22'));
  const unreadable = (['empty', 'no-words', 'too-long', 'not-german'] as const).map(replyToUnreadable);
  const others = [replyWithHelp(), replyWithWelcome(), replyToThanks(), replyToReset(), replyWithThanks(), replyToNonCurator()];
  const all = [...some, ...unreadable, ...others, replyWithTopics(articles), replyWithContact(home, articles[0])];
  return new Map(all.filter(({ audience }) => audience === 'asker').map(({ message }, place) => [`Antwort ${place}`, message]));
}

describe('what is for one person alone, in Teams', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  let replies: Awaited<ReturnType<typeof privateReplies>>;
  beforeAll(async () => {
    replies = await privateReplies();
    rig = await openTeamsBot({
      responder: (own) => async (incoming, progress) => {
        const message = incoming.kind === 'text' ? replies.get(incoming.text) : undefined;
        return message ? { kind: 'reply', reply: { audience: 'asker', message } } : await own(incoming, progress);
      },
    });
  });
  afterAll(() => rig.close());

  const said = (conversation: string) => botSaid(rig.peer, conversation);
  const newcomer = (name: string) => {
    rig.peer.workspace.addPerson(name);
    return rig.person(name);
  };
  const mention = async (name: string, text: string) => {
    const id = await rig.person(name).mentions(channels.neunkirchen, text);
    return `${channels.neunkirchen};messageid=${id}`;
  };
  const seesNothing = async (place: string) => {
    await sleep(200);
    expect(said(place)).toEqual([]);
  };

  it('comes to the direct chat when it was asked for in a channel', async () => {
    const anna = rig.person('anna');
    const place = await mention('anna', personal);
    expect(wordsOf(await eventually(() => said(anna.direct)[0]))).toMatch(/Geschäftsstelle|Betriebsrat/);
    await seesNothing(place);
  });

  it(proves('private', 'shows nobody else a word, whatever it is'), async () => {
    const writers = [...replies].map(([text, message], place) => ({ person: newcomer(`p${place}`), text, message }));
    for (const { person, text } of writers) await mention(person.member.name, text);
    for (const { person, message } of writers) {
      const shown = await eventually(() => said(person.direct)[0]);
      const [first = ''] = firstWords(message).split(' · ');
      expect(wordsOf(shown).replace(/\s+/g, ' ')).toContain(first.slice(0, 20));
    }
    await seesNothing(channels.neunkirchen);
    expect(writers.length).toBeGreaterThan(14);
  });

  it('leaves only a hint in the thread where there is no direct chat, without a word of the answer', async () => {
    const place = await mention('dora', personal);
    const hint = await eventually(() => said(place)[0]);
    expect(wordsOf(hint)).toMatch(/zeige ich nur im direkten Chat.*füge mich als App hinzu/s);
    expect(wordsOf(hint)).not.toMatch(/Chef|mobb|Betriebsrat|Geschäftsstelle/i);
    expect(JSON.stringify(hint.activity)).not.toMatch(/mobb|Betriebsrat/i);
  });

  it('blocks no channel because one person has no direct chat', async () => {
    rig.peer.faults.set('create', { kind: 'status', status: 403, code: 'BotNotInConversationRoster' }, { times: 1 });
    const place = await mention('dora', personal);
    await eventually(() => said(place)[0]);
    const anna = rig.person('anna');
    const next = await mention('anna', question);
    expect(wordsOf(await eventually(() => said(next)[0]))).toMatch(/12 Monate/);
    expect(anna.sees(place).join()).toContain('im direkten Chat');
  });

  it('stays in the dialog of the one who pressed, on a message of everybody', async () => {
    const place = await mention('bert', question);
    const answer = await eventually(() => said(place)[0]);
    const gina = newcomer('gina');
    await gina.presses(answer, 'Mehr dazu');
    expect(gina.dialog().texts.join()).toMatch(/Kurzarbeitergeld.*Quellen/s);
    await gina.submits({}, 'Mensch fragen');
    expect(gina.dialog().texts.join()).toMatch(/IG Metall Neunkirchen/);
    await sleep(200);
    expect(said(place)).toEqual([answer]);
    expect(said(gina.direct)).toEqual([]);
    expect(rig.person('bert').hasDialog()).toBe(false);
  });

  it(proves('share', 'is shown to everybody once when the one who got it shares it, and nobody else can'), async () => {
    const place = await mention('bert', question);
    const answer = await eventually(() => said(place)[0]);
    const hugo = newcomer('hugo');
    await hugo.presses(answer, 'Mehr dazu');
    const { card } = hugo.dialog();
    const key = /"action":"share","value":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
    const eva = newcomer('eva');
    const data = { tws: 'press', action: 'share', value: key };
    await eva.invoke(place, { name: 'task/submit', value: { data } });
    await sleep(200);
    expect(said(place)).toHaveLength(1);
    for (const _ of [1, 2]) await hugo.invoke(place, { name: 'task/submit', value: { data } });
    const shared = await eventually(() => said(place)[1]);
    expect(wordsOf(shared)).toContain('Kurzarbeitergeld');
    expect(wordsOf(shared)).not.toMatch(/Teilen|Nur für Dich/);
    await sleep(200);
    expect(said(place)).toHaveLength(2);
  });

  it('never takes the place of what others see', async () => {
    const place = await mention('bert', question);
    const answer = await eventually(() => said(place)[0]);
    const carla = rig.person('carla');
    for (const [action, value] of [
      ['home', ''],
      ['curate.due', '0'],
    ]) {
      const data = { tws: 'press', action, value };
      await carla.invoke(place, { name: 'task/fetch', value: { data }, replyToId: answer.id });
      await carla.invoke(place, { name: 'adaptiveCard/action', value: { action: { verb: 'press', data } }, replyToId: answer.id });
    }
    await sleep(300);
    expect(said(place).map((message) => wordsOf(message))).toEqual([expect.stringContaining('12 Monate')]);
  });
});
