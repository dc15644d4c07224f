import type { Article, Section } from '../../ask/article.ts';
import { germanDay } from '../../days.ts';
import { isInUse } from '../is-in-use.ts';

/** As much of an article as its changes are told by. */
export type ArticleState = Pick<Article, 'id' | 'title' | 'section' | 'region' | 'status' | 'summary' | 'validUntil'> & {
  readonly keyFacts: readonly { readonly label: string; readonly value: string; readonly validUntil?: string | undefined }[];
};

/** A key fact that says something else than before; without `old` it is new, without `new` it is gone. */
export type FactDifference = { readonly label: string; readonly old?: string | undefined; readonly new?: string | undefined };

/** What became of an article between two states of the base. */
export type BaseChange = {
  readonly kind: 'added' | 'changed' | 'expired' | 'removed';
  readonly id: string;
  readonly title: string;
  readonly section: Section;
  readonly region: Article['region'];
  readonly facts: readonly FactDifference[];
  /** Labels of key facts that ended in between by their own date. */
  readonly ended: readonly string[];
};

/** From the beginning of the first ISO day to the beginning of the second. */
export type Period = { readonly since: string; readonly today: string };

/** What was added, changed, expired or removed, in the order of the new base. Drafts and withdrawn articles are not there. */
export function compareBases(before: readonly ArticleState[], after: readonly ArticleState[], period: Period): BaseChange[] {
  const old = new Map(before.filter(isInUse).map((article) => [article.id, article]));
  const shown = after.filter(isInUse);
  const ids = new Set(shown.map(({ id }) => id));
  const gone = [...old.values()].filter(({ id }) => !ids.has(id));
  return [
    ...shown.flatMap((article) => compareArticle(old.get(article.id), article, period) ?? []),
    ...gone.map((article) => describe('removed', article)),
  ];
}

function compareArticle(old: ArticleState | undefined, article: ArticleState, period: Period): BaseChange | undefined {
  if (!old) return describe('added', article);
  const facts = compareFacts(old, article);
  const ended = article.keyFacts.filter(({ validUntil }) => endedIn(validUntil, period)).map(({ label }) => label);
  const expired = (article.status === 'expired' && old.status !== 'expired') || endedIn(article.validUntil, period);
  if (expired) return describe('expired', article, { facts, ended });
  const isSame =
    facts.length + ended.length === 0 &&
    old.status === article.status &&
    old.summary === article.summary &&
    old.validUntil === article.validUntil;
  return isSame ? undefined : describe('changed', article, { facts, ended });
}

function endedIn(validUntil: string | undefined, { since, today }: Period): boolean {
  return validUntil !== undefined && validUntil >= since && validUntil < today;
}

function compareFacts(old: ArticleState, article: ArticleState): FactDifference[] {
  const before = new Map(old.keyFacts.map((fact) => [fact.label, fact]));
  const after = new Map(article.keyFacts.map((fact) => [fact.label, fact]));
  const renamed = findRenamed(before, after);
  const labels = [...new Set([...after.keys(), ...before.keys()])];
  return labels
    .filter((label) => !renamed.has(label) && !saysSame(before.get(label), after.get(label)))
    .map((label) => ({ label, ...sayBoth(before.get(label), after.get(label)) }));
}

type Fact = ArticleState['keyFacts'][number];
type Facts = ReadonlyMap<string, Fact>;

function saysSame(one: Fact | undefined, other: Fact | undefined): boolean {
  return one?.value === other?.value && one?.validUntil === other?.validUntil;
}

/** Old and new labels of key facts that say the same under another label; each is the other name of one. */
function findRenamed(before: Facts, after: Facts): ReadonlySet<string> {
  const gone = [...before.values()].filter(({ label }) => !after.has(label));
  const renamed = new Set<string>();
  for (const fact of [...after.values()].filter(({ label }) => !before.has(label))) {
    const twin = gone.find((each) => !renamed.has(each.label) && saysSame(each, fact));
    if (twin) renamed.add(twin.label).add(fact.label);
  }
  return renamed;
}

/** Where only the end was moved, the end is the difference. */
function sayBoth(old: Fact | undefined, now: Fact | undefined): Pick<FactDifference, 'old' | 'new'> {
  const end = (fact: Fact | undefined) => (old?.value === now?.value && fact ? ` (${endOf(fact)})` : '');
  return { old: old && old.value + end(old), new: now && now.value + end(now) };
}

function endOf({ validUntil }: Fact): string {
  return validUntil === undefined ? 'unbefristet' : `gilt bis ${germanDay(validUntil)}`;
}

type Details = Pick<BaseChange, 'facts' | 'ended'>;

const none: Details = { facts: [], ended: [] };

function describe(kind: BaseChange['kind'], { id, title, section, region }: ArticleState, { facts, ended }: Details = none): BaseChange {
  return { kind, id, title, section, region, facts, ended };
}
