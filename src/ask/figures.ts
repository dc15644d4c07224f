const words = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];

/** Numbers of paragraphs and laws say where something stands, not how much it is. */
const reference = /(?:§+|\babs\.|\bnr\.|\bsatz|\bart\.|\bmodul)\s?\d+[a-z]?|\bsgb [ivx\d]+|\b\d+[a-z]?(?= (?:sgb|betrvg|kschg|inso)\b)/giu;
const date =
  /\b\d{1,2}\.\s?(?:\d{1,2}\.\s?(?:20\d\d)?|(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b)/giu;
const number = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g;

/** The figures of a text as they are meant: "2.500", "2500" and "18,5", "zwei"; without dates and paragraphs. */
export function figuresIn(text: string): ReadonlySet<number> {
  const plain = text.replace(reference, ' ').replace(date, ' ');
  const written = (plain.match(number) ?? []).map((figure) => Number(figure.replaceAll('.', '').replace(',', '.')));
  const spoken = (plain.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => words.indexOf(word)).filter((value) => value > 1);
  return new Set([...written, ...spoken]);
}

/** Whether a text tells one of the figures that another names. */
export function sharesFigure(text: string, other: string): boolean {
  const told = figuresIn(text);
  return [...figuresIn(other)].some((figure) => told.has(figure));
}
