import type { PersonalPattern } from './find-by-pattern.ts';

const month = String.raw`(?:jan|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}{0,8}\.?`;
const day = String.raw`(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.?\s?${month}\s?(?:\d{4}|['’]?\d{2})?|${month}\s(?:\d{4}|['’]?\d{2})|\d{8}|\d{6}|\d{1,2}\.\d{1,2}\.?)(?!\d)`;
const year = String.raw`(?:19[2-9]\d|20[01]\d)(?!\d)`;
const link = String.raw`(?:[\s:.=(–-]{0,4}|[\s:.](?:(?:am|ist|der|im|den|wurde|war|lautet|ich|er|sie|bin|von|mir|ihm|ihr|meiner|meinem|seiner)[\s:]{1,2}){1,4})`;
const sign = String.raw`(?:geb(?:oren|urtsdatum|urtstag|urtsjahr|ürtig|dat|dt)?|geb\.?-?(?:datum|dat|jahr|tag)|geburts-?datum|geb\.|birthday|birth|dob|geburt|née?|\*)`;
/** "Jahrgang 1964" is somebody only beside a person; in "gilt das für Jahrgang 1964?" it is nobody. */
const somebody = String.raw`(?<!\p{L})(?:ich|bin|er|sie|mein\p{L}{0,2}|kolleg(?:e|in)|herr|frau|¤(?!¤))(?!\p{L})[^.?!\n]{0,60}?`;

const withYear = String.raw`\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?${year}`;

/** When somebody was born, with a word for it or beside a name; other dates are deadlines. */
export const birthPatterns: readonly PersonalPattern[] = [
  { kind: 'GEBURTSDATUM', pattern: new RegExp(String.raw`(?<!\p{L})${sign}(?!\p{L})${link}(?<value>${day}|${year})`, 'dgiu') },
  {
    kind: 'GEBURTSDATUM',
    pattern: new RegExp(String.raw`(?<![\d.])(?<value>${day})\)?,?\s(?:in \p{L}{2,30} )?geb(?:oren|\.|ürtig)(?!\p{L})`, 'dgiu'),
  },
  {
    kind: 'GEBURTSDATUM',
    pattern: new RegExp(
      String.raw`${somebody}(?:jahrgang|jg\.?|baujahr)\s?[:.]?\s?(?:ist |von )?(?<value>(?:19|20)?\d\d)(?!\d)|${somebody}(?<!\d)(?<value>\d\d)er jahrgang`,
      'dgiu',
    ),
  },
  {
    kind: 'GEBURTSDATUM',
    pattern: new RegExp(String.raw`${somebody}(?<!(?:vor|nach|ab|bis|seit|zwischen|und|dem) )(?<!\d)(?<value>${year}) geboren`, 'dgiu'),
  },
  { kind: 'GEBURTSDATUM', pattern: new RegExp(String.raw`(?:¤[,;\s(]{1,3}|\*\s?)(?<value>${withYear})`, 'dgiu') },
];
