import type { Article } from '../ask/article.ts';
import type { Retriever } from '../ask/retriever.ts';
import type { CuratedArticle } from '../curate/curated-article.ts';
import type { Proposal } from '../curate/proposal.ts';
import type { Review } from '../curate/review.ts';
import { dayOf } from '../days.ts';
import { isInUse } from './is-in-use.ts';
import type { ArticleFile } from './load-knowledge-base.ts';

/** The base with the reviews made in chat counted in: as it is asked, and as curators see it. */
export type ReviewedKnowledge = {
  readonly retriever: Retriever;
  readonly curated: readonly CuratedArticle[];
  /** All but drafts, with what is withdrawn, for the digest, which must not take that for gone. */
  readonly articles: readonly Article[];
};

export type OverlayParts = {
  readonly retriever: Retriever;
  readonly files: readonly ArticleFile[];
  readonly reviews: readonly Review[];
  readonly proposals: readonly Proposal[];
  readonly monthsOf: (article: Article) => number;
};

/**
 * Lays reviews and doubts over the base. A review of a version that the file no longer has is void; so is the doubt of
 * a proposal about such a version.
 */
export function overlayReviews({ retriever, files, reviews, proposals, monthsOf }: OverlayParts): ReviewedKnowledge {
  const verdicts = new Map(reviews.map((review) => [`${review.article} ${review.hash}`, review]));
  const doubts = new Map(proposals.filter(changesFigures).map(({ article, hash, at }) => [`${article} ${hash}`, at]));
  const reviewed = files.map(({ article, hash }) => {
    const version = `${article.id} ${hash}`;
    return { hash, inChat: isInUse(article), article: withDoubt(withVerdict(article, verdicts.get(version)), doubts.get(version)) };
  });
  const byId = new Map(reviewed.map(({ article }) => [article.id, article]));
  const curated = reviewed.filter(({ inChat }) => inChat).map(({ article, hash }) => toCurated(article, hash, monthsOf));
  const articles = reviewed.map(({ article }) => article).filter(({ status }) => status !== 'draft');
  return { retriever: overlay(retriever, (article) => byId.get(article.id) ?? article), curated, articles };
}

function withVerdict(article: Article, review: Review | undefined): Article {
  if (!review) return article;
  if (review.verdict === 'withdrawn') return { ...article, status: 'withdrawn' };
  return { ...article, reviewedOn: review.reviewedOn, reviewBy: review.reviewBy, writtenOn: article.reviewedOn };
}

/** A proposal that is only a note casts no doubt on a figure. */
function changesFigures({ facts, ends }: Proposal): boolean {
  return facts.length + ends.length > 0;
}

function withDoubt(article: Article, at: string | undefined): Article {
  return at === undefined ? article : { ...article, doubtedOn: dayOf(new Date(at)) };
}

function overlay(retriever: Retriever, current: (article: Article) => Article): Retriever {
  return {
    ...retriever,
    async find(question, limit, outside) {
      const found = await retriever.find(question, limit, outside);
      return { ...found, hits: found.hits.map((hit) => ({ ...hit, article: current(hit.article) })) };
    },
    article(id) {
      const article = retriever.article(id);
      return article && inUse(current(article));
    },
    articles: () => retriever.articles().flatMap((article) => inUse(current(article)) ?? []),
  };
}

/** A withdrawn article is still found, so that no neighbour answers in its place; it is shown nowhere. */
function inUse(article: Article): Article | undefined {
  return article.status === 'withdrawn' ? undefined : article;
}

function toCurated(article: Article, hash: string, monthsOf: OverlayParts['monthsOf']): CuratedArticle {
  const { id, title, status, keyFacts, sources, reviewedOn, reviewBy, validUntil } = article;
  return {
    id,
    title,
    hash,
    isWithdrawn: status === 'withdrawn',
    keyFacts,
    sources,
    reviewedOn,
    reviewBy,
    validUntil,
    reviewMonths: monthsOf(article),
  };
}
