import { type Author, activityFrom, clientInfo } from './activity.ts';
import type { Deliveries } from './deliveries.ts';
import { bot } from './directory.ts';
import { baseOf, type Json, kindOf, type PeerMessage } from './workspace.ts';

export type Writer = { readonly author: Author; readonly deliveries: Deliveries };

export type Thread = {
  /** The id of the first post of a thread in the channel. */
  readonly thread?: string | undefined;
};

/** What somebody writes; each resolves with the id of the message, when the bot has acknowledged it. */
export function createWriting({ author, deliveries }: Writer) {
  const { workspace, member } = author;
  const add = (place: string, activity: Json, { thread, visibleTo }: Thread & { readonly visibleTo?: string }) => {
    if (!workspace.rosters.get(baseOf(place))?.has(member.name)) throw new Error(`${member.name} is not in ${place}`);
    const id = workspace.nextId();
    const isPost = kindOf(place) === 'channel' && place === baseOf(place);
    const conversation = isPost ? `${place};messageid=${thread ?? id}` : place;
    const kept = { ...activity, type: 'message', id };
    const message: PeerMessage = {
      ...{ id, conversation, from: member.name, activity: kept, visibleTo },
      ...{ cards: new Map(), streaming: false, deleted: false },
    };
    workspace.messages.push(message);
    return message;
  };
  const bring = async ({ conversation, activity, id }: PeerMessage): Promise<string> => {
    if (!workspace.withoutBot.has(baseOf(conversation))) await deliveries.send(activityFrom(author, conversation, activity));
    return id;
  };
  const change = async (conversation: string, id: string, more: Json): Promise<void> => {
    const message = findOwn(id);
    if (message.conversation !== conversation && baseOf(message.conversation) !== conversation) throw new Error('no such message');
    await bring({ ...message, activity: { ...message.activity, ...more } });
  };
  const findOwn = (id: string) => {
    const message = workspace.messages.find((each) => each.id === id && each.from === member.name);
    if (!message) throw new Error('no such message');
    return message;
  };
  return {
    /** Outside a direct chat the bot does not hear of it: it is not mentioned. */
    async says(conversation: string, text: string, more: Thread = {}): Promise<string> {
      const message = add(conversation, { text, ...plain(text) }, more);
      return kindOf(conversation) === 'personal' ? await bring(message) : message.id;
    },
    mentions: (conversation: string, text: string, more: Thread = {}): Promise<string> => bring(add(conversation, mention(text), more)),
    /** A command with a slash: only the writer sees it. */
    slash(conversation: string, text: string, more: Thread = {}): Promise<string> {
      if (kindOf(conversation) === 'personal') throw new Error('Targeted messages are not possible in personal chats.');
      const recipient = { ...bot, isTargeted: true };
      return bring(add(conversation, { text, ...plain(text), recipient }, { ...more, visibleTo: member.name }));
    },
    async edits(conversation: string, id: string, text: string): Promise<void> {
      const message = findOwn(id);
      const isMention = JSON.stringify(message.activity.entities ?? []).includes('"mention"');
      message.activity = { ...message.activity, ...(isMention ? mention(text) : { text, ...plain(text) }) };
      await change(conversation, id, { type: 'messageUpdate', channelData: { eventType: 'editMessage' } });
    },
    async deletes(conversation: string, id: string): Promise<void> {
      findOwn(id).deleted = true;
      const gone = { text: undefined, textFormat: undefined, attachments: undefined, entities: [clientInfo] };
      await change(conversation, id, { ...gone, type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } });
    },
  };
}

const markup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Teams sends what was written also as HTML. */
function plain(text: string): Json {
  return { textFormat: 'plain', attachments: [{ contentType: 'text/html', content: `<p>${markup(text)}</p>` }] };
}

function mention(text: string): Json {
  const at = `<at>${bot.name}</at>`;
  const html = `<p><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${bot.name}</span>&nbsp;${markup(text)}</p>`;
  return {
    ...{ text: `${at} ${text}`, textFormat: 'plain', attachments: [{ contentType: 'text/html', content: html }] },
    entities: [{ type: 'mention', mentioned: bot, text: at }, clientInfo],
  };
}
