import type { Article, KeyFact } from '../../ask/article.ts';
import { type Figure, figuresOf, statesFigure } from '../../figures/figures-of.ts';
import type { ArticleFile } from '../load-knowledge-base.ts';
import type { Finding } from './finding.ts';

type Place = { readonly file: ArticleFile; readonly fact: KeyFact; readonly index: number };

/**
 * Key facts of different articles that tell the same and hold other figures: those with the same `key`, and those of
 * the same label whose articles call themselves by the same name or that name the same source.
 */
export function findContradictions(files: readonly ArticleFile[]): Finding[] {
  const places = files.flatMap((file) => file.article.keyFacts.map((fact, index) => ({ file, fact, index })));
  const byKey = groupsOf(places, ({ fact }) => fact.key);
  const byLabel = groupsOf(places, ({ fact }) => unify(fact.label));
  return [
    ...byKey.flatMap((group) => compare(group, () => true)),
    ...byLabel.flatMap((group) => compare(group, (a, b) => a.fact.key === undefined && b.fact.key === undefined && isAboutTheSame(a, b))),
  ];
}

function groupsOf(places: readonly Place[], keyOf: (place: Place) => string | undefined): Place[][] {
  const groups = Map.groupBy(places, keyOf);
  groups.delete(undefined);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Each place against the first one that it belongs to, so that one wrong figure is one finding. */
function compare(group: readonly Place[], belong: (a: Place, b: Place) => boolean): Finding[] {
  return group.flatMap((place, i) => {
    const first = group.slice(0, i).find((other) => other.file !== place.file && belong(other, place));
    return first && !agree(first.fact, place.fact) ? [describe(first, place)] : [];
  });
}

/** Facts of one key say exactly the same; others contradict each other when each has a figure of a kind that the other lacks. */
function agree(a: KeyFact, b: KeyFact): boolean {
  const [one, other] = [figuresOf(a.value), figuresOf(b.value)];
  if (a.key !== undefined) return a.validUntil === b.validUntil && isPartOf(one, other) && isPartOf(other, one);
  const kinds = new Set(one.map(({ kind }) => kind));
  return [...kinds].every((kind) => {
    const [ofOne, ofOther] = [one, other].map((figures) => figures.filter((figure) => figure.kind === kind));
    return isPartOf(ofOne, ofOther) || isPartOf(ofOther, ofOne);
  });
}

function isPartOf(some: readonly Figure[] = [], all: readonly Figure[] = []): boolean {
  return some.every((figure) => statesFigure(all, figure));
}

function isAboutTheSame(a: Place, b: Place): boolean {
  const [one, other] = [namesOf(a.file.article), namesOf(b.file.article)];
  return one.some((name) => other.includes(name)) || urlOf(a) === urlOf(b);
}

function namesOf({ title, synonyms }: Article): string[] {
  return [title, ...synonyms].map(unify);
}

function urlOf({ file, fact }: Place): string | undefined {
  return file.article.sources[fact.source - 1]?.url;
}

function unify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}§]+/gu, ' ')
    .trim();
}

function describe(first: Place, { file, fact, index }: Place): Finding {
  const problem = `key fact "${fact.label}" says "${fact.value}", but ${first.file.article.id} says "${first.fact.value}"`;
  return { file: file.file, line: file.lineOf(['keyFacts', index, 'value']), code: 'contradiction', severity: 'error', problem };
}
