/**
 * What somebody wrote, as plain text: Slack marks mentions, channels and links with angle brackets and escapes three
 * signs (https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages). Who is mentioned is left out.
 */
export function cleanText(text: string): string {
  const plain = text
    .replace(/<[@!][^<>]*>/g, ' ')
    .replace(/<#[^|<>]*(?:\|([^<>]*))?>/g, '$1')
    .replace(/<(?:https?|mailto|tel):[^|<>]*\|([^<>]*)>/g, '$1')
    .replace(/<((?:https?|mailto|tel):[^<>]*)>/g, '$1');
  return plain
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
