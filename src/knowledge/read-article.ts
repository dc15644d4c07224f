import type * as z from 'zod';
import type { Article, KeyFact } from '../ask/article.ts';
import { type ArticleFrontMatter, articleSchema } from './article-schema.ts';
import type { Fault } from './fault.ts';
import { findHtml, readBody } from './read-body.ts';
import { type FrontMatter, readFrontMatter } from './read-front-matter.ts';

export type ReadArticle = { readonly article: Article } | { readonly faults: readonly Fault[] };

/** Reads one article file; all its faults at once, each with the line where it stands. */
export function readArticle(file: string, text: string): ReadArticle {
  const front = readFrontMatter(file, text);
  if ('faults' in front) return front;
  const checked = articleSchema.safeParse(front.data);
  if (!checked.success) return { faults: checked.error.issues.flatMap((issue) => describeIssue(file, issue, front)) };
  const sections = readBody(front.body);
  const faults = [...findContradictions(file, checked.data, front), ...findBodyFaults(file, front, sections.length)];
  return faults.length > 0 ? { faults } : { article: { ...checked.data, sections } };
}

/** A zod issue as faults in a curator's words; each unknown field is one fault at its own line. */
export function describeIssue(file: string, issue: z.core.$ZodIssue, front: Pick<FrontMatter, 'lineOf'>): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { file, line: front.lineOf(path), problem: `unknown field "${path.join('.')}"` };
    });
  }
  const missing = issue.code === 'invalid_type' && issue.message.includes('received undefined');
  const name = issue.path.join('.') || 'front matter';
  const problem = missing ? `field "${name}" is missing` : `field "${name}": ${issue.message}`;
  return [{ file, line: front.lineOf(issue.path), problem }];
}

function findContradictions(file: string, article: ArticleFrontMatter, front: FrontMatter): Fault[] {
  const faults: Fault[] = [];
  const require = (holds: boolean, path: readonly PropertyKey[], problem: string) => {
    if (!holds) faults.push({ file, line: front.lineOf(path), problem });
  };
  require(inOrder(article.reviewedOn, article.reviewBy), ['reviewBy'], 'reviewBy lies before reviewedOn');
  require(inOrder(article.validFrom, article.validUntil), ['validUntil'], 'validUntil lies before validFrom');
  article.keyFacts.forEach((fact, i) => {
    require(inOrder(fact.validFrom, fact.validUntil), ['keyFacts', i], `key fact "${fact.label}": validUntil lies before validFrom`);
    require(hasSource(fact, article), ['keyFacts', i], `key fact "${fact.label}" names source ${fact.source} of ${article.sources.length}`);
  });
  article.sources.forEach((source, i) => {
    const dated = inOrder(source.date, article.reviewedOn.slice(0, source.date?.length));
    require(dated, ['sources', i], `source "${source.title}" is dated after reviewedOn`);
  });
  return faults;
}

function inOrder(earlier: string | undefined, later: string | undefined): boolean {
  return earlier === undefined || later === undefined || earlier <= later;
}

function hasSource(fact: KeyFact, article: ArticleFrontMatter): boolean {
  return fact.source <= article.sources.length;
}

function findBodyFaults(file: string, front: FrontMatter, sections: number): Fault[] {
  const html = findHtml(front.body).map((line) => ({ file, line: front.bodyLine + line - 1, problem: 'HTML in the text; use Markdown' }));
  return sections === 0 ? [...html, { file, line: front.bodyLine, problem: 'has no text below the front matter' }] : html;
}
