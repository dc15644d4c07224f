import type { Form } from '../../chat/form.ts';
import type { Reply } from '../../chat/reply.ts';

const reasons = [
  { value: 'wrong-figure', label: 'Eine Angabe stimmt nicht' },
  { value: 'outdated', label: 'Veraltet' },
  { value: 'other-question', label: 'Antwortet auf etwas anderes' },
  { value: 'incomplete', label: 'Etwas fehlt' },
  { value: 'unclear', label: 'Schwer zu verstehen' },
];

/** What was wrong, to choose from: no free text, so that nobody writes down a case or a name. */
export function feedbackForm(context: string): Form {
  return {
    id: 'ask.feedback-reasons',
    title: 'Was war nicht gut?',
    submit: 'Senden',
    steps: [{ fields: [{ kind: 'multi-choice', id: 'reasons', label: 'Was stimmte nicht?', options: reasons }] }],
    initial: {},
    context,
  };
}

/** The chosen reasons that the form really offers. */
export function readReasons(value: unknown): string[] {
  const chosen = Array.isArray(value) ? value : [];
  return reasons.map((reason) => reason.value).filter((reason) => chosen.includes(reason));
}

export function replyWithThanks(): Reply {
  const text = 'Danke, das hilft uns, die Wissensbank besser zu machen.';
  return { audience: 'asker', message: { blocks: [{ kind: 'text', text }] } };
}
