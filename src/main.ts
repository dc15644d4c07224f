import type { Retriever } from './ask/retriever.ts';
import { reviewMonthsOf } from './ask/review-months.ts';
import type { AskFeature, AskParts } from './bot/ask-feature.ts';
import { createResponder } from './bot/create-responder.ts';
import type { DigestFeature } from './bot/digest-feature.ts';
import { withLimits } from './bot/limits/with-limits.ts';
import type { Writing } from './bot/open-writing.ts';
import type { CurateFeature } from './bot/respond-to-curation.ts';
import type { Pressure } from './chat/queues.ts';
import { personKey } from './chat/references.ts';
import type { Responder } from './chat/reply.ts';
import { type Config, clockFrom, databaseOf } from './config.ts';
import { createCuration } from './curate/curation.ts';
import { type Held, hold } from './curate/hold.ts';
import type { Proposal, ProposalStore } from './curate/proposal.ts';
import type { Review, ReviewStore } from './curate/review.ts';
import type { DigestStore } from './digest/digest-store.ts';
import { weekOf } from './digest/weeks.ts';
import { rememberState } from './knowledge/changes/recall-state.ts';
import { type OpenKnowledge, openKnowledge } from './knowledge/open-knowledge.ts';
import { overlayReviews, type ReviewedKnowledge } from './knowledge/overlay-reviews.ts';
import type { Log } from './log.ts';
import { createBookFeature } from './main/create-book-feature.ts';
import { meterDigest } from './main/meter-digest.ts';
import { openAsking } from './main/open-asking.ts';
import { openAudit } from './main/open-audit.ts';
import { type Booking, openBooking } from './main/open-booking.ts';
import { openDigest } from './main/open-digest.ts';
import { openLimits } from './main/open-limits.ts';
import { openModel } from './main/open-model.ts';
import { openPosters, type Posters } from './main/open-posters.ts';
import { openSearch } from './main/open-search.ts';
import { refreshRegularly } from './main/refresh-regularly.ts';
import { type Meter, noMeter } from './meter.ts';
import type { Audit } from './storage/audit.ts';
import type { Database } from './storage/database.ts';
import { createDigestStore } from './storage/digest/create-digest-store.ts';
import { loadSecret } from './storage/load-secret.ts';
import { openMigrated } from './storage/open-migrated.ts';
import { createProposalFiles } from './storage/proposal-files.ts';
import { createReviewStore } from './storage/review-store.ts';

/** The running bot: everything wired, no adapter attached yet. */
export type Bot = {
  readonly responder: Responder;
  readonly feature: AskFeature;
  readonly booking: Booking;
  readonly posters: Posters;
  readonly knowledge: OpenKnowledge;
  readonly database: Database;
  readonly digest: DigestFeature;
  /** The bot's clock; every adapter dates its events by it. */
  readonly now: () => Date;
  /** Whether more waits than can be answered. */
  readonly pressure: () => Pressure;
  /** Whether the model is left alone for now because it fails; undefined where there is none. */
  readonly isModelResting: (() => boolean) | undefined;
  readonly close: () => Promise<void>;
};

/** What a bot may be given: its clock in milliseconds, a knowledge base that is open already, who hears what happens, and who prints posters. */
export type BotParts = {
  readonly now?: () => number;
  readonly knowledge?: OpenKnowledge;
  readonly meter?: Meter | undefined;
  readonly printerFor?: Writing['printerFor'] | undefined;
};

