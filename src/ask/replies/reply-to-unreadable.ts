import type { Reply } from '../../chat/reply.ts';
import type { ReadQuestion } from '../read-question.ts';

type Reason = Extract<ReadQuestion, { kind: 'unreadable' }>['reason'];

const sentences: Readonly<Record<Reason, string>> = {
  empty: 'Da war noch keine Frage. Schreib mir einfach, was Du wissen willst, zum Beispiel: „Wie lange gibt es Kurzarbeitergeld?“',
  'no-words': 'Das konnte ich nicht lesen. Schreib mir Deine Frage bitte in Worten, zum Beispiel: „Wer beantragt das Qualifizierungsgeld?“',
  'too-long': 'Das ist zu lang für mich. Stell Deine Frage bitte in höchstens ein paar Sätzen und lass Unterlagen weg.',
  'not-german': 'Ich kann bisher nur Deutsch. Stell Deine Frage bitte auf Deutsch. (I only understand German so far.)',
};

/** A friendly sentence for what is no question, never an error. */
export function replyToUnreadable(reason: Reason): Reply {
  return { audience: 'asker', message: { blocks: [{ kind: 'text', text: sentences[reason] }] } };
}
