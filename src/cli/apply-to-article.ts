import type { Article } from '../ask/article.ts';
import { reviewMonthsOf } from '../ask/review-months.ts';
import { ranOut } from '../ask/validity.ts';
import { nextReview } from '../curate/next-review.ts';
import type { Proposal } from '../curate/proposal.ts';
import type { Review } from '../curate/review.ts';
import { dayOf } from '../days.ts';
import { type ArticleEdit, editArticle } from '../knowledge/edit-article.ts';
import { findHiddenCharacter } from '../knowledge/hidden-character.ts';
import { hashOf } from '../knowledge/load-knowledge-base.ts';
import { readArticle } from '../knowledge/read-article.ts';

/** An article file and what curators decided about it in chat. */
export type Target = { readonly file: string; readonly text: string; readonly article: Article };
export type Work = { readonly proposals: readonly Proposal[]; readonly review: Review | undefined };

/** What became of it: the new text, if any, what was taken over, and what a person has to do. */
export type Applied = {
  readonly text: string | undefined;
  readonly hash: string;
  readonly proposals: readonly Proposal[];
  readonly review: Review | undefined;
  readonly done: readonly string[];
  readonly open: readonly string[];
};

/** Takes proposals and a review over into the text of an article. Pure: writes nothing. */
export function applyToArticle(target: Target, { proposals, review }: Work): Applied {
  let state: State = { ...target, done: [], open: [], applied: [] };
  for (const proposal of proposals) state = takeProposal(state, proposal);
  // A change is a review too; only a withdrawal stands beside it.
  const reviewed = review && (review.verdict === 'withdrawn' || state.applied.length === 0) ? takeReview(state, review) : state;
  const taken = reviewed.done.length > 0;
  return {
    text: taken ? reviewed.text : undefined,
    hash: hashOf(reviewed.text),
    proposals: reviewed.applied,
    review: taken ? review : undefined,
    done: reviewed.done,
    open: reviewed.open,
  };
}

type State = Target & { readonly done: readonly string[]; readonly open: readonly string[]; readonly applied: readonly Proposal[] };

function takeProposal(state: State, proposal: Proposal): State {
  const { id, facts, ends, added, note } = proposal;
  const byHand = note === undefined ? [] : [`proposal ${id} asks for: ${note}`];
  if (facts.length + ends.length + added.length === 0)
    return { ...state, open: [...state.open, ...byHand, `close it with --close ${id} when that is done`] };
  const day = dayOf(new Date(proposal.at));
  const edited = edit(state, { ...proposal, reviewedOn: day });
  if ('problem' in edited)
    return { ...state, open: [...state.open, `proposal ${id}: ${edited.problem}; do it by hand, then --close ${id}`] };
  const done = [`proposal ${id} taken over: ${sayChanges(proposal).join('; ')}`];
  return { ...state, ...edited, done: [...state.done, ...done], open: [...state.open, ...byHand], applied: [...state.applied, proposal] };
}

function sayChanges({ facts, ends, added }: Proposal): string[] {
  return [
    ...facts.map(({ label, from, to }) => `${label}: "${from}" → ${to === undefined ? 'dropped' : `"${to}"`}`),
    ...ends.map(({ from, to }) => `what ends on ${from} ends ${to === undefined ? 'no longer' : `on ${to}`}`),
    ...added.map(({ label, value }) => `${label}: "${value}" (new)`),
  ];
}

function takeReview(state: State, review: Review): State {
  if (review.verdict === 'withdrawn') {
    const edited = edit(state, { status: 'withdrawn' });
    if ('problem' in edited) return { ...state, open: [...state.open, edited.problem] };
    return { ...state, ...edited, done: [...state.done, `withdrawn (${review.reason})`] };
  }
  const { reviewedOn, reviewBy } = review;
  const stale = sentencesOf(state.article).find((sentence) => ranOut(sentence, state.article, reviewedOn));
  if (stale !== undefined) return { ...state, open: [...state.open, `confirmed, but names an end that has passed: rewrite "${stale}"`] };
  const edited = edit(state, { reviewedOn, reviewBy });
  if ('problem' in edited) return { ...state, open: [...state.open, edited.problem] };
  return { ...state, ...edited, done: [...state.done, `reviewed on ${reviewedOn}, next review by ${reviewBy}`] };
}

/** The edited article, checked as any other: a broken file never gets written. */
function edit({ file, text }: Target, change: ArticleEdit): Pick<Target, 'text' | 'article'> | { readonly problem: string } {
  const edited = editArticle(text, change);
  if ('problems' in edited) return { problem: edited.problems.join('; ') };
  const hidden = edited.text
    .split('\n')
    .map(findHiddenCharacter)
    .find((found) => found !== undefined);
  if (hidden !== undefined) return { problem: `hidden character ${hidden}` };
  const read = readArticle(file, edited.text);
  if ('faults' in read) return { problem: read.faults.map(({ line, problem }) => `line ${line}: ${problem}`).join('; ') };
  if (change.reviewedOn === undefined || change.reviewBy !== undefined) return { text: edited.text, article: read.article };
  const reviewBy = nextReview({ ...read.article, reviewMonths: reviewMonthsOf(read.article) }, change.reviewedOn);
  return edit({ file, text: edited.text, article: read.article }, { reviewedOn: change.reviewedOn, reviewBy });
}

function sentencesOf({ summary, sections }: Article): string[] {
  return [summary, ...sections.flatMap(({ sentences }) => sentences)];
}
