import type { Article } from './article.ts';
import { findAdmission } from './find-admission.ts';
import { findCompared } from './find-compared.ts';
import { findScopeReason } from './find-scope-reason.ts';
import { findDoubts, findStanding } from './find-standing.ts';
import { findMisfits, isInstrument } from './fit-circumstances.ts';
import { namesArticle } from './names-article.ts';
import type { ChosenFact, Extract, MissingCircumstance, Outcome, Related, Warning } from './outcome.ts';
import { tooCloseToCall } from './put-named-first.ts';
import type { Question } from './read-question.ts';
import type { Found, Hit } from './retriever.ts';
import { asksAboutElsewhere, findUnknownDate, findUnknownName, lacksAmount, lacksContact, lacksEvent } from './unknown.ts';
import { hasEnded } from './validity.ts';

/** Below this share of what a question's words could reach, much of it was not met. */
const leastConfidence = 0.45;
/** With little confidence: below the first figure what was found only looks alike, below the second it may be meant. */
const leastEvidence = 0.75;
const safeEvidence = 1.15;
/** A third hit this near to the first is worth a mention. */
const worthMention = 0.45;
const mostWordsToDoubt = 3;
/** Of each of two articles side by side, so that both fit on a phone. */
const mostFactsOfTwo = 5;

/** What the decision rests on. `today` is an ISO day in Germany. */
export type Findings = {
  readonly question: Question;
  readonly found: Found;
  readonly knows: (word: string) => boolean;
  readonly extract: (article: Article) => Extract;
  /** The facts that `extract` would show, without the rest of it. */
  readonly factsOf: (article: Article) => readonly ChosenFact[];
  readonly today: string;
  /** True when the person's branch also looks after plants in another Land and the question names no place. */
  readonly landMatters: boolean;
};

/** Decides what a question leads to. Pure: no clock, no store, no chat. */
export function decideOutcome(given: Findings): Outcome {
  const findings = withoutWithdrawn(given);
  const { question, found } = findings;
  const weak = isWeak(findings);
  const near = weak ? [] : found.hits.slice(0, 2).flatMap(({ article }) => (article.status === 'withdrawn' ? [] : [article]));
  const reason = findScopeReason(question.focus);
  if (reason) return { kind: 'out-of-scope', reason, near: reason === 'chat' ? [] : near };
  const best = found.hits[0];
  const unknownName = findUnknownName(question.text, findings.knows);
  if (!best || (weak && found.evidence < leastEvidence)) return { kind: 'not-covered', near: [], unknown: unknownName };
  if (best.article.status === 'withdrawn') return { kind: 'not-covered', near: [], withdrawn: best.article };
  if (asksAboutElsewhere(question, best.article)) return { kind: 'out-of-scope', reason: 'elsewhere', near };
  const unknown = unknownName ?? findUnknownDate(question.text, best.article);
  const lacks =
    lacksContact(question.text, best.article) || lacksAmount(question, best.article) || lacksEvent(question.focus, best.article);
  if (unknown !== undefined || lacks) return { kind: 'not-covered', near, unknown };
  return clarify(findings, best) ?? answer(findings, best);
}

/** A withdrawn article counts only where it would be the answer: then nothing else is. */
function withoutWithdrawn(findings: Findings): Findings {
  const hits = findings.found.hits.filter((hit, i) => i === 0 || hit.article.status !== 'withdrawn');
  return { ...findings, found: { ...findings.found, hits } };
}

/** Little of the question was met, too little in all to be sure, and the thing was not named. */
function isWeak({ question, found }: Findings): boolean {
  const best = found.hits[0]?.article;
  const named = best !== undefined && namesArticle(question.text, best);
  return !named && found.confidence < leastConfidence && found.evidence < safeEvidence;
}

function clarify(findings: Findings, best: Hit): Outcome | undefined {
  const second = findings.found.hits[1];
  const tooClose = second !== undefined && second.score >= tooCloseToCall * best.score;
  const candidates = [best, ...(second ? [second] : [])].map((hit) => hit.article);
  const missing = findMissing(findings, best.article, tooClose ? second.article : undefined);
  if (missing) return { kind: 'clarify', candidates, missing };
  if (isWeak(findings)) return { kind: 'clarify', candidates: findings.found.hits.slice(0, 3).map((hit) => hit.article) };
  const { text } = findings.question;
  const short = text.split(/\s+/).length <= mostWordsToDoubt;
  const told = namesArticle(text, best.article) && second !== undefined && !namesArticle(text, second.article);
  return tooClose && short && !told ? { kind: 'clarify', candidates } : undefined;
}

/** The circumstance that decides between two articles, or whether the first applies at all, where the question tells none. */
function findMissing({ question, landMatters }: Findings, first: Article, second: Article | undefined): MissingCircumstance | undefined {
  const { size, noticeGiven } = question.circumstances;
  if (landMatters && first.region === 'saarland' && isInstrument(first)) return 'land';
  if (!second) return undefined;
  if (size === undefined && !saysSmall.test(question.text) && differInSize(first, second)) return 'size';
  const differInNotice = aboutDismissed(first) !== aboutDismissed(second) && /kündig|entlass/iu.test(question.text);
  return noticeGiven === undefined && differInNotice ? 'notice' : undefined;
}

/** "Mittlerer Betrieb", "kleine Bude": tells enough. */
const saysSmall = /\bkmu\b|\bklein(?:e[nrsm]?)?\b|\bmittlere[nrsm]?\b|mittelst[aä]nd|konzern/iu;

function differInSize(a: Article, b: Article): boolean {
  return a.section === 'funding' && b.section === 'funding' && (a.companySize?.max === undefined) !== (b.companySize?.max === undefined);
}

function aboutDismissed(article: Article): boolean {
  return article.situations.includes('notice-given');
}

function answer({ question, found, extract, factsOf, today }: Findings, best: Hit): Outcome {
  const quoted = extract(best.article);
  const said = quoted.admission ?? findAdmission(quoted, question);
  if (said !== undefined) return { kind: 'not-covered', near: [best.article], said };
  const ended = hasEnded(best.article, today) || quoted.facts[0]?.past === true;
  const others = found.hits.slice(1).map((hit) => hit.article);
  const compared = findCompared(question.text, best.article, others);
  const also = found.hits.slice(1, 3).filter((hit) => hit.article !== compared && hit.score >= worthMention * best.score);
  return {
    kind: ended ? 'expired' : 'grounded',
    extract: compared ? shorten(quoted) : quoted,
    ...(compared ? { compared: { ...shorten(extract(compared)), warnings: findWarnings(compared, question, today) } } : {}),
    also: also.slice(0, compared ? 1 : 2).map((hit) => relate(hit.article, { question, factsOf, today })),
    warnings: findWarnings(best.article, question, today),
  };
}

/** The best fact of a further article, unless it is past or the article does not fit the plant: warnings stand elsewhere. */
function relate(article: Article, { question, factsOf, today }: Pick<Findings, 'question' | 'factsOf' | 'today'>): Related {
  if (hasEnded(article, today) || findMisfits(article, question.circumstances).length > 0) return { article };
  const [best] = factsOf(article);
  return best === undefined || best.past ? { article } : { article, fact: best.fact };
}

function shorten(extract: Extract): Extract {
  return { ...extract, facts: extract.facts.slice(0, mostFactsOfTwo) };
}

function findWarnings(article: Article, question: Question, today: string): Warning[] {
  const onlySaarland = article.region === 'saarland' && isInstrument(article) && question.circumstances.land === undefined;
  return [
    ...findStanding(article, today),
    ...findMisfits(article, question.circumstances),
    ...(onlySaarland ? [{ kind: 'only-saarland' } as const] : []),
    ...findDoubts(article, today),
  ];
}
