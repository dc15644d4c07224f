import type { ConversationReference, MessageReference } from '../../chat/references.ts';
import { spotOf } from '../conversation.ts';
import type { Identity } from '../slack-options.ts';

type Posted = { readonly channel: string; readonly ts: string };

/** The reference of a message that stands in a conversation; one in a channel has a link. */
export function referenceTo({ url }: Identity, conversation: ConversationReference, posted: Posted): MessageReference {
  const message = { conversation, address: `${posted.channel}/${posted.ts}` };
  if (url === undefined || conversation.kind !== 'channel') return message;
  return { ...message, link: linkTo(url, posted, spotOf(conversation)?.thread) };
}

/** As https://docs.slack.dev/reference/methods/chat.getPermalink gives it: an answer in a thread names the thread, too. */
function linkTo(url: string, { channel, ts }: Posted, thread: string | undefined): string {
  const { href } = new URL(`archives/${channel}/p${ts.replace('.', '')}`, url);
  return thread === undefined ? href : `${href}?thread_ts=${thread}&cid=${channel}`;
}
