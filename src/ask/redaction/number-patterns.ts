import type { PersonalPattern } from './find-by-pattern.ts';
import type { PersonalKind } from './finding.ts';

/** What makes of a number an amount, a count or a length of time. */
export const notAmount = String.raw`(?!\s?(?:€|%|euro|eur\b|prozent|leute|beschäftigte|mitarbeiter|kolleg|personen|stellen|plätze|stunden|tage|wochen|monate|jahre|mio|millionen|tsd))`;

const number = '(?:num{1,2}e?rn?|nr|no|num|n°|id)';
const near = String.raw`[\s.:,#=(\-–]{0,4}`;
/** "ist die", "bei der IG Metall lautet:", "(IGM)". */
const far = String.raw`[\s.:(\-][^\d.?!;,\n]{1,40}[\s:(]`;
const id = String.raw`[a-z\d]{1,20}(?:[-/. ]{1,2}\d[a-z\d]{0,11}){0,6}(?![\p{L}\d])${notAmount}`;
const atLeast = (digits: number) => String.raw`(?=[a-z]{0,3}[-/]?(?:\d[ ./a-z-]?){${digits}})`;
const notYear = String.raw`(?!(?:19|20)\d\d(?![\d\p{L}/-]))`;

/** Numbers after their name, or just before it; a second one may follow: "Personalnummern 4712 und 4713". */
function afterSign(kind: PersonalKind, sign: string): PersonalPattern {
  const more = String.raw`(?:\s?(?:,|und|oder|u\.)\s${atLeast(3)}${id}){0,3}`;
  const after = String.raw`(?<!\p{L})(?:${sign})(?!\p{L})(?:${near}(?<value>${atLeast(3)}${id}${more})|${far}${notYear}(?<value>${atLeast(4)}${id}${more}))`;
  const before = String.raw`(?<![\p{L}\d])${notYear}(?<value>${atLeast(4)}${id})\s?(?:\(|=|ist (?:meine|seine|ihre|die) |als )\s?(?:${sign})(?!\p{L})`;
  return { kind, pattern: new RegExp(`${after}|${before}`, 'dgiu') };
}

/** Numbers that employers, the union, the state and insurances give a person. */
export const numberPatterns: readonly PersonalPattern[] = [
  { kind: 'SOZIALVERSICHERUNGSNUMMER', pattern: /(?<![\p{L}\d])\d{2}[ .-]?\d{6}[ .-]?[a-z][ .-]?\d{2}[ .-]?\d(?![\p{L}\d])/giu },
  afterSign(
    'SOZIALVERSICHERUNGSNUMMER',
    String.raw`(?:sozialversicherungs?|sozialvers\.?|sv|rentenversicherungs?|renten|rv|krankenversicherungs?|krankenversicherten|versicherungs?|versicherten|vs|vers\.?|sozial|kranken(?:kassen)?|kv)[-. ]{0,2}${number}|svnr|vsnr|svnummer|sozialversicherungsausweis`,
  ),
  afterSign(
    'SOZIALVERSICHERUNGSNUMMER',
    String.raw`(?:kunden|kd\.?|bg|bedarfsgemeinschafts|leistungs|kindergeld|schwerbehindertenausweis)[-. ]{0,2}${number}`,
  ),
  { kind: 'SOZIALVERSICHERUNGSNUMMER', pattern: /(?<![\p{L}\d])\d{3}[A-Z]\d{6}(?![\p{L}\d])/gu },
  afterSign(
    'STEUERNUMMER',
    String.raw`steuer-?\s?(?:id(?:entifikations?)?-?\s?)?(?:nummer|nr|id)?|steuer-?\s?id(?:entifikations?)?-?\s?${number}|steuer-?idnr|st\.?-?\s?nr|steuernr|id(?:entifikations)?-?(?:nr|nummer)|tin`,
  ),
  {
    kind: 'STEUERNUMMER',
    pattern: new RegExp(String.raw`(?<![\p{L}\d.,+-])[1-9]\d([ -]?)\d{3}\1\d{3}\1\d{3}(?![\p{L}\d]|[.,]\d)${notAmount}`, 'giu'),
  },
  { kind: 'STEUERNUMMER', pattern: /(?<![\p{L}\d])\d{2,3}\/\d{3,4}\/\d{4,5}(?![\p{L}\d])/gu },
  afterSign(
    'MITGLIEDSNUMMER',
    String.raw`(?:mitglied(?:s|er|schafts)?|mitgl\.?|mgl\.?|m|igm|ig[- ]?metall|gewerkschafts|gew\.?)[-. ]{0,2}(?:mitglieds?-?)?${number}|mitglieds(?:ausweis|buch|karte)(?:nummer|nr)?|mitgliedsnummern?|nummer (?:meiner|seiner|ihrer|der) mitgliedschaft|mnr|mglnr|mitglnr|member ?(?:id|no|number)|(?:mitglied|igm|ig metall)(?=\s?[:#(=]?\s?\d{5})|mitglied seit \d{4},? ?(?:nr|nummer)`,
  ),
  afterSign(
    'PERSONALNUMMER',
    String.raw`(?:personal|pers\.?|p|mitarbeiter|mitarb\.?|ma|stamm|werks?|beschäftigten|lohn|gehalts|sap|arbeiter|dienst|schicht|spind|ausweis|personalausweis|werksausweis|reisepass|pass|führerschein|chip|stempel|karten)[-. ]{0,2}${number}|(?:personal|mitarbeiter)(?:kennziffer|kennung|kennzahl)|pn(?=[ :]{1,2}\d{3})|arbeitnehmer[- ]?${number}|employee ?(?:id|no|number)|pnr|pers\.?nr|persnr|(?:personal|werks|dienst|firmen)?ausweis|stempelkarte`,
  ),
];
