import type { Article } from '../ask/article.ts';
import type { BookParts } from '../book/book-parts.ts';
import { listOffers, type Offer } from '../book/list-offers.ts';
import { dayOf } from '../days.ts';
import type {
  AskedTopic,
  DigestArticle,
  DigestChange,
  DigestEdits,
  DigestInput,
  DigestNote,
  DigestWorkshop,
  FactChange,
} from '../digest/digest-input.ts';
import { type ArticleState, compareBases, type FactDifference } from '../knowledge/changes/compare-bases.ts';
import { splitSentences } from '../knowledge/split-sentences.ts';

/** Which issue: that of a week for a branch. */
export type Wanted = {
  readonly week: string;
  readonly branch: DigestInput['branch'];
  /** ISO instant. */
  readonly dueAt: string;
  /** When the last issue was due that went out; what has ended since then is news. */
  readonly previousDueAt: string;
};

/** What the records hold. What is left out is empty. */
export type DigestRecords = {
  /** The base as it is now, without drafts, with what is withdrawn. */
  readonly articles: readonly Article[];
  /** The base as it was at the last issue. */
  readonly before: readonly ArticleState[];
  readonly booking: Pick<BookParts, 'ledger' | 'formats'>;
  readonly asked?: readonly AskedTopic[] | undefined;
  readonly notes?: readonly DigestNote[] | undefined;
  readonly edits?: DigestEdits | undefined;
};

const noEdits: DigestEdits = { dropped: [], order: [] };

/** Makes the input of an issue, as of the instant at which it is due: what applies then, and which dates can be booked then. */
export async function gatherDigest(wanted: Wanted, records: DigestRecords): Promise<DigestInput> {
  const { week, branch, dueAt, previousDueAt } = wanted;
  const { articles, before, booking, asked = [], notes = [], edits = noEdits } = records;
  const offers = await listOffers({ ...booking, now: () => new Date(dueAt) }, branch.id);
  return {
    ...{ week, branch, dueAt, asked, notes, edits },
    articles: articles.map(toDigestArticle),
    changes: findChanges({ articles, before }, { since: dayOf(new Date(previousDueAt)), today: dayOf(new Date(dueAt)) }),
    workshops: offers.map(toDigestWorkshop),
  };
}

type Period = Parameters<typeof compareBases>[2];

/** What changed, and how each article stood before. */
function findChanges({ articles, before }: Pick<DigestRecords, 'articles' | 'before'>, period: Period): readonly DigestChange[] {
  const states = new Map(before.map((state) => [state.id, state]));
  const now = new Map(articles.map((article) => [article.id, article]));
  return compareBases(before, articles, period).map((change) => {
    const was = states.get(change.id);
    const facts = change.facts.map((fact) => ({ ...fact, moved: findMove(fact, was, now.get(change.id)) }));
    return { ...change, facts, was: was && { status: was.status, validUntil: was.validUntil, summary: splitSentences(was.summary) } };
  });
}

/** The ends of a key fact that says the same as before but for its end. */
function findMove({ label }: FactDifference, ...states: readonly (ArticleState | undefined)[]): FactChange['moved'] {
  const [old, now] = states.map((state) => state?.keyFacts.find((fact) => fact.label === label));
  return old && now && old.value === now.value ? { from: old.validUntil, to: now.validUntil } : undefined;
}

function toDigestArticle({
  id,
  title,
  section,
  summary,
  status,
  validUntil,
  keyFacts,
  sources,
  branches,
  industries,
  reviewedOn,
}: Article): DigestArticle {
  const facts = keyFacts.flatMap(({ source: number, ...fact }) => {
    const source = sources[number - 1];
    const { label, value, aspect, validUntil: until, yearlyUntil } = fact;
    return source === undefined ? [] : [{ label, value, aspect, validUntil: until, yearlyUntil, source }];
  });
  return { id, title, section, summary: splitSentences(summary), status, validUntil, keyFacts: facts, branches, industries, reviewedOn };
}

function toDigestWorkshop({ workshop, title, free, waiting, sample }: Offer): DigestWorkshop {
  const { id, start, end, place, room, link, approval } = workshop;
  const where = [place, room].filter((part) => part !== undefined).join(', ');
  const online = link === undefined ? undefined : 'online';
  return { id, title, start, end, place: where === '' ? online : where, free, waiting, approval, sample };
}
