import type { Answer } from '../chat/adapter.ts';
import type { Message } from '../chat/message.ts';
import type { MessageStream, Messenger } from '../chat/messenger.ts';
import type { Outbox } from '../chat/outbox.ts';
import type { ConversationReference } from '../chat/references.ts';
import type { Progress, Responder, Response } from '../chat/reply.ts';
import { sayLate } from './say-late.ts';

export type AnswerParts = {
  readonly responder: Responder;
  readonly messenger: Messenger;
  readonly outbox: Outbox;
  readonly now: () => Date;
};

/** Silence up to here reads as "at once"; after that people want to see that something is going on. */
const silentMilliseconds = 400;

/** Asks the bot and shows on the way what it is doing: first a status, then the text while it is written. */
export function createAnswer(parts: AnswerParts): Answer {
  return async ({ incoming, key, conversation }) => {
    if (!conversation) return { response: sayLate(await parts.responder(incoming), incoming, parts.now()), shown: false };
    const show = createShow(parts, { key, conversation, asker: incoming.person });
    const response = sayLate(await parts.responder(incoming, show.progress), incoming, parts.now());
    return { response, shown: await show.finish(response) };
  };
}

type Showing = {
  readonly key: string;
  readonly conversation: ConversationReference;
  readonly asker: Parameters<Messenger['notify']>[1];
};

function createShow(parts: AnswerParts, showing: Showing) {
  const { messenger } = parts;
  const { conversation } = showing;
  let stream: Promise<MessageStream | undefined> | undefined;
  let line = Promise.resolve();
  const status = setTimeout(() => void messenger.announce(conversation, 'Ich sehe in der Wissensbank nach …'), silentMilliseconds);
  const progress = (part: Progress) => {
    clearTimeout(status);
    const { streams, stepsInStream } = messenger.capabilities(conversation);
    if (part.kind === 'step' && !(streams && stepsInStream)) return void messenger.announce(conversation, part.text);
    if (!streams) return;
    stream ??= startStream(parts, showing);
    // One after another, and a piece that fails is not missed: the end shows the whole answer.
    line = line.then(async () => showPart(await stream, part)).catch(() => undefined);
  };
  const finish = async (response: Response) => {
    clearTimeout(status);
    await line;
    const open = await stream;
    const message = messageOf(response, conversation);
    return open !== undefined && message !== undefined && (await complete(parts, showing, { open, message }));
  };
  return { progress, finish };
}

/** Written down before it begins, so that a stream which breaks off with this process is found and completed. */
async function startStream({ messenger, outbox }: AnswerParts, { key, conversation, asker }: Showing): Promise<MessageStream | undefined> {
  const isFirst = await outbox.begin({ key, platform: messenger.platform, lane: messenger.lane(conversation), person: asker });
  return isFirst ? await messenger.startStream(conversation, key, asker) : undefined;
}

async function showPart(stream: MessageStream | undefined, part: Progress): Promise<void> {
  if (part.kind === 'step') await stream?.step(part.text);
  else await stream?.append(part.append);
}

/** What may stand where it grew: a direct chat is for the asker alone. */
function messageOf(response: Response, { kind }: ConversationReference): Message | undefined {
  if (response.kind !== 'reply' || response.replace) return undefined;
  return response.reply.audience === 'conversation' || kind === 'direct' ? response.reply.message : undefined;
}

type Ending = { readonly open: MessageStream; readonly message: Message };

/** True when the whole answer stands there; if not, the outbox completes it. */
async function complete({ outbox }: AnswerParts, { key }: Showing, { open, message }: Ending): Promise<boolean> {
  const delivery = await open.finish(message);
  if (delivery.kind !== 'sent') return false;
  await outbox.sent(key, delivery.message);
  return true;
}
