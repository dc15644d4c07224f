import type { Incoming } from '../chat/incoming.ts';
import type { DigestParts } from '../digest/digest-parts.ts';
import type { Gate } from './for-coordinators.ts';

/** The digest as the dispatcher uses it. Who is a coordinator stands in the office's configuration alone. */
export type DigestFeature = DigestParts &
  Gate & {
    /** The branch that the conversation belongs to or the person has chosen. */
    readonly branchOf: (incoming: Incoming) => Promise<{ readonly id: string } | undefined>;
  };
