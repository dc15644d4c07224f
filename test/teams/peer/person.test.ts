import type { Activity, TurnContext } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channels, groupChat, newMember, tenant } from './directory.ts';
import { openEchoBot } from './open-echo-bot.ts';
import { openTeamsPeer, type TeamsPeer } from './open-teams-peer.ts';
import type { Json, PeerMessage } from './workspace.ts';

const adaptive = 'application/vnd.microsoft.card.adaptive';
const card = (body: readonly object[], actions: readonly object[] = []) => ({ type: 'AdaptiveCard', version: '1.5', body, actions });
const heading = (text: string) => ({ type: 'TextBlock', text, wrap: true });
const execute = (title: string, data: object) => ({
  ...{ type: 'Action.Execute', verb: 'press', title, data },
  fallback: { type: 'Action.Submit', title, data },
});
const fetchTask = (title: string) => ({ type: 'Action.Submit', title, data: { tws: 'press', msteams: { type: 'task/fetch' } } });
const form = card(
  [
    { type: 'Input.Text', id: 'f_name', label: 'Dein Name', isRequired: true, errorMessage: 'Bitte ausfüllen.' },
    { type: 'Input.Number', id: 'f_count', label: 'Wie viele', min: 1, max: 10 },
    { type: 'Input.ChoiceSet', id: 'f_who', label: 'Wer', choices: [], 'choices.data': { type: 'Data.Query', dataset: 'x who' } },
  ],
  [{ type: 'Action.Submit', title: 'Senden', data: { tws: 'form', place: 'x' } }],
);
const dialog = (content: object) => ({
  task: { type: 'continue', value: { title: 'Formular', card: { contentType: adaptive, content } } },
});
const found = { type: 'application/vnd.microsoft.search.searchResponse', value: { results: [{ title: 'Anna', value: '1' }] } };

const answers: Readonly<Record<string, object>> = {
  'adaptiveCard/action': { statusCode: 200, type: adaptive, value: card([heading('Danke')]) },
  'task/fetch': dialog(form),
  'task/submit': { task: { type: 'message', value: 'Gespeichert' } },
  'composeExtension/fetchTask': dialog(form),
  'composeExtension/submitAction': {},
  'application/search': found,
  'message/submitAction': {},
  'message/fetchTask': dialog(form),
};

