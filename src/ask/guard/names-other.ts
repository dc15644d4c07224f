import type { Passage } from './passage.ts';
import type { Statement } from './statement.ts';
import { stopWords } from './stop-words.ts';

/** True when a statement speaks of another instrument than the evidence for it, or of its other part ("T-ZUG B" for "T-ZUG A"). */
export function namesOther(said: Statement, held: Statement, articleId: string): boolean {
  const [saidNames, heldNames] = [namesIn(said), namesIn(held)];
  const isOwn = (name: string) => name === `@${articleId}` && /^[^:;.]{3,60}:\s/u.test(held.text);
  const isForeign =
    [...saidNames].some((name) => !isOwn(name) && !heldNames.has(name)) && [...heldNames].some((name) => !saidNames.has(name));
  const shared = [...saidNames].some((name) => heldNames.has(name));
  return (
    (isForeign && !shared) || swapsTwin(said, held) || labelsOf(said.text).some(({ name, label }) => isOtherLabel(held.text, name, label))
  );
}

const benefit = /^\p{L}{6,}(?:geld|prämie|bonus|zuschuss|darlehen|gutschein|freistellung)(?:e?s)?$/u;
const sameBeginning = 6;

/** "Weiterbildungsprämie" where the evidence says "Weiterbildungsgeld". */
function swapsTwin(said: Statement, held: Statement): boolean {
  const only = (one: Statement, other: Statement) =>
    one.words.filter(({ key, text }) => benefit.test(text) && !other.words.some((word) => word.key === key));
  return only(said, held).some(({ text }) => only(held, said).some((twin) => twin.text.startsWith(text.slice(0, sameBeginning))));
}

/** True when a statement names one cited article, and the evidence for it, which names none, is of another one. */
export function swapsArticle(
  said: Statement,
  held: Statement,
  { articleId, passages }: { articleId: string; passages: readonly Passage[] },
): boolean {
  const [saidNames, heldNames] = [namesIn(said), namesIn(held)];
  if (saidNames.has(`@${articleId}`) || [...saidNames].some((name) => heldNames.has(name))) return false;
  if (passages.some(({ evidence }) => evidence.articleId !== articleId && saidNames.has(`@${evidence.articleId}`))) return true;
  const isBenefit = said.words.some(({ key, text }) => key.startsWith('@') && benefit.test(text.toLowerCase()));
  return isBenefit && heldNames.size === 0 && said.marks.some(({ reference }) => reference === undefined);
}

function namesIn({ words }: Statement): ReadonlySet<string> {
  return new Set(words.filter(({ key }) => key.startsWith('@')).map(({ key }) => key));
}

const labelled = /(?<!\d\s|\p{L})(?<name>\p{Lu}[\p{L}-]+)\s(?<label>[A-Z](?![\p{L}.])|\p{Lu}\p{L}{3,})/gu;

function labelsOf(text: string): { name: string; label: string }[] {
  const found = [...text.matchAll(labelled)].map(({ groups }) => ({ name: groups?.name ?? '', label: groups?.label ?? '' }));
  return found.filter(({ name }) => !stopWords.has(name.toLowerCase()));
}

function isOtherLabel(held: string, name: string, label: string): boolean {
  const labels = labelsOf(held)
    .filter((found) => found.name === name)
    .map((found) => found.label);
  return labels.length > 0 && !labels.includes(label);
}
