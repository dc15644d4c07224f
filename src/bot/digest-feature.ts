import type { Incoming } from '../chat/incoming.ts';
import type { PersonReference } from '../chat/references.ts';
import type { DigestParts } from '../digest/digest-parts.ts';

/** The digest as the dispatcher uses it. Who is a coordinator stands in the office's configuration alone. */
export type DigestFeature = DigestParts & {
  readonly isCoordinator: (person: PersonReference) => boolean;
  /** Writes down that somebody was refused. */
  readonly denied: (person: string, what: string, at: string) => Promise<void>;
  /** The branch that the conversation belongs to or the person has chosen. */
  readonly branchOf: (incoming: Incoming) => Promise<{ readonly id: string } | undefined>;
};
