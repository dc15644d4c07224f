import type { PersonalPattern } from './find-by-pattern.ts';
import { notAmount } from './number-patterns.ts';

const domain = String.raw`(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}`;
const local = String.raw`[\p{L}\d][\p{L}\d._%+'’-]{0,63}`;
/** "@" as people spell it to escape collectors of addresses. */
const at = String.raw`(?:\s?[([{<]\s?(?:at|ät|äd|@|a)\s?[)\]}>]\s?|\s?[-–*]\s?(?:at|ät)\s?[-–*]\s?|\s(?:at|ät|äd|klammeraffe)\s|_at_|\s?@\s?)`;
const dot = String.raw`(?:\.|\s?[([{<]\s?(?:dot|punkt|\.)\s?[)\]}>]\s?|\s?[-–*]\s?(?:dot|punkt)\s?[-–*]\s?|\s(?:dot|punkt)\s|\s\.\s|,(?=(?:de|com|org|net|eu|fr|lu|info)(?!\p{L}))|_(?:dot|punkt)_)`;

/** E-mail addresses, also spelled out, and ids of users and chats of the platforms. */
export const contactPatterns: readonly PersonalPattern[] = [
  { kind: 'NUTZER', pattern: /<[@#!](?!(?:here|channel|everyone)[>|])[^<>\n]{1,120}>|<at(?:\s[^<>]{0,60})?>[^<>\n]{0,100}<\/at>/giu },
  { kind: 'NUTZER', pattern: /(?<![\p{L}\d])(?:slack|teams|playground):[^\s:]{1,80}:[^\s<>"“)]{1,120}/giu },
  {
    kind: 'NUTZER',
    pattern: /(?<![\p{L}\d])(?:8:(?:orgid|live|acs):[\w.-]{1,120}|(?:29|28|a):1?[\w-]{12,200}|19:[\w-]{8,200}@[\w.-]{2,60})/giu,
  },
  { kind: 'NUTZER', pattern: /(?<![\da-f])[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}(?![\da-f])/giu },
  { kind: 'NUTZER', pattern: /(?<![\p{L}\d])(?:[UWDTCGBE](?=[A-Z\d]{0,12}\d)[A-Z\d]{8,13}|[uw]0[a-z\d]{7,11})(?![\p{L}\d])/gu },
  { kind: 'EMAIL', pattern: new RegExp(`${local}@${domain}`, 'giu') },
  {
    kind: 'EMAIL',
    pattern: new RegExp(
      String.raw`[\p{L}\d][\p{L}\d_%+'-]{0,40}(?:${dot}[\p{L}\d_%+-]{1,40}){0,3}${at}[\p{L}\d-]{1,63}(?:${dot}[\p{L}\d-]{1,63}){0,3}${dot}\p{L}{2,12}(?!\p{L})`,
      'giu',
    ),
  },
  {
    kind: 'NUTZER',
    pattern:
      /(?<![\p{L}\d.@])@(?!(?:tws|bot|here|channel|everyone|all|alle|team|kanal|igm|ig)(?!\p{Ll}))\p{L}[\p{L}\d]{0,40}(?:[._-][\p{L}\d]{1,40}){0,4}/giu,
  },
];

/** A second number may follow after a slash. */
const gap = String.raw`(?!\s?/\s?[(]?0[1-9]\d)[\s\-–/.()]{0,4}`;
/** Dates are no telephone numbers, nor are amounts. */
const notDate = String.raw`(?!0[1-9][ /-](?:0[1-9]|1[0-2])[ /-](?:19|20)\d\d(?!\d)|0[1-9][ /-](?:19|20)\d\d(?!\d))`;
const phoneSign = `(?:tel(?:efon)?|handy|mobil(?:telefon|funk)?|fax|whats-?app|signal|telegram|festnetz|durchwahl|dw|nebenstelle|rückruf|rufnummer|apparat|app|hotline|interne?|(?:büro|privat|dienstlich|zuhause)(?=:))(?:-?(?:nummern?|nr|no))?`;

/** Telephone numbers: with country code, with area code, and shorter ones after a word for them. */
export const phonePatterns: readonly PersonalPattern[] = [
  { kind: 'TELEFON', pattern: new RegExp(String.raw`(?<![\p{L}\d])[(]?(?:\+|00)\s?[1-9]\d{0,2}[)]?(?:${gap}\d){6,13}`, 'gu') },
  {
    kind: 'TELEFON',
    pattern: new RegExp(String.raw`(?<![\p{L}\d,.§])[(]?${notDate}0[)]?\s?[1-9]\s?\d(?:${gap}\d){4,12}(?!\d)${notAmount}`, 'giu'),
  },
  { kind: 'TELEFON', pattern: /(?<![\p{L}\d.,])(?:1[567]\d[ /-]?\d{7,8}|49[ /-]\(?0?\)?[1-9]\d{1,3}[ /-]?\d{4,9})(?!\d)/gu },
  {
    kind: 'TELEFON',
    pattern: new RegExp(
      String.raw`(?<!\p{L})${phoneSign}(?!\p{L})(?:[\s:.#=(]{0,4}|\s(?:[\p{L}]{1,12}[\s:]){1,4})(?<value>-?[\d+](?:${gap}\d){2,15})(?!\d)${notAmount}`,
      'dgiu',
    ),
  },
  {
    kind: 'TELEFON',
    pattern: /(?<!\p{L})(?:durchwahl|dw|nebenstelle|app\.)(?:\s(?:ist|die|hat|lautet)){0,3}[\s:.]{1,3}(?<value>-?\s?\d{2,6})(?!\d)/dgiu,
  },
  {
    kind: 'TELEFON',
    pattern: new RegExp(
      String.raw`(?:anrufen|angerufen|ruft?e?n? (?:mich |ihn |sie |uns )?(?:bitte )?an|unter|meine? (?:nummer|nr\.?)(?: \p{L}{2,8})?|erreichbar|klingel\p{L}{0,3} durch)[\s:]{1,3}(?:(?:der|auf|bei|unter|nummer|nr\.?)[\s:]{1,3}){0,3}(?<value>\d{2,5}[ /-]\d[\d /-]{3,12}\d|\d{5,13})(?!\d)${notAmount}`,
      'dgiu',
    ),
  },
  {
    kind: 'TELEFON',
    pattern: /(?<!\p{L})null(?:[\s,-]{1,2}(?:null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)){5,14}(?!\p{L})/giu,
  },
];
