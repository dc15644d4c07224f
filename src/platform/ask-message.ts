/** The entry in the menu of a message that asks the knowledge base with its text. */
export const askMessage = {
  id: 'ask-message',
  name: 'Frage an die TWS',
  description: 'Sucht in der Wissensbank die Antwort auf diese Nachricht.',
} as const;
