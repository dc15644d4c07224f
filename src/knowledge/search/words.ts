import stopwordsDe from 'stopwords-de' with { type: 'json' };

/** Stemming and splitting take time with the square of a word's length; no word that people write is cut by this. */
const longestWord = 64;

/**
 * Cuts German text into lower-case words without umlauts: ä and ae both become a, ß becomes ss, so that every way of
 * typing a word on a phone gives the same word. Digits stay with their letters: "§ 82a" gives "82a".
 */
export function words(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestWord));
}

/** The words that carry meaning, in order. */
export function contentWords(text: string): string[] {
  return words(text).filter((word) => !stopWords.has(word));
}

export function fold(text: string): string {
  return text
    .replace(/(\p{M}{8})\p{M}+/gu, '$1') // to sort thousands of accents on one letter takes half a minute
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/([aou])e/g, '$1');
}

const umlauts: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/** Short on purpose: each further word was measured on the public question sets and none of the longer lists won. */
const stopWords = new Set(
  fold(`der die das den dem des ein eine einer eines einem einen und oder aber ist sind war waren wird werden wurde
    wurden hat haben hatte kann können muss müssen soll sollen darf dürfen ich du er sie es wir ihr sich mich mir uns
    mein dein sein in im an am auf aus bei beim mit nach von vom zu zum zur für um über unter vor durch als wie was wer
    wo wann welche welcher welches welchen welchem nicht auch noch nur so dass wenn ob man da dort hier dann gibt gibts
    geht`).split(/\s+/),
);

/** True for words that carry little meaning in a question, though they may in a text: chat talk and function words. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

const fillers = new Set([
  ...stopwordsDe.map(fold),
  ...fold(`nen ner nem nix mal halt hey hallo moin servus kriegen kriegt bekommen bekommt leute genau wieviel wieviele
    welch brauch brauche braucht brauchen heißt danke bitte`).split(/\s+/),
]);
