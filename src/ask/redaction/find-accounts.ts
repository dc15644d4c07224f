import type { Finding } from './finding.ts';

/** Letters and digits of an IBAN, by country; where a country is missing 15 to 34 are possible. */
const lengths: Readonly<Record<string, number>> = Object.fromEntries(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27
  GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 LY25 MA28 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25
  QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 SV28 TN24 TR26 UA29 VA22 VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const digitsOnly = /(?<![\p{L}\d])([a-z]{2})[ .-]?\d[ ]?\d(?:[ .\-/\u00a0]{0,2}\d){10,30}(?!\p{L})/giu;
const anything = /(?<![\p{L}\d])([a-z]{2})[ .-]?\d\d(?:[ .\-\u00a0]?[a-z\d]){11,32}/giu;
const account =
  /(?<!\p{L})(?:(?:bank|giro|gehalts)?konto(?:nummer|nr)?|kto|blz|bankleitzahl|bic|swift|iban|depot(?:nummer)?)(?:[-. ]{0,2}nr)?(?!\p{L})[\s:.=#]{0,4}(?:(?:ist|lautet|die|mit|endet|auf)[\s:]){0,2}(?<value>(?:[a-z]{2}[ ]?)?\d(?:[ .\-/]?[a-z]?\d){3,30}|[a-z]{6}[a-z\d]{2}(?:[a-z\d]{3})?)(?![\p{L}\d])/giu;

/** Bank accounts: an IBAN in any spelling, also with a digit too few; account numbers and bank codes after their name. */
export function findAccounts(text: string): Finding[] {
  const ibans = [...text.matchAll(anything)].map((match) => [match.index, endOfIban(match[0], match[1] ?? '')] as const);
  return [
    ...[...text.matchAll(digitsOnly)].map((match) => [match.index, match[0].length] as const),
    ...ibans.filter(([, length]) => length > 0),
    ...[...text.matchAll(account)].flatMap(({ index, 0: found, groups }) => {
      const value = groups?.value ?? '';
      return isBankCode(value) ? [[index + found.length - value.length, value.length] as const] : [];
    }),
  ].map(([start, length]) => ({ kind: 'IBAN', start, end: start + length }));
}

/** A number, or the letters of a BIC as banks write them; other words of that length are none. */
function isBankCode(value: string): boolean {
  return /^(?:[a-z]{2} ?)?\d/i.test(value) || value === value.toUpperCase();
}

/** Where an IBAN ends in what may go on as prose; 0 when it is none: a known country, and at least half of it digits. */
function endOfIban(text: string, country: string): number {
  const expected = lengths[country.toUpperCase()];
  if (!expected) return 0;
  let seen = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (/[a-z\d]/i.test(letter)) seen++;
    if (/\d/.test(letter)) digits++;
    if (seen === expected) return digits >= expected / 2 ? at + 1 : 0;
  }
  return digits >= text.length / 2 ? text.length : 0;
}
