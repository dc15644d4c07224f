/** Signs that paper and font do not show, or that turn the direction of writing. */
const unprintable =
  /(?![©®™])\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\u{E0000}-\u{E007F}]/gu;

/** Text in one line of at most so many characters. Composed letters, because the font has those and places marks badly. */
export function paperText(text: string, longest: number): string {
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(unprintable, '')
    .trim();
  const signs = Array.from(line);
  return signs.length <= longest
    ? line
    : `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
