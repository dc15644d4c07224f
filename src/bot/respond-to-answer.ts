import { createQuestions, type Questioning, type Questions } from '../book/questions.ts';
import { answerForm } from '../book/replies/question-form.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import type { Response } from '../chat/reply.ts';
import { type BookFeature, whoOf } from './book-feature.ts';
import { readWords } from './desk/pressed.ts';
import { say } from './respond-to-command.ts';

/** True for the names of the button under a question of the coordinators and of the form behind it. */
export function isAnswer(name: string): boolean {
  return ['book.answer', 'book.reply', 'inhouse.answer', 'inhouse.reply'].includes(name);
}

/** Takes the answer to a question of the coordinators. Value and context are what it is about, then the question. */
export async function respondToAnswer(intent: Intent, incoming: Incoming, feature: BookFeature): Promise<Response> {
  if (intent.kind === 'action') {
    const form = intent.action === 'book.answer' ? 'book.reply' : 'inhouse.reply';
    return { kind: 'form', form: answerForm(form, readAsked(intent.value).question, intent.value) };
  }
  if (intent.kind !== 'submit') return say('Diesen Knopf kenne ich nicht mehr.');
  const answer = readWords(intent.values.answer);
  if (answer === '') return { kind: 'errors', errors: { answer: 'Bitte schreib Deine Antwort auf.' } };
  const take = takerOf(intent.form, createQuestions(feature));
  return sayAnswered(await take({ ...readAsked(intent.context), answer }, whoOf(incoming)));
}

function takerOf(form: string, questions: Questions): Questions['answerAsBooker'] {
  return form === 'book.reply' ? questions.answerAsBooker : questions.answerAsPlant;
}

function readAsked(value: string): { readonly id: string; readonly question: string } {
  const [, id = '', question = ''] = /^(\S*)\s?(.*)$/su.exec(value) ?? [];
  return { id, question };
}

function sayAnswered({ kind }: Questioning): Response {
  switch (kind) {
    case 'sent':
      return say('Danke, Deine Antwort ist bei der Koordination. Deinen Namen habe ich nicht dazugeschrieben.');
    case 'nobody':
      return say('Ich kann Deine Antwort gerade nicht weitergeben. Melde Dich bitte bei Deiner Geschäftsstelle.');
    case 'ended':
      return say('Das ist schon erledigt. Deine Antwort wurde nicht weitergegeben.');
    case 'unknown':
      return say('Dazu finde ich nichts von Dir. Deine Antwort wurde nicht weitergegeben.');
  }
}
