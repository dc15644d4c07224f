/**
 * First questions that a chat offers while it is still empty: at most four, as
 * https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts takes, and such that the knowledge base
 * answers with figures.
 */
export const suggestedPrompts: [Prompt, ...Prompt[]] = [
  { title: 'Dauer von Kurzarbeit', message: 'Wie lange gibt es Kurzarbeitergeld?' },
  { title: 'Qualifizierungsgeld', message: 'Wer beantragt das Qualifizierungsgeld?' },
  { title: 'Weiterbildung im Saarland', message: 'Was zahlt das Saarland bei Kompetenz durch Weiterbildung (KdW)?' },
  { title: 'Transfergesellschaft', message: 'Was ist eine Transfergesellschaft?' },
];

type Prompt = { readonly title: string; readonly message: string };
