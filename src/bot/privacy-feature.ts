import type { Incoming } from '../chat/incoming.ts';
import type { PersonReference } from '../chat/references.ts';
import type { PersonalData } from '../privacy/personal-data.ts';
import type { OfficeContact, Period } from '../privacy/replies/reply-with-privacy.ts';

/** What people may ask for, as the dispatcher uses it. */
export type PrivacyFeature = {
  readonly data: PersonalData;
  /** The table of periods, as people read it. */
  readonly periods: readonly Period[];
  readonly contacts: readonly OfficeContact[];
  /** The branch that the conversation belongs to or the person has chosen. */
  readonly branchOf: (incoming: Incoming) => Promise<{ readonly id: string } | undefined>;
  /** A model may write answers. */
  readonly writes: boolean;
  /** A short-lived address of somebody's data, signed for them; undefined without a public address. */
  readonly urlOf: (person: PersonReference) => string | undefined;
};
