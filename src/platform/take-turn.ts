import type { Answer } from '../chat/adapter.ts';
import type { Form } from '../chat/form.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Block, Message } from '../chat/message.ts';
import type { Messenger } from '../chat/messenger.ts';
import type { Outgoing } from '../chat/outbox.ts';
import type { ConversationReference, MessageReference, PersonReference } from '../chat/references.ts';
import type { Reply, Response } from '../chat/reply.ts';
import type { Shelf } from '../chat/shelf.ts';

export type Turn = {
  readonly incoming: Incoming;
  /** Marks what comes of it. */
  readonly key: string;
  /** Whoever asked did so where nobody else could see it, so nobody else sees the answer. */
  readonly isPrivate?: boolean | undefined;
  /** What the platform needs to open a form for this event. */
  readonly trigger?: string | undefined;
  /** The message whose button was pressed. */
  readonly pressed?: MessageReference | undefined;
  /** The person waits for a text that may be shown while it grows. */
  readonly grows?: boolean | undefined;
};

/** What an adapter needs so that the bot can take its turn. */
export type TurnParts = {
  readonly messenger: Messenger;
  readonly answer: Answer;
  readonly shelf: Shelf;
  /** Opens a form; where that fails, resolves with a German sentence or message that says what to do. */
  readonly openForm: (turn: Turn, form: Form) => Promise<string | Message | undefined>;
  /** Adds to a message what the place needs in which it stands instead of another one. */
  readonly inPlace?: (turn: Turn, message: Message) => Message;
};

/** Asks the bot about one event and says what is to be sent. */
export async function takeTurn(parts: TurnParts, turn: Turn): Promise<readonly Outgoing[]> {
  const { incoming, key } = turn;
  const conversation = turn.grows && !turn.isPrivate ? incoming.conversation : undefined;
  const { response, shown } = await parts.answer({ incoming, key, conversation });
  return shown ? [] : await postsFor(parts, turn, response);
}

/** The posts that a response of the bot means. Options and errors belong to forms and are answered there. */
export async function postsFor(parts: TurnParts, turn: Turn, response: Response): Promise<readonly Outgoing[]> {
  switch (response.kind) {
    case 'reply':
      return isSpared(parts, turn, response.reply) ? [] : [await toOutgoing(parts, turn, response)];
    case 'form': {
      const problem = await parts.openForm(turn, response.form);
      return problem === undefined ? [] : [await toOutgoing(parts, turn, { kind: 'reply', reply: say(problem) })];
    }
    case 'errors':
    case 'options':
    case 'nothing':
      return [];
  }
}

/** A courtesy is worth no message in another place, and no hint to everybody that there would be one. */
function isSpared({ messenger }: TurnParts, { incoming: { conversation } }: Turn, { audience, courtesy = false }: Reply): boolean {
  return courtesy && audience === 'asker' && !messenger.capabilities(conversation).whispers;
}

export function say(words: string | Message): Reply {
  return { audience: 'asker', message: typeof words === 'string' ? { blocks: [{ kind: 'text', text: words }] } : words };
}

/** What only one person may see takes the place of nothing that others see. */
export function mayReplace({ incoming, isPrivate }: Turn, { audience }: Reply): boolean {
  return incoming.conversation.kind === 'direct' || isPrivate === true || audience === 'conversation';
}

type ReplyResponse = Extract<Response, { kind: 'reply' }>;

async function toOutgoing(parts: TurnParts, turn: Turn, { reply, replace }: ReplyResponse): Promise<Outgoing> {
  const { messenger } = parts;
  const { incoming, key, pressed } = turn;
  const { conversation, person } = incoming;
  const { platform } = messenger;
  const lane = messenger.lane(conversation);
  if (replace && pressed && mayReplace(turn, reply)) {
    const content = parts.inPlace?.(turn, reply.message) ?? reply.message;
    return { key, platform, lane, person, post: { kind: 'update', message: pressed, content } };
  }
  const audience = turn.isPrivate ? 'asker' : reply.audience;
  const isHidden = conversation.kind !== 'direct' && audience === 'asker';
  const message = isHidden ? await withShareButton(parts, turn, reply) : reply.message;
  return { key, platform, lane, post: { kind: 'send', conversation, reply: { audience, asker: person, message } } };
}

/** An answer that one person got, and may show everybody where it was asked. */
export type Shareable = { readonly message: Message; readonly conversation: ConversationReference; readonly person: PersonReference };

const shareableMinutes = 60;

export function shareNote(key: string): string {
  return `share ${key}`;
}

/** What has sources is about a topic and may be passed on; words about somebody's own case have none. */
export async function withShareButton(
  { shelf }: Pick<TurnParts, 'shelf'>,
  { incoming, key }: Turn,
  { message, personal = false }: Reply,
): Promise<Message> {
  if (personal || !message.blocks.some(({ kind }) => kind === 'sources')) return message;
  const { returnAddress: _, ...conversation } = incoming.conversation;
  const shareable: Shareable = { message, conversation, person: incoming.person };
  await shelf.of(incoming.person).put(shareNote(key), JSON.stringify(shareable), shareableMinutes);
  const share: Block = { kind: 'buttons', buttons: [{ label: 'Teilen', action: shareAction, value: key, style: 'primary' }] };
  return { ...message, blocks: [...message.blocks, share] };
}

/** The action by which somebody shows everybody what only they saw so far. */
export const shareAction = 'share';
