import { createQuestions, type Questioning } from '../../book/questions.ts';
import { questionForm } from '../../book/replies/question-form.ts';
import type { Response } from '../../chat/reply.ts';
import { whoOf } from '../book-feature.ts';
import { say } from '../respond-to-command.ts';
import { type OnPress, type OnSubmit, readPressed, readWords, sayGone } from './pressed.ts';

/** Opens the question to who has asked for seats. */
export const openQuestion: OnPress = async (value) => ({ kind: 'form', form: questionForm('desk.ask', readPressed(value).id) });

/** Opens the question to who has asked for a plant. */
export const openPlantQuestion: OnPress = async (value) => ({ kind: 'form', form: questionForm('desk.question', readPressed(value).id) });

export const askBooker: OnSubmit = async ({ context, values }, incoming, feature) => {
  const question = readWords(values.question);
  if (question === '') return noQuestion;
  return sayAsked(await createQuestions(feature).askBooker({ id: context, question }, whoOf(incoming)));
};

export const askPlant: OnSubmit = async ({ context, values }, incoming, feature) => {
  const question = readWords(values.question);
  if (question === '') return noQuestion;
  return sayAsked(await createQuestions(feature).askPlant({ id: context, question }, whoOf(incoming)));
};

const noQuestion: Response = { kind: 'errors', errors: { question: 'Bitte schreib Deine Frage auf.' } };

function sayAsked({ kind }: Questioning): Response {
  switch (kind) {
    case 'sent':
      return say('Deine Frage ist unterwegs. Die Antwort erscheint im Kanal der Koordination, ohne den Namen der Person.');
    case 'nobody':
      return say('Diese Buchung kam nicht aus dem Chat, deshalb kann ich niemanden fragen. Es wurde nichts verschickt.');
    case 'ended':
      return say('Das ist schon erledigt. Deine Frage wurde nicht verschickt.');
    case 'unknown':
      return sayGone('Diese Anfrage');
  }
}
