import type { AskFeature } from '../bot/ask-feature.ts';
import type { BookFeature } from '../bot/book-feature.ts';
import { personKey } from '../chat/references.ts';
import type { Config } from '../config.ts';
import { createPapers } from './create-papers.ts';
import type { Booking } from './open-booking.ts';

/** Booking as the dispatcher uses it. */
export function createBookFeature(booking: Booking, ask: AskFeature, { office }: Config): BookFeature {
  const coordinators = new Set(office.roles.coordinator);
  return {
    ...booking,
    isCoordinator: (person) => coordinators.has(personKey(person)),
    coordinators: coordinators.size,
    papers: createPapers(booking),
    branchOf: ask.branchOf,
    ground: (id) => {
      const article = ask.retriever().article(id);
      const [source] = article?.sources ?? [];
      return (
        article &&
        source && {
          id,
          name: article.title,
          title: source.title,
          url: source.url,
          summary: article.summary,
          reviewedOn: article.reviewedOn,
        }
      );
    },
    feedUrl: booking.links.feedUrl,
  };
}
