import type { PersonalPattern } from './find-by-pattern.ts';

const month = String.raw`(?:jan|feb|mär|mar|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|janv|fév|avr|juin|juil|août|déc|gen|mag|giu|lug|ago|set|ott|dic|ocak|şub|nis|haz|tem|ağu|eyl|eki|kas|ara)\p{L}{0,8}\.?`;
const english = String.raw`${month}\s\d{1,2}(?:st|nd|rd|th)?,?\s`;
const day = String.raw`(?:${english}\d{4}|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.?\s?${month}\s?(?:\d{4}|['’]?\d{2})?|${month}\s(?:\d{4}|['’]?\d{2})|\d{8}|\d{6}|\d{1,2}\.\d{1,2}\.?)(?!\d)`;
const year = String.raw`(?:19[2-9]\d|20[01]\d)(?!\d)`;
/** From the word to the date: "am", "ist der", "von Herrn ¤¤¤:", "(TT.MM.JJJJ):". */
const link = String.raw`(?:\s?\([a-z .]{2,20}\))?(?:[\s.:=(–-]{0,4}|[\s.:][^\d.?!;\n]{1,40}[\s:(])`;
const sign = String.raw`(?:geb(?:oren|ürtig|dat|dt)?|geb\.|geb\.?-?(?:datum|dat|jahr|tag)|geburts-?(?:datum|tag|jahr|jahrgang|monat)|g\.d\.|birthday|birth|born|dob|née?|naissance)`;
/** Many are meant by "vor 1964 geboren" and "nach dem 1.1.1964 geboren". */
const nobody = `(?<!(?:vor|nach|ab|bis|seit|zwischen|und) (?:dem )?)`;
/** "Jahrgang 1964" is somebody only beside a person; in "gilt das für Jahrgang 1964?" it is nobody. */
const somebody = String.raw`(?<!\p{L})(?:ich|bin|er|sie|mein\p{L}{0,2}|kolleg(?:e|in)|herr|frau|¤(?!¤))(?!\p{L})[^.?!\n]{0,60}?`;
const cohort = String.raw`(?:jahrgang|jg\.?|baujahr|bj\.?)(?!\p{L})\s?[:.]?\s?(?:ist |von )?(?<value>(?:19|20)?\d\d)(?!\d)`;

const withYear = String.raw`\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?${year}`;

const longAgo = String.raw`(?<![\d./-]\s?)(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?|\d{1,2}\.?\s?${month}\s?|${english})(?:19[2-9]\d|200\d)(?![\s./-]?\d)`;

/** When somebody was born, with a word for it or beside a name; other dates are deadlines. */
export const birthPatterns: readonly PersonalPattern[] = [
  { kind: 'GEBURTSDATUM', pattern: new RegExp(String.raw`(?<!\p{L})${sign}(?!\p{L})${link}${nobody}(?<value>${day}|${year})`, 'dgiu') },
  {
    kind: 'GEBURTSDATUM',
    pattern: new RegExp(
      String.raw`(?<![\d.])${nobody}(?<value>${day})\)?,?\s(?:in \p{L}{2,30} )?geb(?:oren|\.|ürtig|urtstag)(?!\p{L})`,
      'dgiu',
    ),
  },
  {
    kind: 'GEBURTSDATUM',
    pattern: new RegExp(
      String.raw`(?:${somebody}|[(,] ?|(?=jahrgang: )|(?=(?:jahrgang|jg\.?) \d{2,4}, )|(?:bin|ist|war|kolleg\p{L}{1,3}) )${cohort}`,
      'dgiu',
    ),
  },
  { kind: 'GEBURTSDATUM', pattern: new RegExp(String.raw`${somebody}(?<!\d)(?<value>\d\d)er (?:jahrgang|baujahr)`, 'dgiu') },
  { kind: 'GEBURTSDATUM', pattern: new RegExp(String.raw`${somebody}${nobody}(?<!\d)(?<value>${year}) geboren`, 'dgiu') },
  { kind: 'GEBURTSDATUM', pattern: new RegExp(String.raw`(?:¤[,;\s(]{1,3}|\*\s?)(?<value>${withYear})`, 'dgiu') },
  // A day of those years is hardly a deadline of today, whatever is said of it; where it is a law's, nothing is lost.
  { kind: 'GEBURTSDATUM', pattern: new RegExp(`${nobody}(?<value>${longAgo})`, 'dgiu') },
];
