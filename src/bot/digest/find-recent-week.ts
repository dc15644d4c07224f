import type { Week } from '../../digest/digest-store.ts';
import type { DigestFeature } from '../digest-feature.ts';

/** Older issues stay as they are. */
const weeksChanging = 2;

/** A week whose issue can still be sent once more or corrected. */
export async function findRecentWeek(week: string, { store }: DigestFeature): Promise<Week | undefined> {
  return (await store.planned(weeksChanging)).find((each) => each.week === week);
}
