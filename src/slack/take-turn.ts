import type { Incoming } from '../chat/incoming.ts';
import type { Block, Message } from '../chat/message.ts';
import type { Outgoing } from '../chat/outbox.ts';
import type { MessageReference } from '../chat/references.ts';
import type { Reply, Response } from '../chat/reply.ts';
import { openForm } from './forms/open-form.ts';
import { isHome } from './send/change-message.ts';
import type { SlackParts } from './slack-options.ts';

export type Turn = {
  readonly incoming: Incoming;
  /** Marks what comes of it. */
  readonly key: string;
  /** Whoever asked did so where nobody else could see it, so nobody else sees the answer. */
  readonly isPrivate?: boolean | undefined;
  /** Opens a form within three seconds. */
  readonly trigger?: string | undefined;
  /** The message whose button was pressed. */
  readonly pressed?: MessageReference | undefined;
  /** The person waits for a text that may be shown while it grows. */
  readonly grows?: boolean | undefined;
};

/** Asks the bot about one event and says what is to be sent. */
export async function takeTurn(parts: SlackParts, turn: Turn): Promise<readonly Outgoing[]> {
  const { incoming, key } = turn;
  const conversation = turn.grows && !turn.isPrivate ? incoming.conversation : undefined;
  const { response, shown } = await parts.answer({ incoming, key, conversation });
  return shown ? [] : await postsFor(parts, turn, response);
}

/** What a response of the bot means in Slack. Options and errors belong to forms and are answered there. */
export async function postsFor(parts: SlackParts, turn: Turn, response: Response): Promise<readonly Outgoing[]> {
  switch (response.kind) {
    case 'reply':
      return [await toOutgoing(parts, turn, response)];
    case 'form': {
      const problem = await openForm(parts, turn, response.form);
      return problem === undefined ? [] : [await toOutgoing(parts, turn, { kind: 'reply', reply: say(problem) })];
    }
    case 'errors':
    case 'options':
    case 'nothing':
      return [];
  }
}

export function say(text: string): Reply {
  return { audience: 'asker', message: { blocks: [{ kind: 'text', text }] } };
}

type ReplyResponse = Extract<Response, { kind: 'reply' }>;

async function toOutgoing(parts: SlackParts, turn: Turn, { reply, replace }: ReplyResponse): Promise<Outgoing> {
  const { incoming, key, pressed } = turn;
  const { conversation, person } = incoming;
  const lane = parts.messenger.lane(conversation);
  if (replace && pressed) {
    return { key, platform: 'slack', lane, post: { kind: 'update', message: pressed, content: withWayHome(turn, reply.message) } };
  }
  const isShared = conversation.kind !== 'direct';
  const audience = turn.isPrivate ? 'asker' : reply.audience;
  const message = isShared && audience === 'asker' ? await withShareButton(parts, turn, reply.message) : reply.message;
  return { key, platform: 'slack', lane, post: { kind: 'send', conversation, reply: { audience, asker: person, message } } };
}

/** On the home page one thing takes the place of another, so there must be a way back. */
function withWayHome({ pressed, incoming }: Turn, message: Message): Message {
  const isOverview = incoming.kind === 'action' && incoming.action === homeAction;
  if (isOverview || !pressed || !isHome(pressed)) return message;
  const back: Block = { kind: 'buttons', buttons: [{ label: 'Zur Übersicht', action: homeAction, value: '' }] };
  return { ...message, blocks: [...message.blocks, { kind: 'divider' }, back] };
}

/** The action by which the bot shows somebody's home page again. */
const homeAction = 'home';

const shareableMinutes = 60;

/** What has sources is about a topic and may be passed on; words about somebody's own case have none. */
async function withShareButton({ shelf }: SlackParts, { incoming, key }: Turn, message: Message): Promise<Message> {
  if (!message.blocks.some(({ kind }) => kind === 'sources')) return message;
  const { returnAddress: _, ...conversation } = incoming.conversation;
  await shelf.put(`share ${key}`, JSON.stringify({ message, conversation }), shareableMinutes);
  const share: Block = { kind: 'buttons', buttons: [{ label: 'Teilen', action: shareAction, value: key }] };
  return { ...message, blocks: [...message.blocks, share] };
}

export const shareAction = 'slack.share';
