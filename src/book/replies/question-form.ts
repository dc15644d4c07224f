import type { Form } from '../../chat/form.ts';

const longestQuestion = 300;
const longestAnswer = 1000;

/** What coordinators ask back, under the id of the form that takes it. */
export function questionForm(id: 'desk.ask' | 'desk.question', context: string): Form {
  const intro = 'Die Person bekommt Deine Frage von mir. Ihre Antwort erscheint im Kanal der Koordination, ohne ihren Namen.';
  return oneText({
    id,
    title: 'Nachfragen',
    submit: 'Fragen',
    intro,
    label: 'Deine Frage',
    field: 'question',
    longest: longestQuestion,
    context,
  });
}

/** The answer of who was asked. */
export function answerForm(id: 'book.reply' | 'inhouse.reply', question: string, context: string): Form {
  const intro = question === '' ? undefined : `Die Koordination fragt: ${question}`;
  return oneText({
    id,
    title: 'Antworten',
    submit: 'Senden',
    intro,
    label: 'Deine Antwort',
    field: 'answer',
    longest: longestAnswer,
    context,
  });
}

/** Why the coordinators say no; whoever asked reads it. */
export function reasonForm(id: 'desk.reject' | 'desk.decline', context: string): Form {
  const intro = 'Wer angefragt hat, bekommt den Grund zu lesen.';
  return oneText({ id, title: 'Ablehnen', submit: 'Ablehnen', intro, label: 'Grund', field: 'reason', longest: longestQuestion, context });
}

/** What does not suit a plant about a date; may stay empty. */
export function remarkForm(context: string): Form {
  const intro = 'Der Termin wird wieder frei. Die Koordination schlägt Dir einen anderen vor.';
  const words = { title: 'Passt nicht', submit: 'Absenden', label: 'Was würde besser passen?', field: 'remark', longest: longestQuestion };
  return oneText({ id: 'inhouse.refuse', intro, ...words, optional: true, context });
}

type Asking = Pick<Form, 'id' | 'title' | 'submit' | 'context'> & {
  readonly intro: string | undefined;
  readonly label: string;
  readonly field: string;
  readonly longest: number;
  readonly optional?: boolean;
};

function oneText({ id, title, submit, context, intro, label, field, longest, optional }: Asking): Form {
  const hint = 'Bitte keine Namen und keine Betriebsgeheimnisse';
  return {
    ...{ id, title, submit, context, initial: {} },
    steps: [{ intro, fields: [{ kind: 'text', id: field, label, hint, multiline: true, optional, maxLength: longest }] }],
  };
}
