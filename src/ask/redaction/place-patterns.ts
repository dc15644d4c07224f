import type { PersonalPattern } from './find-by-pattern.ts';
import { notAmount } from './number-patterns.ts';

const house = String.raw`\s{0,2}\d{1,4}(?:\s?[a-k](?!\p{L}))?(?:\s?[-–/]\s?\d{1,4}\s?[a-k]?(?!\p{L}))?(?![\d.]\d|\s?[-–]?jähr)${notAmount}`;
const town = String.raw`(?:(?:\s?(?:,|;|\||\/{1,2})|\s(?:in|-|–))?\s{1,2}(?:D-?|DE-?|F-?|L-?|FR-?)?\s?\d{4,5}\s{1,2}(?:St\.\s?|Bad\s)?\p{L}[\p{L}-]{1,30}(?:\s(?:a\.|am|an der|im|b\.)\s?\p{L}{2,20})?|,\s(?:D-?)?\d{5})?`;
const notStreet = `(?!(?:ausbildungs|arbeits|studien|praktikums|teilnehmer|park|stell|sitz|rechts|dienst|berufs|bildungs|lern|karriere|förder|mittel|um|aus|fahrt|schul|lösungs|wissens|kurs|seminar|lehr|kreis)(?:platz|weg|ring))`;
const wohnt = `(?:wohn(?:e|t|en|haft|te)?|wohnort|wohn-?adresse|plz|postleitzahl|wohnsitz|adresse|privatadresse|anschrift|postanschrift|zuhause|daheim|gemeldet|lebe|lebt|hause)`;
const preposition = `(?:am|an der|an den|an dem|im|in der|in den|in dem|auf der|auf dem|auf den|zum|zur|zu den|unter den|unter der|hinter der|hinter dem|vor der|vor dem|bei der|beim|unterm|oberm|ober der|ob der)`;

/** Where somebody lives: streets with a number, post codes with a place beside a street or "wohnt". */
export const placePatterns: readonly PersonalPattern[] = [
  {
    kind: 'ADRESSE',
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])(?:\d{5}\s\p{L}[\p{L}-]{1,30},\s)?${notStreet}(?:(?:alte|neue|obere|untere|große|kleine|lange|kurze|hohe)\s)?(?:\p{L}{1,25}(?:\.-|[-.])){0,4}(?:\p{Lu}[\p{L}.]{2,24}(?:er|ische|s)\s)?\p{L}{0,25}(?:straße|strasse|str\.|str|gasse|gässchen|allee|chaussee|pfad)${house}${town}`,
      'giu',
    ),
  },
  {
    kind: 'ADRESSE',
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])${notStreet}(?:(?:alter|neuer|oberer|unterer|großer|kleiner|langer|\p{Lu}\p{L}{2,20}er)\s)?(?:\p{L}{1,25}-){0,3}(?:\p{L}{2,25}|(?<=er\s))(?:weg|platz|ring|ufer|damm|steig|stieg|berg|park|markt|graben|garten|hof|feld|wald|tal|siedlung)${house}${town}`,
      'giu',
    ),
  },
  { kind: 'ADRESSE', pattern: new RegExp(String.raw`(?<!\p{L})straße (?:des|der)\s(?:\d{1,2}\.\s)?\p{L}{2,20}${house}${town}`, 'giu') },
  {
    kind: 'ADRESSE',
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])(?:${preposition})(?:\s(?-i:\p{Lu})[\p{L}-]{1,25}){1,2}\s\d{1,3}\s?[a-k]?(?:,|\s(?:in|-|–))?\s{1,2}(?:D-?)?\d{5}\s(?:St\.\s?|Bad\s)?\p{L}[\p{L}-]{1,30}`,
      'giu',
    ),
  },
  {
    kind: 'ADRESSE',
    pattern: new RegExp(
      String.raw`(?<!\p{L})${wohnt}(?!\p{L})[\s:,]{1,3}(?:(?:ist|is|lautet|in|ich|seit \d{4})[\s:]{1,2}){0,3}(?<value>(?:${preposition})(?:\s\p{L}[\p{L}-]{1,25}){1,2}\s\d{1,3}\s?[a-k]?(?!\p{L})${notAmount}|\p{L}[\p{L}-]{3,30}\s\d{1,3}\s?[a-k]?(?=\s*(?:,|\.|$))${town})`,
      'dgiu',
    ),
  },
  {
    kind: 'ADRESSE',
    pattern: new RegExp(
      String.raw`(?<!\p{L})${wohnt}(?!\p{L})[^.?!;\n]{0,40}?(?<![\d.,])(?<value>(?:D-?|F-?|L-?)?\d{4,5}\s(?:St\.\s?|Bad\s)?\p{L}[\p{L}-]{1,30})(?!\p{L})`,
      'dgiu',
    ),
  },
  {
    kind: 'ADRESSE',
    pattern:
      /(?<![\d\p{L}])\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|boulevard|place|chemin|impasse|allée|route|quai)\s[\p{L}'’ -]{2,40}(?:,?\s\d{5}\s\p{L}[\p{L}-]{1,30})?/giu,
  },
  { kind: 'ADRESSE', pattern: /(?<!\p{L})(?:hausnummer|hausnr\.?)\s\d{1,4}\s?[a-k]?(?!\p{L})/giu },
  { kind: 'ADRESSE', pattern: /(?<!\p{L})postfach\s\d[\d ]{1,10}\d/giu },
];
