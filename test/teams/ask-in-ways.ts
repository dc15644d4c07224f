import { eventually } from '../eventually.ts';
import { botSaid } from './bot-said.ts';
import { type Author, activityFrom, invokeFrom } from './peer/activity.ts';
import { buttonsIn } from './peer/card-parts.ts';
import { bot, directChat } from './peer/directory.ts';
import type { TeamsPeer } from './peer/open-teams-peer.ts';
import { objectOf } from './peer/route.ts';
import type { Json } from './peer/workspace.ts';

const kinds = ['direct', 'mention', 'stream', 'press', 'form'] as const;

/** Something to be answered with `Antwort auf TEXT.`, in a conversation in which nothing else is asked. */
export type Question = {
  readonly text: string;
  readonly kind: (typeof kinds)[number];
  readonly conversation: string;
  readonly activity: Json;
};

/** Questions of all kinds, of a person each. Forms have to be open before: the bot is asked for them here. */
export async function askInWays(peer: TeamsPeer, count: number): Promise<readonly Question[]> {
  return await Promise.all(Array.from({ length: count }, (_, number) => prepare(peer, number)));
}

async function prepare(peer: TeamsPeer, number: number): Promise<Question> {
  const kind = kinds[number % kinds.length] ?? 'direct';
  const text = `${kind === 'stream' ? 'stückweise' : 'Frage'} Nummer ${number}`;
  const name = `p${number}`;
  const author: Author = { workspace: peer.workspace, serviceUrl: peer.serviceUrl, member: peer.workspace.addPerson(name) };
  const conversation = kind === 'mention' ? `19:runde${number}@thread.v2` : directChat(name);
  peer.workspace.rosters.set(conversation, new Set([name]));
  const activity = await write(peer, author, { kind, text, conversation });
  return { text, kind, conversation, activity };
}

async function write(peer: TeamsPeer, author: Author, { kind, text, conversation }: Omit<Question, 'activity'>): Promise<Json> {
  const id = peer.workspace.nextId();
  switch (kind) {
    case 'direct':
    case 'stream':
      return activityFrom(author, conversation, { type: 'message', id, text });
    case 'mention': {
      const entities = [{ type: 'mention', mentioned: bot, text: '<at>TWS-Bot</at>' }];
      return activityFrom(author, conversation, { type: 'message', id, text: `<at>TWS-Bot</at> ${text}`, entities });
    }
    case 'press':
      return execute(author, conversation, { verb: 'press', data: { tws: 'press', action: 'ask', value: text } });
    case 'form': {
      await peer.deliveries.send(activityFrom(author, conversation, { type: 'message', id, text: 'ausfüllen' }));
      const form = await eventually(() => botSaid(peer, conversation)[0]);
      const [button] = buttonsIn(form.activity.attachments);
      const invoke = execute(author, conversation, { verb: button?.verb, data: { ...objectOf(button?.data), f_was: text } });
      return { ...invoke, replyToId: form.id };
    }
  }
}

function execute(author: Author, conversation: string, { verb, data }: { readonly verb: string | undefined; readonly data: Json }): Json {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return invokeFrom(author, conversation, { name: 'adaptiveCard/action', value });
}
