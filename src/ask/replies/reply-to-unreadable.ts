import type { Reply } from '../../chat/reply.ts';
import type { Asked } from '../ask.ts';

/** Why something is no question that can be answered. */
export type Unreadable = Extract<Asked, { kind: 'unreadable' }>['reason'];

/** What holds a secret is answered without a model. */
export const secretNote =
  'Das klingt vertraulich. Ich habe Deine Frage nicht gespeichert und keiner KI gegeben. Bitte schreib hier keine Betriebsgeheimnisse.';

const sentences: Readonly<Record<Unreadable, string>> = {
  empty: 'Da war noch keine Frage. Schreib mir einfach, was Du wissen willst, zum Beispiel: „Wie lange gibt es Kurzarbeitergeld?“',
  'no-words': 'Das konnte ich nicht lesen. Schreib mir Deine Frage bitte in Worten, zum Beispiel: „Wer beantragt das Qualifizierungsgeld?“',
  'too-long': 'Das ist zu lang für mich. Stell Deine Frage bitte in höchstens ein paar Sätzen und lass Unterlagen weg.',
  'not-german': 'Ich kann bisher nur Deutsch. Stell Deine Frage bitte auf Deutsch. (I only understand German so far.)',
  secret: `${secretNote} Übersetzt habe ich sie deshalb auch nicht. (This sounds confidential. I have neither stored your question nor given it to an AI, so it is not translated. Please do not write business secrets here.)`,
};

/** A friendly sentence for what is no question, never an error. */
export function replyToUnreadable(reason: Unreadable): Reply {
  return { audience: 'asker', message: { blocks: [{ kind: 'text', text: sentences[reason] }] } };
}
