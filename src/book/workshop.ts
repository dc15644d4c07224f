import type { Audience } from './format.ts';

/** Seats that only one branch gets until an instant. */
export type Quota = { readonly branch: string; readonly seats: number; readonly until: string };

/** A format on a day. Instants are ISO text in UTC with milliseconds. */
export type Workshop = {
  readonly id: string;
  readonly format: string;
  readonly start: string;
  readonly end: string;
  readonly place: string | undefined;
  /** https address of an online workshop. */
  readonly link: string | undefined;
  readonly trainers: readonly string[];
  readonly room: string | undefined;
  readonly capacity: number;
  /** With fewer it does not take place; 0 where it does in any case. */
  readonly minimum: number;
  /** A coordinator has to agree to every booking. */
  readonly approval: boolean;
  readonly bookBy: string;
  /** Until when people cancel by themselves. */
  readonly cancelBy: string;
  /** Empty: open to everybody. */
  readonly audiences: readonly Audience[];
  readonly quotas: readonly Quota[];
  /** Whose workshop it is; undefined for all branches. */
  readonly branch: string | undefined;
  /** The plant that asked for it: open to nobody else and in no list. */
  readonly inHouse: string | undefined;
  /** `proposed`: holds trainers and room until the plant has agreed. */
  readonly state: 'proposed' | 'planned' | 'cancelled';
  /** Counts the changes that a calendar has to hear of (SEQUENCE, RFC 5545 3.8.7.4). */
  readonly sequence: number;
};
