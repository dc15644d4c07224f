/**
 * A text as typed and, where it has "ae", "oe" or "ue", with umlauts, for rules that are written with umlauts.
 * Rules are tried on both, so that a wrong guess ("Steür") does no harm.
 */
export function spellingsOf(text: string): readonly string[] {
  const withUmlauts = text.replace(/[aou]e/giu, (pair) => umlauts[pair.charAt(0)] ?? pair);
  return withUmlauts === text ? [text] : [text, withUmlauts];
}

const umlauts: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };
