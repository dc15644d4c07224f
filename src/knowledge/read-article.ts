import type * as z from 'zod';
import type { Article, KeyFact } from '../ask/article.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { type ArticleFrontMatter, articleSchema } from './article-schema.ts';
import type { Fault } from './fault.ts';
import { type Body, readBody } from './read-body.ts';
import { type FrontMatter, readFrontMatter } from './read-front-matter.ts';

/** `lineOf` finds the line of a field of the front matter, also of one that is not there: then of what should hold it. */
export type ReadArticle = { readonly article: Article; readonly lineOf: FrontMatter['lineOf'] } | { readonly faults: readonly Fault[] };

/** Reads one article file; all its faults at once, each with the line where it stands. */
export function readArticle(file: string, text: string): ReadArticle {
  const front = readFrontMatter(file, text);
  if ('faults' in front) return front;
  const checked = articleSchema.safeParse(front.data, { reportInput: true });
  const body = readBody(front.body);
  const sections = body.sections.filter(({ sentences }) => sentences.length > 0);
  const frontFaults = checked.success ? findContradictions(file, checked.data, front) : describeIssues(file, checked.error.issues, front);
  const faults = [...frontFaults, ...findBodyFaults(file, front, body)];
  if (!checked.success || faults.length > 0) return { faults };
  return { article: { ...checked.data, sections }, lineOf: front.lineOf };
}

/** Zod issues, with their input, as faults in a curator's words; each unknown field is one fault at its own line. */
export function describeIssues(file: string, issues: readonly z.core.$ZodIssue[], front: Pick<FrontMatter, 'lineOf'>): Fault[] {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : []));
  const values = issues.filter((issue) => issue.code !== 'unrecognized_keys');
  // a text where a list should be is of the wrong type, and of the wrong length too: the first says it
  const first = Map.groupBy(values, (issue) => issue.path.join('.'))
    .values()
    .flatMap((same) => same.slice(0, 1));
  return [
    ...first.map((issue) => ({ file, line: front.lineOf(issue.path), problem: describeValue(issue) })),
    ...unknown.map((path) => ({ file, line: front.lineOf(path), problem: `unknown field "${path.join('.')}"` })),
  ];
}

function describeValue({ path, input, message }: z.core.$ZodIssue): string {
  if (path.length === 0) return 'is no list of fields with values (name: value)';
  return input === undefined ? `field "${path.join('.')}" is missing` : `field "${path.join('.')}": ${message}`;
}

function findContradictions(file: string, article: ArticleFrontMatter, front: FrontMatter): Fault[] {
  const faults: Fault[] = [];
  const require = (holds: boolean, path: readonly PropertyKey[], problem: string) => {
    if (!holds) faults.push({ file, line: front.lineOf(path), problem });
  };
  require(inOrder(article.reviewedOn, article.reviewBy), ['reviewBy'], 'reviewBy lies before reviewedOn');
  require(inOrder(article.validFrom, article.validUntil), ['validUntil'], 'validUntil lies before validFrom');
  const size = article.companySize;
  require(inOrder(size?.min, size?.max), ['companySize', 'max'], 'companySize: max is below min');
  article.keyFacts.forEach((fact, i) => {
    const name = `key fact "${fact.label}"`;
    require(inOrder(fact.validFrom, fact.validUntil), ['keyFacts', i, 'validUntil'], `${name}: validUntil lies before validFrom`);
    require(namesItsDay(fact), ['keyFacts', i, 'yearlyUntil'], `${name} names no such day of every year as its yearlyUntil`);
    require(hasSource(fact, article), ['keyFacts', i, 'source'], `${name} names source ${fact.source} of ${article.sources.length}`);
  });
  article.sources.forEach((source, i) => {
    const dated = inOrder(source.date, article.reviewedOn.slice(0, source.date?.length));
    require(dated, ['sources', i, 'date'], `source "${source.title}" is dated after reviewedOn`);
  });
  return faults;
}

function inOrder<Value extends string | number>(earlier: Value | undefined, later: Value | undefined): boolean {
  return earlier === undefined || later === undefined || earlier <= later;
}

/** So that the day is read in words too, and a value that changes takes it along. */
function namesItsDay({ value, yearlyUntil }: KeyFact): boolean {
  return yearlyUntil === undefined || figuresOf(value).some((figure) => figure.kind === 'date' && figure.value === `--${yearlyUntil}`);
}

function hasSource(fact: KeyFact, article: ArticleFrontMatter): boolean {
  return fact.source <= article.sources.length;
}

/** What is wrong with the text below the front matter; headings alone are no text. */
export function findBodyFaults(file: string, front: FrontMatter, { sections, problems }: Body): Fault[] {
  const isEmpty = sections.every(({ sentences }) => sentences.length === 0) && problems.length === 0;
  const found = isEmpty ? [{ line: 1, problem: 'has no text below the front matter' }] : problems;
  return found.map(({ line, problem }) => ({ file, line: front.bodyLine + line - 1, problem }));
}
