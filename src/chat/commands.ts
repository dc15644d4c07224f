/** A word that a person types. Manifests, help text and code take their commands from `commands` alone. */
export type Command = {
  readonly name: 'frage' | 'hilfe' | 'themen' | 'neu' | 'geschaeftsstelle' | 'wissen';
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
    words: ['geschäftsstelle', 'meine geschäftsstelle'],
    description: 'Wählt Deine Geschäftsstelle aus.',
  },
  {
    name: 'wissen',
    words: ['wissen', 'wissensbank prüfen', 'fällige artikel'],
    description: 'Für Kuratorinnen und Kuratoren: zeigt, was in der Wissensbank zu prüfen ist.',
  },
];

const longestCommand = 40;

/** The command that a text is, if it is nothing but its word; punctuation, case and the way of typing umlauts do not matter. */
export function findCommand(text: string): Command | undefined {
  if (text.length > longestCommand) return undefined;
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  const word = typed.replace(/(?<=\p{L})[\s!.…?]+$/u, '');
  return commands.find((command) => [...command.words, `/${command.name}`].some((known) => waysOfTyping(known).includes(word)));
}

/** "übersicht", "uebersicht" and "ubersicht". */
function waysOfTyping(word: string): string[] {
  return [word, spell(word, { ä: 'ae', ö: 'oe', ü: 'ue' }), spell(word, { ä: 'a', ö: 'o', ü: 'u' })];
}

function spell(word: string, letters: Readonly<Record<string, string>>): string {
  return word.replace(/[äöü]/g, (letter) => letters[letter] ?? letter);
}
