import type { Identity } from '../slack-options.ts';
import type { MessageEvent } from './payloads.ts';

/** What a message event is to us. `thread`: perhaps a question, if the bot takes part in that thread. */
export type Judgement = 'direct' | 'thread' | 'edited' | 'deleted' | 'nobody';

/** Sorts out, before anything is kept, what no answer can follow from: other bots, ourselves, chatter in channels. */
export function judgeMessage(event: MessageEvent, identity: Identity): Judgement {
  switch (event.subtype) {
    case undefined:
    case 'thread_broadcast':
    case 'file_share':
      return judgePlain(event, identity);
    case 'message_changed':
      return isEdit(event, identity) ? 'edited' : 'nobody';
    case 'message_deleted':
      return event.deleted_ts !== undefined && isByPerson(event.previous_message, identity) ? 'deleted' : 'nobody';
    default:
      return 'nobody';
  }
}

function judgePlain(event: MessageEvent, identity: Identity): Judgement {
  if (!isByPerson(event, identity) || event.ts === undefined) return 'nobody';
  if (isDirect(event)) return 'direct';
  // A mention comes as an event of its own.
  return event.thread_ts === undefined || mentions(event.text, identity) ? 'nobody' : 'thread';
}

/** Slack reports a change also when it only adds a preview of a link. */
function isEdit({ message, previous_message }: MessageEvent, identity: Identity): boolean {
  return isByPerson(message, identity) && message?.text !== previous_message?.text;
}

function isByPerson(message: Pick<MessageEvent, 'user' | 'bot_id'> | undefined, identity: Identity): boolean {
  return message?.user !== undefined && message.bot_id === undefined && message.user !== identity.botUser && message.user !== 'USLACKBOT';
}

export function isDirect({ channel_type, channel }: Pick<MessageEvent, 'channel_type' | 'channel'>): boolean {
  return channel_type === 'im' || (channel_type === undefined && channel.startsWith('D'));
}

export function mentions(text: string, { botUser }: Identity): boolean {
  return text.includes(`<@${botUser}>`) || text.includes(`<@${botUser}|`);
}
