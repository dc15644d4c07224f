import type { Booking } from '../book/booking.ts';
import type { Ticket } from '../book/ticket.ts';
import type { Workshop } from '../book/workshop.ts';
import type { PostState } from '../chat/outbox.ts';
import type { Platform } from '../chat/references.ts';
import type { WithdrawalReason } from '../curate/review.ts';
import type { AuditTables } from './audit/audit-tables.ts';
import type { DigestTables } from './digest/digest-tables.ts';

/**
 * The rows as both engines hold them: text, whole numbers and null only. Booleans are 0 or 1, instants are ISO text in
 * UTC with milliseconds, so that comparing text compares time.
 */
export type Tables = AuditTables &
  DigestTables & {
    readonly schema_version: { readonly version: number; readonly name: string };
    readonly feedback: {
      readonly answer: string;
      readonly person: string;
      readonly verdict: 'helpful' | 'unhelpful';
      readonly reasons: string;
      readonly at: string;
    };
    readonly feedback_article: { readonly answer: string; readonly person: string; readonly article: string };
    /** The last verdict on each version of an article; the columns of the other verdict are null. */
    readonly review: {
      readonly article: string;
      readonly hash: string;
      readonly person: string;
      readonly at: string;
      readonly verdict: 'confirmed' | 'withdrawn';
      readonly reviewed_on: string | null;
      readonly review_by: string | null;
      readonly reason: WithdrawalReason | null;
    };
    /** What platforms sent. `body` is sealed, and gone once the entry is done, for a dead one with its row; `due` is when it may be claimed (again), in milliseconds. */
    readonly inbox: {
      readonly key: string;
      readonly platform: Platform;
      readonly lane: string;
      readonly at: string;
      readonly state: 'waiting' | 'claimed' | 'done' | 'dead';
      readonly due: number;
      readonly received: number;
      readonly attempt: number;
      readonly body: string | null;
      readonly response: string | null;
      /** Why it failed last, and under which number the log has the cause; null before that. */
      readonly reason: string | null;
      readonly incident: string | null;
      /** A keyed hash of who sent it, while something of it is kept. */
      readonly person: string | null;
    };
    /** What is to be said. `post` is sealed, and gone once the platform has it or a day after it was given up; `place` is the order within the lane. */
    readonly outbox: {
      readonly key: string;
      readonly platform: Platform;
      readonly lane: string;
      readonly state: PostState | 'claimed';
      readonly due: number;
      readonly created: number;
      readonly place: number;
      readonly attempt: number;
      readonly unsure: number;
      readonly begun: number;
      /** Until when it is remembered where a sent post went, if for longer than a day; in milliseconds. */
      readonly kept_until: number;
      readonly post: string | null;
      readonly message: string | null;
      /** Why it got stuck. */
      readonly reason: string | null;
      /** A keyed hash of whom it is for; null for what is for everybody. */
      readonly person: string | null;
    };
    /** `taken` counts the seats that are taken; no statement raises it above `capacity`. `revision` counts all changes. */
    readonly workshop: {
      readonly id: string;
      readonly format: string;
      readonly start_at: string;
      readonly end_at: string;
      readonly place: string | null;
      readonly link: string | null;
      readonly trainers: string;
      readonly room: string | null;
      readonly capacity: number;
      readonly minimum: number;
      readonly approval: number;
      readonly book_by: string;
      readonly cancel_by: string;
      readonly audiences: string;
      readonly quotas: string;
      readonly branch: string | null;
      readonly in_house: string | null;
      readonly state: Workshop['state'];
      readonly sequence: number;
      readonly taken: number;
      readonly revision: number;
    };
    /** `person` is a keyed hash; who it is and notes are sealed in `details`, names in `names`, which goes earlier. One active row for each person and workshop. */
    readonly booking: {
      readonly id: string;
      readonly workshop: string;
      readonly person: string;
      readonly request: string;
      readonly branch: string | null;
      readonly audience: Booking['audience'] | null;
      readonly seats: number;
      readonly state: Booking['state'];
      readonly place: number;
      readonly offer_until: string | null;
      readonly ending: Booking['ending'] | null;
      readonly at: string;
      readonly details: string;
      readonly names: string | null;
    };
    /** When a workshop has a trainer or room, from `start_at` until right before `end_at`; no two of one resource overlap. */
    readonly occupancy: { readonly resource: string; readonly start_at: string; readonly end_at: string; readonly workshop: string };
    readonly ticket: {
      readonly id: string;
      readonly person: string;
      readonly state: Ticket['state'];
      readonly workshop: string | null;
      readonly at: string;
      readonly details: string;
    };
    /** What has been said about a booking and is not said again. */
    readonly told: { readonly booking: string; readonly what: string; readonly at: string };
    /** How people found a workshop; `person` is a keyed hash. */
    readonly workshop_rating: {
      readonly workshop: string;
      readonly person: string;
      readonly verdict: 'helpful' | 'unhelpful';
      readonly at: string;
    };
    /** That a job has run: one row for each job and day, with what it did last. */
    readonly job_run: { readonly job: string; readonly day: string; readonly at: string; readonly result: string };
    /** That a rule of the retention has run: one row for each rule and day. `oldest` is the oldest row that it left, an ISO instant. */
    readonly retention_run: {
      readonly rule: string;
      readonly day: string;
      readonly at: string;
      readonly deleted: number;
      readonly oldest: string | null;
    };
    /** Questions to a model on a day; `who` is a keyed hash of a person, or `*` for everybody. `minute` holds when the last ones were asked. */
    readonly model_use: {
      readonly day: string;
      readonly who: string;
      readonly questions: number;
      readonly minute: string;
      readonly in_minute: number;
    };
    /** What somebody did in the last minutes: `who` is a keyed hash, `note` is sealed, `kept_until` in milliseconds. */
    readonly tally: { readonly who: string; readonly note: string; readonly kept_until: number };
    /** That somebody had everything erased: a keyed hash of them and when, nothing else. One row for each key under which tables name people. */
    readonly tombstone: { readonly person: string; readonly at: string };
    /** Who has been told once that they speak with a program: a keyed hash of them, and one of the event that was answered. */
    readonly first_contact: { readonly person: string; readonly event: string; readonly at: string };
    /** `hash` is the SHA-256 of the text that the model made the vector of. */
    readonly passage_vector: { readonly model: string; readonly hash: string; readonly vector: string };
  };
