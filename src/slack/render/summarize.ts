import type { Message } from '../../chat/message.ts';
import { firstWords } from '../../platform/first-words.ts';
import { cut, escapeMarks } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';

/** The title and the first words, for notifications and screen readers: enough to know on a lock screen what it is about. */
export function summarize(message: Message): string {
  return shorten(firstWords(message)) || 'Nachricht der TWS';
}

/** Never cuts an escaped sign in two. */
function shorten(text: string): string {
  const escaped = escapeMarks(text);
  if (escaped.length <= limits.summary) return escaped;
  return `${cut(escaped, limits.summary - 1).replace(/&\w*$/, '')}…`;
}
