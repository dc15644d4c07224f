import { stopWords } from './stop-words.ts';

const abbreviation =
  /(?:^|[\s(„])(?:Abs|Art|bzw|ca|etc|evtl|exkl|ggf|inkl|max|min|mind|Mio|Mrd|Nrn?|rd|St|Std|Tel|Tsd|usw|vgl|Ziff|\p{L})\.$/u;
const ordinal = /(?<!(?:§|Abs\.|Art\.|Nr\.|Satz|Ziff\.|Modul) )(?<![\d.])\d{1,2}\.$/u;
/** "Ab dem 13. Monat": stop words that are counted all the same. */
const counted = /^(?:monat|jahr|woche|tag|stunde|kalendertag|kalenderjahr|kalendermonat)/u;
/** What only says that something is to be checked belongs to what stands before it. */
const remark = /^\s*(?:(?:vor|das|den|die|der|zum|zur|im|bei|mit|aber)\s[^;]{0,40})?bitte\s[^;]{0,40}prüfen[.!]?$/iu;

/** The sentences of a text, and of those the parts between semicolons. */
export function splitStatements(text: string): string[] {
  return splitSentences(text).flatMap(splitAtSemicolon);
}

/** The sentences of a text; "z. B.", "31. Oktober" and a label before its value end none. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const piece of text.split(/(?<=[.!?:]["“)]?)\s+(?=[\p{Lu}\d„"§(])|\n+/u)) {
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(last, piece)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** "z. B.", "31." and a label before its value end no sentence. */
function goesOn(sentence: string, next: string): boolean {
  const end = sentence.slice(-12);
  const first = /^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? '';
  const isCounted = ordinal.test(end) && (counted.test(first) || !stopWords.has(first)) && !/\d \d+\.$/.test(end);
  return abbreviation.test(end) || isCounted || sentence.endsWith(':');
}

/** The parts of a sentence between its semicolons. */
export function splitAtSemicolon(sentence: string): string[] {
  const statements: string[] = [];
  for (const part of sentence.split(/;\s+/)) {
    const last = statements.at(-1);
    if (last !== undefined && remark.test(part)) statements[statements.length - 1] = `${last}; ${part}`;
    else statements.push(part);
  }
  return statements;
}
