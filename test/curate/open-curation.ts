import type { CuratedArticle } from '../../src/curate/curated-article.ts';
import { createCuration } from '../../src/curate/curation.ts';
import type { Proposal, ProposalStore } from '../../src/curate/proposal.ts';
import type { Review, ReviewStore } from '../../src/curate/review.ts';

/** An article in the eyes of a curator; what a test does not care about is filled in. */
export function curatedArticle(given: Partial<CuratedArticle> = {}): CuratedArticle {
  return {
    id: 'probegeld',
    title: 'Probegeld',
    hash: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
    isWithdrawn: false,
    keyFacts: [{ label: 'Höhe', value: '100 € im Monat', source: 1 }],
    sources: [{ title: '§ 7 PrG', url: 'https://www.example.org/7', date: '2026-03' }],
    reviewedOn: '2026-05-22',
    reviewBy: '2026-11-20',
    reviewMonths: 6,
    ...given,
  };
}

export type ReviewBook = ReviewStore & { readonly reviews: Review[] };

/** Reviews as long as the test lives; the last one of a version counts. */
export function createReviewBook(): ReviewBook {
  const reviews: Review[] = [];
  return {
    reviews,
    all: async () => reviews,
    record: async (review) => {
      const old = reviews.findIndex(({ article, hash }) => article === review.article && hash === review.hash);
      const isSame = reviews[old]?.verdict === review.verdict && 'reviewedOn' in review;
      if (isSame) return 'already';
      reviews.splice(old === -1 ? reviews.length : old, 1, review);
      return 'recorded';
    },
  };
}

export type ProposalBook = ProposalStore & { readonly proposals: Proposal[] };

export function createProposalBook(): ProposalBook {
  const proposals: Proposal[] = [];
  return {
    proposals,
    open: async () => proposals,
    save: async (proposal) => {
      if (!proposals.some(({ id }) => id === proposal.id)) proposals.push(proposal);
    },
  };
}

export type CurationSetUp = {
  readonly articles?: readonly CuratedArticle[];
  readonly reviews?: ReviewStore;
  readonly proposals?: ProposalStore;
  readonly now?: () => Date;
};

/** Curation on in-memory stores, on 22 November 2026. The articles are as their reviews say. */
export function openCuration({ articles = [], ...given }: CurationSetUp) {
  const reviews = given.reviews ?? createReviewBook();
  const proposals = given.proposals ?? createProposalBook();
  return createCuration({ articles: () => articles, reviews, proposals, now: given.now ?? (() => new Date('2026-11-22T09:00:00Z')) });
}
