import type { Hints } from '../../platform/called.ts';

/** What people may do where Teams does not take a message. */
export const hints: Hints = {
  BotNotInConversationRoster:
    'Hier kann ich nichts schreiben, weil ich nicht dabei bin. Füge die App zum Team oder Chat hinzu und frag noch einmal.',
  MessageSizeTooBig: 'Diese Antwort ist für Teams zu lang. Frag bitte nach einem Teil davon.',
};

/** Refusals that mean: nobody wants to hear from the bot there. */
export const blocking: ReadonlySet<string> = new Set(['MessageWritesBlocked', 'BotNotInConversationRoster', 'BotDisabledByAdmin']);
