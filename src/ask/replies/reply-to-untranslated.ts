import type { Reply } from '../../chat/reply.ts';

/** Why nobody translated a question although there is a model. */
export type Untranslated = keyof typeof sentences;

const sentences = {
  failed:
    'Ich konnte Deine Frage gerade nicht übersetzen. Versuch es gleich noch einmal oder stell sie auf Deutsch. (I could not translate your question just now. Please try again or ask in German.)',
  hurried:
    'An dieser Stelle antworte ich ohne KI und verstehe deshalb nur Deutsch. Schreib mir Deine Frage als Nachricht oder stell sie auf Deutsch. (I work without AI here, so I only understand German. Please send me your question as a message.)',
  minute:
    'Das waren viele Fragen in einer Minute, deshalb habe ich diese nicht übersetzt. Versuch es in einer Minute noch einmal oder stell sie auf Deutsch. (Too many questions within a minute. Please try again in a minute or ask in German.)',
  day: 'Deine KI-Antworten sind für heute aufgebraucht, und ohne KI verstehe ich nur Deutsch. Stell Deine Frage bitte auf Deutsch. (Your AI answers for today are used up. Without AI I only understand German.)',
  budget:
    'Für heute sind alle KI-Antworten aufgebraucht, und ohne KI verstehe ich nur Deutsch. Stell Deine Frage bitte auf Deutsch. (All AI answers for today are used up. Without AI I only understand German.)',
} as const;

/** Says truthfully why a question in another language was not understood. */
export function replyToUntranslated(why: Untranslated): Reply {
  return { audience: 'asker', message: { blocks: [{ kind: 'text', text: sentences[why] }] } };
}
