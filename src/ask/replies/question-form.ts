import type { Form } from '../../chat/form.ts';

const longestQuestion = 2000;

/** Asks for a question where there is no line to type it in. */
export const questionForm: Form = {
  id: 'ask.question',
  title: 'Frag die TWS',
  submit: 'Fragen',
  steps: [
    {
      fields: [
        {
          kind: 'text',
          id: 'question',
          label: 'Deine Frage',
          hint: 'Bitte keine Betriebsgeheimnisse und keine Namen. Die Antwort bekommst nur Du.',
          multiline: true,
          maxLength: longestQuestion,
        },
      ],
    },
  ],
  initial: {},
  context: '',
};
