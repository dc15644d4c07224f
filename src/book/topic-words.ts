/** One word of a text as it is compared: `stem` without its ending, `isName` when it was written with a capital letter. */
export type TopicWord = { readonly stem: string; readonly isName: boolean };

/**
 * The words of a German text that can name a topic, in order: every way of typing a word gives the same stem (ä, ae and
 * a; "Ausbildungen" and "Ausbildungs-"). What hyphens join is given in parts and as one word too: "E-Mobilität" is also
 * "EMobilität". Function words and what every workshop is called are left out: "H2-Workshop", "Wasserstoffseminar".
 */
export function topicWords(text: string): readonly TopicWord[] {
  return (readable(text).match(hyphened) ?? []).flatMap((joined) => {
    const parts = joined.match(letters) ?? [];
    const read = parts.flatMap(readWord);
    return read.length > 1 ? [...read, ...readWord(parts.join(''))] : read;
  });
}

/** The words of a phrase that all have to be said for it: the parts of what hyphens join, not the whole again. */
export function phraseWords(text: string): readonly TopicWord[] {
  return (readable(text).match(letters) ?? []).flatMap(readWord);
}

/** A phrase as one word, as somebody may write it without its hyphens and blanks. */
export function joinedStem(text: string): string {
  return stemOf(fold((readable(text).match(letters) ?? []).join('').slice(0, longestWord)));
}

const letters = /[\p{L}\p{N}]+/gu;
const hyphened = /[\p{L}\p{N}]+(?:\p{Pd}[\p{L}\p{N}]+)*/gu;

/** Soft hyphens are part of no word, and a run of accents on one letter takes long to sort. */
function readable(text: string): string {
  return text
    .replace(/\u00AD/g, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .normalize('NFKC');
}

function readWord(word: string): TopicWord[] {
  const folded = fold(word.slice(0, longestWord));
  const stem = stemOf(withoutKind(folded));
  const isEmpty = functionWords.has(folded) || kinds.has(stem);
  return isEmpty ? [] : [{ stem, isName: /^\p{Lu}/u.test(word) }];
}

/** No word that people write is cut by this. */
const longestWord = 64;

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/([aou])e/g, '$1')
    .replaceAll('ph', 'f'); // "Demographie"
}

const umlauts: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/** "Wasserstoffworkshop" asks for Wasserstoff; too little before the ending is another word: "Umschulung". */
function withoutKind(word: string): string {
  return word.replace(/(?<=.{4})(?:workshop|seminar|schulung|kurs|werkstatt)(?:s|e|en|es)?$/u, '');
}

/**
 * Without the endings of plurals and cases (-ern, -en, -em, -er, -es, -e, -n, -s), and the letter that joins compounds, as
 * long as four letters stay. Each ending can be read in one way only, else a long word of them would take years.
 */
function stemOf(word: string): string {
  return word.replace(/(?<=.{4})(?:e[rm]?|n|(?<!s)s)+$/u, '');
}

/** How people call what they look for, whatever it is about. */
const kinds = new Set(
  `workshop seminar schulung kurs werkstatt veranstaltung termin angebot format training thema themen tag platz`
    .split(/\s+/)
    .map((word) => stemOf(fold(word))),
);

const functionWords = new Set(
  `der die das den dem des ein eine einer eines einem einen und oder aber ist sind war kann könnt können muss soll ich du
  er sie es wir ihr mich dir mir uns euch mein dein unser unsere euer eure in im an am auf aus bei beim mit nach von vom zu
  zum zur für um über unter vor durch gegen ohne als wie was wer wo wann welche welcher welches nicht auch noch nur so wenn
  ob man da hier dann gibt habt haben hat möchte will wollen bitte alle alles mehr neu neue neuen`
    .split(/\s+/)
    .map(fold),
);
