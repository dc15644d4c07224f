import type { Delivery } from '../../chat/messenger.ts';
import type { MessageReference } from '../../chat/references.ts';
import type { Called } from '../call-slack.ts';

const hints: Readonly<Record<string, string>> = {
  not_in_channel: 'Hier kann ich nichts schreiben, weil ich nicht im Kanal bin. Lade mich mit /invite ein und versuch es noch einmal.',
  channel_not_found: 'Hier kann ich nichts schreiben, weil ich nicht im Kanal bin. Lade mich mit /invite ein und versuch es noch einmal.',
  is_archived: 'Hier kann niemand mehr schreiben: Der Kanal ist archiviert.',
  restricted_action: 'In diesem Kanal darf ich nicht schreiben. Frag mich bitte im direkten Chat.',
};

/** What a call to Slack means for the one who wanted to send. `message` is what was sent. */
export function toDelivery<Result>(called: Called<Result>, message: (result: Result) => MessageReference | undefined): Delivery {
  switch (called.kind) {
    case 'ok': {
      const sent = message(called.result);
      return sent ? { kind: 'sent', message: sent } : { kind: 'unknown', reason: 'Slack did not name the message.' };
    }
    case 'refused':
      return { kind: 'failed', reason: called.error, hint: hints[called.error] };
    case 'limited':
      return { kind: 'failed', reason: called.reason, retryAfterSeconds: called.seconds };
    case 'unclear':
      return { kind: 'unknown', reason: called.reason };
  }
}
