/**
 * Controls, direction marks, private use, and all that Unicode shows as nothing (zero width, tags, fillers, variation
 * selectors): what they hide is not what a reviewer read. Tabs and line ends are no secret.
 */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;

/** The first character of a text that a reader cannot see, as `U+202E`. */
export function findHiddenCharacter(text: string): string | undefined {
  const code = hidden.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
