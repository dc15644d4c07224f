import type { Delivery } from '../../chat/messenger.ts';
import type { MessageReference } from '../../chat/references.ts';
import { type Called, type Hints, toDelivery as toNeutralDelivery } from '../../platform/called.ts';

const hints: Hints = {
  not_in_channel: 'Hier kann ich nichts schreiben, weil ich nicht im Kanal bin. Lade mich mit /invite ein und versuch es noch einmal.',
  channel_not_found: 'Hier kann ich nichts schreiben, weil ich nicht im Kanal bin. Lade mich mit /invite ein und versuch es noch einmal.',
  is_archived: 'Hier kann niemand mehr schreiben: Der Kanal ist archiviert.',
  restricted_action: 'In diesem Kanal darf ich nicht schreiben. Frag mich bitte im direkten Chat.',
};

/** What a call to Slack means for the one who wanted to send. `message` is what was sent. */
export function toDelivery<Result>(called: Called<Result>, message: (result: Result) => MessageReference | undefined): Delivery {
  return toNeutralDelivery(called, message, hints);
}