/** Puts the bot together: the only place where features meet their stores. */
export async function createBot(config: Config, log: Log, parts: BotParts = {}): Promise<Bot> {
  const { now = clockFrom(config.startAt), meter = noMeter } = parts;
  // First what holds nothing open: where it fails, nothing is left that keeps the process alive.
  const knowledge = parts.knowledge ?? (await openKnowledge(config.knowledgeDir, log));
  const clock = () => new Date(now());
  await rememberState(config.dataDir, knowledge.retriever().articles(), clock());
  const database = await openMigrated(databaseOf(config));
  const audit = await openAudit(config, { database, now: clock, log });
  const desk = await openDesk(config, { database, log, audit });
  const store = meterDigest(await openDigestStore(config, { database, audit, now }), meter);
  const search = openSearch(config, { database, knowledge, log, meter });
  const reviewed = createReviewed({ knowledge, retriever: search.retriever }, desk);
  const booking = await openBooking(config, { database, formats: knowledge.formats, now: clock, meter });
  const retriever = () => reviewed().retriever;
  const posters = await openPosters(config, { database, links: booking.links, now: clock });
  const { printerFor = posters.printerFor } = parts;
  const writing = await openModel(config, { database, booking, printerFor, retriever, now: clock, log, meter });
  const ask = await openAsking(config, {
    ...{ database, audit, now: clock, retriever, writing, meter },
    onAnswered: countTopic(store, clock, log),
  });
  const curate = createCurate(config, { desk, articles: () => reviewed().curated, denied: booking.ledger.denied, now: clock });
  const book = createBookFeature(booking, ask, config);
  const digest = openDigest(config, { store, booking, ask, articles: () => reviewed().articles, log });
  const stopRefreshing = refreshRegularly([desk.heldReviews, desk.heldProposals], log);
  const close = async () => {
    stopRefreshing();
    await search.close();
    await knowledge.close();
    await database.close();
  };
  const { limits, pressure } = await openLimits(config, { database, now, log, meter });
  const responder = withLimits(createResponder({ ask, curate, book, digest }, log, meter), limits);
  const opened = { booking, posters, digest, knowledge, database };
  return { ...opened, responder, pressure, feature: ask, now: clock, isModelResting: writing?.isResting, close };
}

type CurateParts = Pick<Parameters<typeof createCuration>[0], 'articles' | 'now'> & Pick<CurateFeature, 'denied'> & { readonly desk: Desk };

function createCurate({ office }: Config, { desk, articles, denied, now }: CurateParts): CurateFeature {
  const curators = new Set(office.roles.curator);
  return { ...createCuration({ ...desk, articles, now }), isCurator: (person) => curators.has(personKey(person)), denied };
}

/** That it cannot be counted keeps nobody from their answer. */
function countTopic(store: DigestStore, now: () => Date, log: Log): AskParts['onAnswered'] {
  return (article, person) =>
    store
      .asked(weekOf(now()), article, person)
      .catch((cause: unknown) => log.error({ err: cause }, 'a topic could not be counted for the digest'));
}

type StoreParts = { readonly database: Database; readonly audit: Audit; readonly now: () => number };

async function openDigestStore({ dataDir }: Config, { database, audit, now }: StoreParts): Promise<DigestStore> {
  const [key, queueKey] = [await loadSecret(dataDir, 'digest-key', 32), await loadSecret(dataDir, 'queue-key', 32)];
  return createDigestStore({ database, audit, key, queueKey, now });
}

/** Where reviews and proposals are kept, and what is kept there, at hand. */
type Desk = {
  readonly reviews: ReviewStore;
  readonly proposals: ProposalStore;
  readonly heldReviews: Held<Review>;
  readonly heldProposals: Held<Proposal>;
};

type DeskParts = { readonly database: Database; readonly log: Log; readonly audit: Audit };

async function openDesk({ dataDir }: Config, { database, log, audit }: DeskParts): Promise<Desk> {
  const reviews = createReviewStore(database, audit);
  const onBroken = (file: string, cause: unknown) => log.error({ file, err: cause }, 'a proposal cannot be read and is left out');
  const proposals = createProposalFiles(dataDir, { database, audit, onBroken });
  const heldReviews = await hold(reviews.all);
  const heldProposals = await hold(proposals.open);
  return {
    heldReviews,
    heldProposals,
    reviews: { ...reviews, record: async (review) => afterwards(await reviews.record(review), heldReviews) },
    proposals: { ...proposals, save: async (proposal) => afterwards(await proposals.save(proposal), heldProposals) },
  };
}

/** What was recorded here counts at once. */
async function afterwards<Result>(result: Result, { refresh }: Held<unknown>): Promise<Result> {
  await refresh();
  return result;
}

type Searched = { readonly knowledge: OpenKnowledge; readonly retriever: () => Retriever };

/** The base with what curators decided; laid over anew only when one of them has changed. */
function createReviewed({ knowledge, retriever }: Searched, { heldReviews, heldProposals }: Desk): () => ReviewedKnowledge {
  let last: { readonly parts: readonly unknown[]; readonly knowledge: ReviewedKnowledge } | undefined;
  return () => {
    const parts = { retriever: retriever(), reviews: heldReviews.held(), proposals: heldProposals.held() };
    const isSame = last?.parts.every((part, i) => part === Object.values(parts)[i]) ?? false;
    if (!last || !isSame) {
      last = { parts: Object.values(parts), knowledge: overlayReviews({ ...parts, files: knowledge.files(), monthsOf: reviewMonthsOf }) };
    }
    return last.knowledge;
  };
}
