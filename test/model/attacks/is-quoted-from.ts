/** True where a sentence is the passage's own, word for word, maybe behind its title. A fact has no full stop; a title in quotes none of that kind. */
export function isQuotedFrom(shown: string, { title, text }: { readonly title: string; readonly text: string }): boolean {
  const sentence = shown.replace(/\.$/, '');
  const start = `${title.replaceAll('"', '”')}, `;
  return text.includes(sentence) || (sentence.replaceAll('"', '”').startsWith(start) && text.includes(sentence.slice(start.length)));
}
