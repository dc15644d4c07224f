/** A part that is told apart by a letter or a figure: "T-ZUG B", "Modul 2", "Stufe 3". */
const part = /(?<!\p{L})(?<name>\p{Lu}[\p{L}-]*\p{L})\s(?<label>[A-Z]|\d{1,2})(?![\p{L}\d%€.,])/gu;

/** 1 for a text of the part that a question names, -1 for one of another part alone, 0 where neither is named. */
export function fitsNamedPart(text: string, question: string): -1 | 0 | 1 {
  const asked = partsIn(question);
  const held = partsIn(text).filter(({ name }) => asked.some((other) => other.name === name));
  if (held.length === 0) return 0;
  return held.some(({ name, label }) => asked.some((other) => other.name === name && other.label === label)) ? 1 : -1;
}

function partsIn(text: string): { readonly name: string; readonly label: string }[] {
  return [...text.matchAll(part)].map(({ groups }) => ({ name: (groups?.name ?? '').toLowerCase(), label: groups?.label ?? '' }));
}
