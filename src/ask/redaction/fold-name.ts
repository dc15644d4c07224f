/** A name in the one spelling in which lists are searched: no upper case, no accents, "ue" like "ü", "ı" like "i". */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ıłøđß’]/g, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, '$1');
}

const letters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', '’': "'" };

/** A list of words, separated by blanks, as a set of folded names. */
export function foldNames(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldName));
}
