/**
 * First questions in the agent panel, in the manifest and for each new chat: at most four, and such that the knowledge
 * base answers with figures (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts).
 */
export const suggestedPrompts: [Prompt, ...Prompt[]] = [
  { title: 'Dauer von Kurzarbeit', message: 'Wie lange gibt es Kurzarbeitergeld?' },
  { title: 'Qualifizierungsgeld', message: 'Wer beantragt das Qualifizierungsgeld?' },
  { title: 'Weiterbildung im Saarland', message: 'Was zahlt das Saarland bei Kompetenz durch Weiterbildung (KdW)?' },
  { title: 'Transfergesellschaft', message: 'Was ist eine Transfergesellschaft?' },
];

type Prompt = { readonly title: string; readonly message: string };
