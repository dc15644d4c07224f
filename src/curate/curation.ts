import { createHash } from 'node:crypto';
import type { FieldErrors, FieldValues } from '../chat/form.ts';
import { dayOf } from '../days.ts';
import type { CuratedArticle } from './curated-article.ts';
import { decideReview } from './decide-review.ts';
import { type DueList, findDue } from './find-due.ts';
import type { Proposal, ProposalStore } from './proposal.ts';
import { readProposal } from './read-proposal.ts';
import type { ReviewStore, WithdrawalReason } from './review.ts';

/** Who did something and when; `event` is the key of the event, equal for all copies of it. */
export type Who = { readonly person: string; readonly at: string; readonly event: string };

export type Confirmed =
  | { readonly kind: 'confirmed' | 'already'; readonly reviewBy: string }
  | { readonly kind: 'has-ended'; readonly ended: readonly string[] };

export type Proposing = { readonly kind: 'saved'; readonly proposal: Proposal } | { readonly kind: 'errors'; readonly errors: FieldErrors };

/** Keeping the base true from chat. Nothing here changes a file. */
export type Curation = {
  readonly articles: () => readonly CuratedArticle[];
  readonly listDue: () => Promise<DueList>;
  readonly confirm: (article: CuratedArticle, who: Who) => Promise<Confirmed>;
  readonly withdraw: (article: CuratedArticle, reason: WithdrawalReason, who: Who) => Promise<void>;
  readonly propose: (article: CuratedArticle, values: FieldValues, who: Who) => Promise<Proposing>;
};

export type CurationParts = {
  readonly articles: () => readonly CuratedArticle[];
  readonly reviews: ReviewStore;
  readonly proposals: ProposalStore;
  readonly now: () => Date;
};

export function createCuration(parts: CurationParts): Curation {
  const today = () => dayOf(parts.now());
  return {
    articles: parts.articles,
    listDue: async () => findDue(parts.articles(), await parts.proposals.open(), today()),
    confirm: (article, who) => confirm(article, who, { ...parts, today: today() }),
    async withdraw({ id, hash }, reason, { person, at }) {
      await parts.reviews.record({ article: id, hash, person, at, verdict: 'withdrawn', reason });
    },
    propose: (article, values, who) => propose(article, values, { who, proposals: parts.proposals }),
  };
}

type Confirming = { readonly reviews: ReviewStore; readonly today: string };

async function confirm(article: CuratedArticle, { person, at }: Who, { reviews, today }: Confirming): Promise<Confirmed> {
  const decision = decideReview(article, today);
  if (decision.kind === 'has-ended') return decision;
  const { reviewedOn, reviewBy } = decision;
  const recorded = await reviews.record({
    article: article.id,
    hash: article.hash,
    person,
    at,
    verdict: 'confirmed',
    reviewedOn,
    reviewBy,
  });
  return { kind: recorded === 'already' ? 'already' : 'confirmed', reviewBy };
}

type Saving = { readonly who: Who; readonly proposals: ProposalStore };

async function propose(article: CuratedArticle, values: FieldValues, { who, proposals }: Saving): Promise<Proposing> {
  const reading = readProposal(article, values);
  if (reading.kind === 'errors') return reading;
  const { person, at, event } = who;
  const { id: articleId, title, hash } = article;
  const proposal = { id: nameProposal(articleId, event), article: articleId, title, hash, person, at, ...reading.proposed };
  await proposals.save(proposal);
  return { kind: 'saved', proposal };
}

const nameLength = 8;

/** Made from the event, so that its copy leads to the same proposal. */
function nameProposal(article: string, event: string): string {
  return `${article}-${createHash('sha256').update(event).digest('hex').slice(0, nameLength)}`;
}
