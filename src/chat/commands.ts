/** A word that a person types. Manifests, help text and code take their commands from `commands` alone. */
export type Command = {
  readonly name: 'frage' | 'hilfe' | 'start' | 'themen' | 'neu' | 'geschaeftsstelle' | 'wissen' | 'workshop' | 'digest' | 'datenschutz';
  /** How it may be typed as plain text, lower case; besides, `/name` is always known. */
  readonly words: readonly string[];
  /** One German sentence for help texts and command menus. */
  readonly description: string;
  /** The command of the platform, offered while one types `/`. */
  readonly slash?: { readonly name: `/${string}`; readonly usageHint?: string };
  /** Also a command where more words follow: what it is about. A question that begins with the word stays a question. */
  readonly leads?: boolean;
};

export const commands: readonly Command[] = [
  {
    name: 'frage',
    words: [],
    description: 'Stell Deine Frage an die Wissensbank.',
    slash: { name: '/tws', usageHint: 'Wie lange gibt es Kurzarbeitergeld?' },
  },
  { name: 'hilfe', words: ['hilfe', 'help', '?', 'was kannst du'], description: 'Zeigt, was ich kann.' },
  { name: 'start', words: ['start', 'startseite'], description: 'Zeigt Deine Startseite: fragen, Deine Sachen, was zu prüfen ist.' },
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
    slash: { name: '/wissen' },
  },
  {
    name: 'workshop',
    leads: true,
    words: ['workshop'],
    description: 'Zeigt Workshops und bucht Deinen Platz.',
    slash: { name: '/workshop', usageHint: 'liste · meine · anfrage · hilfe' },
  },
  {
    name: 'digest',
    leads: true,
    words: ['digest', 'wochenüberblick'],
    description: 'Zeigt den Wochenüberblick Deiner Geschäftsstelle.',
    slash: { name: '/digest' },
  },
  {
    name: 'datenschutz',
    words: ['datenschutz', 'meine daten'],
    description: 'Zeigt und löscht, was ich über Dich gespeichert habe.',
    slash: { name: '/datenschutz' },
  },
];

/**
 * The command that a message begins with, for platforms on which one does not type commands of the platform: `/name …`
 * always, a bare `workshop` or `workshop Qualifizierung` where it is no question.
 */
export function findLeadingCommand(text: string): { readonly command: string; readonly text: string } | undefined {
  const [, slash = '', word = '', rest = ''] = /^(\/?)([\p{L}-]+)(?=\s|$)\s*(.*)$/su.exec(text.trim()) ?? [];
  const found = commands.find(({ slash: own }) => own?.name === `/${word.toLowerCase()}`);
  if (!found?.slash) return undefined;
  const isMeant = slash !== '' || rest === '' || (found.leads === true && !rest.includes('?') && rest.split(/\s+/).length <= mostWords);
  const isCommand = isMeant && (slash !== '' || found.name !== 'frage');
  return isCommand ? { command: found.slash.name, text: rest } : undefined;
}

const mostWords = 4;

const longestCommand = 40;

/** The command that a text is, if it is nothing but its word; punctuation, case and the way of typing umlauts do not matter. */
export function findCommand(text: string): Command | undefined {
  if (text.length > longestCommand) return undefined;
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  const word = typed.replace(/(?<=\p{L})[\s!.…?]+$/u, '');
  return commands.find((command) => waysOfCalling(command).some((known) => waysOfTyping(known).includes(word)));
}

function waysOfCalling({ name, words, slash }: Command): string[] {
  return [...words, `/${name}`, ...(slash ? [slash.name] : [])];
}

/** "übersicht", "uebersicht" and "ubersicht". */
function waysOfTyping(word: string): string[] {
  return [word, spell(word, { ä: 'ae', ö: 'oe', ü: 'ue' }), spell(word, { ä: 'a', ö: 'o', ü: 'u' })];
}

function spell(word: string, letters: Readonly<Record<string, string>>): string {
  return word.replace(/[äöü]/g, (letter) => letters[letter] ?? letter);
}
