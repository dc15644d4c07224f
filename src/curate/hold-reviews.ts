import type { Review, ReviewStore } from './review.ts';

/** A review store whose reviews are at hand without waiting, as every answer needs them. */
export type HeldReviews = ReviewStore & {
  readonly held: () => readonly Review[];
  /** Reads again what other processes have recorded. */
  readonly refresh: () => Promise<void>;
};

/** Holds the reviews of a store; one that is recorded here counts at once. */
export async function holdReviews(store: ReviewStore): Promise<HeldReviews> {
  let reviews = await store.all();
  const refresh = async () => {
    reviews = await store.all();
  };
  const record = async (review: Review) => {
    const recorded = await store.record(review);
    await refresh();
    return recorded;
  };
  return { all: store.all, record, refresh, held: () => reviews };
}
