/**
 * Stem of a folded German word by CISTEM (Weissweiler and Fraser, "Developing a Stemmer for German Based on a
 * Comparative Analysis of Publicly Available Stemmers", GSCL 2017), case-insensitive variant. No package carries it;
 * on the public question sets it finds more than the Snowball stemmer (src/DECISIONS.md).
 */
export function stem(word: string): string {
  return restore(stripSuffixes(protect(word.replace(/^ge(?=.{4})/, ''))));
}

/** Digraphs count as one letter and a doubled letter as letter plus mark, so that suffix rules do not cut them. */
function protect(word: string): string {
  return word.replaceAll('sch', '$').replaceAll('ei', '%').replaceAll('ie', '&').replace(/(.)\1/g, '$1*');
}

function restore(word: string): string {
  return word.replace(/(.)\*/g, '$1$1').replaceAll('&', 'ie').replaceAll('%', 'ei').replaceAll('$', 'sch');
}

function stripSuffixes(word: string): string {
  let rest = word;
  while (rest.length > 3) {
    const shorter = (rest.length > 5 && withoutEnding(rest, /(?:e[mr]|nd)$/)) || withoutEnding(rest, /[tesn]$/);
    if (!shorter) return rest;
    rest = shorter;
  }
  return rest;
}

function withoutEnding(word: string, ending: RegExp): string | undefined {
  return ending.test(word) ? word.replace(ending, '') : undefined;
}
