import type { Statement } from './statement.ts';

/** Two words of a statement and whether both are meant or one of them. */
type Joint = { readonly before: string; readonly after: string; readonly isEither: boolean };

const joint = /(?<!\p{L})(?:(?<either>oder|beziehungsweise|bzw\.?)|und|sowie)(?!\p{L})/giu;

/** True when a statement says "Wohnort und Arbeitsort" where the evidence says "Wohnort oder Arbeitsort", or the other way round. */
export function joinsOtherwise(said: Statement, held: Statement): boolean {
  const others = jointsOf(held);
  return jointsOf(said).some(({ before, after, isEither }) => {
    const same = others.filter((other) => [other.before, other.after].sort().join() === [before, after].sort().join());
    return same.length > 0 && same.every((other) => other.isEither !== isEither);
  });
}

function jointsOf({ text, words }: Statement): Joint[] {
  return [...text.matchAll(joint)].flatMap(({ index, groups }) => {
    const [before, after] = [words.findLast(({ start }) => start < index), words.find(({ start }) => start > index)];
    return before && after ? [{ before: before.key, after: after.key, isEither: groups?.either !== undefined }] : [];
  });
}
