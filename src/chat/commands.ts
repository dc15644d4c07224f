/** A word that a person types. Manifests, help text and code take their commands from `commands` alone. */
export type Command = {
  readonly name: 'frage' | 'hilfe' | 'themen' | 'neu' | 'geschaeftsstelle';
  /** How it may be typed as plain text, lower case. */
  readonly words: readonly string[];
  /** One German sentence for help texts and command menus. */
  readonly description: string;
};

export const commands: readonly Command[] = [
  { name: 'frage', words: ['/tws'], description: 'Stell Deine Frage an die Wissensbank.' },
  { name: 'hilfe', words: ['hilfe', 'help', '?', 'was kannst du'], description: 'Zeigt, was ich kann.' },
  { name: 'themen', words: ['themen', 'inhalt', 'übersicht'], description: 'Zeigt die Themen der Wissensbank.' },
  { name: 'neu', words: ['neu', 'von vorn', 'vergiss das'], description: 'Vergisst das bisherige Gespräch.' },
  {
    name: 'geschaeftsstelle',
    words: ['geschäftsstelle', 'geschaeftsstelle', 'meine geschäftsstelle'],
    description: 'Wählt Deine Geschäftsstelle aus.',
  },
];

/** The command that a text is, if it is nothing but its word; punctuation and case do not matter. */
export function findCommand(text: string): Command | undefined {
  const typed = text.trim().toLowerCase();
  const word = typed.replace(/[!.…]+$|(?<=\p{L})\?+$/gu, '');
  return commands.find((command) => command.words.includes(word) || command.words.includes(typed) || `/${command.name}` === word);
}
