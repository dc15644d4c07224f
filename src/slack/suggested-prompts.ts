/** First questions in the agent panel: at most four (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts). */
export const suggestedPrompts = [
  { title: 'Dauer von Kurzarbeit', message: 'Wie lange gibt es Kurzarbeitergeld?' },
  { title: 'Qualifizierungsgeld', message: 'Wer beantragt das Qualifizierungsgeld?' },
  { title: 'Sozialplan erzwingen', message: 'Ab wie vielen Leuten können wir einen Sozialplan erzwingen?' },
  { title: 'KdW: 40 oder 50 Prozent', message: 'Wie viel zahlt KdW, 40 oder 50 Prozent?' },
] satisfies [{ title: string; message: string }, ...{ title: string; message: string }[]];