describe('people who use Teams', () => {
  let peer: TeamsPeer;
  let bot: Awaited<ReturnType<typeof openEchoBot>>;
  let heard: Activity[];
  let say: Partial<Activity>;
  beforeEach(async () => {
    heard = [];
    peer = await openTeamsPeer();
    bot = await openEchoBot(peer, async (context: TurnContext) => {
      heard.push(context.activity);
      const body = answers[context.activity.name ?? ''];
      if (context.activity.type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
      else if (context.activity.type === 'message' && context.activity.text) await context.sendActivity(say);
    });
  });
  afterEach(async () => {
    await bot.close();
    await peer.close();
    expect(bot.problems).toEqual([]);
  });

  /** What the bot said in the group, after Anna mentioned it there. */
  const ask = async (attachment: object, more: Json = {}): Promise<PeerMessage> => {
    say = { type: 'message', attachments: [{ contentType: adaptive, content: attachment }], ...more };
    const anna = peer.person('anna');
    await anna.mentions(groupChat, 'Hallo');
    const message = anna.messagesIn(groupChat).at(-1);
    if (!message) throw new Error('The bot said nothing.');
    return message;
  };
  const last = () => heard.at(-1);

  it('talk to the bot, and mention it elsewhere', async () => {
    say = { type: 'message', text: 'Echo' };
    const anna = peer.person('anna');
    await anna.says(anna.direct, 'Hallo');
    expect(last()).toMatchObject({
      text: 'Hallo',
      from: { aadObjectId: newMember('anna').aadObjectId },
      channelData: { tenant: { id: tenant } },
    });
    const root = await anna.mentions(channels.voelklingen, 'Moin');
    expect(last()).toMatchObject({ text: '<at>TWS-Bot</at> Moin', conversation: { id: `${channels.voelklingen};messageid=${root}` } });
    await peer.person('bert').mentions(channels.voelklingen, 'dazu', { thread: root });
    expect(last()?.conversation.id).toBe(`${channels.voelklingen};messageid=${root}`);
    await anna.says(groupChat, 'nur unter uns');
    expect(heard).toHaveLength(3);
    expect(peer.person('bert').sees(channels.voelklingen)).toEqual(['<at>TWS-Bot</at> Moin', 'Echo', '<at>TWS-Bot</at> dazu', 'Echo']);
  });

  it('write commands that only they see, change and delete what they wrote', async () => {
    say = { type: 'message', text: 'Echo' };
    const anna = peer.person('anna');
    const id = await anna.slash(groupChat, 'hilfe');
    expect(last()?.recipient).toMatchObject({ isTargeted: true });
    expect(peer.person('bert').sees(groupChat)).toEqual(['Echo']);
    await anna.edits(groupChat, id, 'Hilfe!');
    expect(last()).toMatchObject({ type: 'messageUpdate', id, text: 'Hilfe!', channelData: { eventType: 'editMessage' } });
    await anna.deletes(groupChat, id);
    expect(last()).toMatchObject({ type: 'messageDelete', id, channelData: { eventType: 'softDeleteMessage' } });
    expect(anna.sees(groupChat)).toEqual(['Echo']);
  });

  it('press buttons, and see a changed card each for themselves', async () => {
    const message = await ask(card([heading('Frage')], [execute('Ja', { value: 'ja' }), fetchTask('Mehr')]));
    await peer.personOnOldClient('anna').presses(message, 'Ja');
    expect(last()).toMatchObject({ type: 'message', value: { value: 'ja' }, replyToId: message.id });
    expect(last()?.text).toBeUndefined();
    await peer.person('anna').presses(message, 'Ja');
    expect(last()).toMatchObject({ name: 'adaptiveCard/action', value: { action: { verb: 'press', data: { value: 'ja' } } } });
    expect(peer.person('anna').sees(groupChat).at(-1)).toBe('Danke');
    expect(peer.person('bert').sees(groupChat).at(-1)).toBe('Frage\nJa\nMehr');
    expect(peer.person('gerd').sees(groupChat)).toEqual([]);
    await expect(peer.person('anna').presses(message, 'Ja')).rejects.toThrow('no button "Ja"');
  });

  it('fill in a dialog, which does not let them send what is wrong', async () => {
    const anna = peer.person('anna');
    await anna.presses(await ask(card([heading('Frage')], [fetchTask('Mehr')])), 'Mehr');
    expect(anna.dialog()).toMatchObject({ title: 'Formular', buttons: ['Senden'] });
    await expect(anna.submits()).rejects.toThrow('Dein Name is required');
    await expect(anna.submits({ name: 'A', count: 11 })).rejects.toThrow('Wie viele is more than 10');
    await expect(anna.submits({ name: 'A', who: '1' })).rejects.toThrow('Wer does not offer "1"');
    await anna.searches('who', 'an');
    expect(last()?.value).toEqual({ queryText: 'an', queryOptions: { skip: 0, top: 15 }, dataset: 'x who' });
    await anna.submits({ name: 'A', count: 2, who: '1' });
    expect(last()?.value.data).toEqual({ tws: 'form', place: 'x', f_name: 'A', f_count: '2', f_who: '1' });
    expect(anna.dialog().text).toBe('Gespeichert');
  });

  it('ask about a message, and rate one', async () => {
    const anna = peer.person('anna');
    const message = await ask(card([heading('Antwort')]), { channelData: { feedbackLoop: { type: 'default' } } });
    await anna.likes(message);
    expect(last()?.value).toEqual({ actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":""}' } });
    message.activity = { ...message.activity, channelData: { feedbackLoop: { type: 'custom' } } };
    await anna.dislikes(message);
    await anna.submits({ name: 'A' });
    expect(last()).toMatchObject({ name: 'message/submitAction', value: { actionValue: { reaction: 'dislike' } } });
    await anna.asksAbout(message);
    expect(last()?.value.messagePayload.id).toBe(message.id);
    await anna.submits({ name: 'A' });
    expect(last()).toMatchObject({ name: 'composeExtension/submitAction', value: { commandContext: 'message' } });
    expect(anna.hasDialog()).toBe(false);
  });

  it('install and remove the app, and Teams brings the same thing twice', async () => {
    const dora = peer.person('dora');
    await dora.installs();
    expect(heard.map(({ type, action }) => [type, action])).toEqual([
      ['installationUpdate', 'add'],
      ['conversationUpdate', undefined],
    ]);
    await dora.uninstalls();
    expect(peer.workspace.withoutBot.has(dora.direct)).toBe(true);
    const [first] = peer.deliveries.sent;
    expect(await peer.deliveries.resend(first?.activity ?? {}, 3)).toHaveLength(3);
    expect(heard).toHaveLength(7);
  });
});
