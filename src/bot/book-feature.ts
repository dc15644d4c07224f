import type { BookParts } from '../book/book-parts.ts';
import type { Format } from '../book/format.ts';
import type { Ground } from '../book/replies/release-text.ts';
import type { Workshop } from '../book/workshop.ts';
import type { Who, Workshops } from '../book/workshops.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { FileBlock } from '../chat/message.ts';
import { type PersonReference, personKey } from '../chat/references.ts';

/** Papers that a coordinator prints. */
export type Papers = {
  readonly attendanceList: (workshop: Workshop) => Promise<FileBlock | undefined>;
  readonly certificates: (workshop: Workshop) => Promise<FileBlock | undefined>;
};

/** Booking as the dispatcher uses it. Who is a coordinator stands in the office's configuration alone. */
export type BookFeature = BookParts & {
  readonly workshops: Workshops;
  readonly isCoordinator: (person: PersonReference) => boolean;
  /** How many coordinators there are: from two on nobody agrees to their own request. */
  readonly coordinators: number;
  readonly papers: Papers;
  /** The branch that the conversation belongs to or the person has chosen. */
  readonly branchOf: (incoming: Incoming) => Promise<{ readonly id: string } | undefined>;
  /** What the knowledge base says in an article, for texts that lean on it. */
  readonly ground: (article: string) => Ground | undefined;
  /** Subscribable calendar of a branch; undefined without a public address. */
  readonly feedUrl: (branch: string) => string | undefined;
};

export function whoOf({ person, id }: Incoming): Who {
  return { person: personKey(person), event: id };
}

export function formatOf(feature: Pick<BookFeature, 'formats'>, id: string): Format | undefined {
  return feature.formats().find((format) => format.id === id);
}
