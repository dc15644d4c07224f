import type { Outgoing } from '../chat/outbox.ts';
import type { Booking, Roster } from './booking.ts';
import type { Ticket } from './ticket.ts';
import type { Workshop } from './workshop.ts';

/** What a decision leads to: what was found out, the roster from now on, and what is to be said of it. */
export type Step<Outcome> = {
  readonly outcome: Outcome;
  readonly roster: Roster;
  readonly posts: readonly Outgoing[];
  /** What need not be said any more. */
  readonly told?: readonly Told[];
};

/** A trainer or room that another workshop has at the time. */
export type Occupied = { readonly kind: 'occupied'; readonly resource: string; readonly workshop: string };

export type Taking<Outcome> = { readonly kind: 'done'; readonly outcome: Outcome } | { readonly kind: 'unknown' } | Occupied;

export type Adding = { readonly kind: 'added' | 'exists' } | Occupied;

/** Who does something (see `personKey`, or `cli`, `clock`), for the audit log. */
export type Actor = string;

/** Seats of a workshop as a list shows them. */
export type SeatCount = { readonly taken: number; readonly waiting: number; readonly takenByBranch: ReadonlyMap<string, number> };

export type ListedWorkshop = { readonly workshop: Workshop } & SeatCount;

/** Which workshops: those that end after `after` (ISO instant); `all` also those proposed, in-house or called off. */
export type WorkshopFilter = {
  readonly after?: string | undefined;
  readonly format?: string | undefined;
  readonly all?: boolean | undefined;
};

/** Workshops that end after one ISO instant and start before another. */
export type Span = { readonly endsAfter?: string | undefined; readonly startsBefore?: string | undefined };

/** Something that is said once for each booking, such as a reminder. */
export type Told = { readonly booking: string; readonly what: string };
export type Telling = Told & { readonly post: Outgoing };

/**
 * Where workshops and bookings are kept. A change is one transaction with what is said of it and its audit entries;
 * everything is durable when the promise resolves. `decide` may run several times and must change nothing itself.
 */
export interface Ledger {
  /** Decides about bookings of one workshop as if alone. */
  change<Outcome>(workshop: string, actor: Actor, decide: (roster: Roster) => Step<Outcome>): Promise<Taking<Outcome>>;
  /** The same for a decision that may move the workshop itself or its trainers and room. */
  reschedule<Outcome>(workshop: string, actor: Actor, decide: (roster: Roster) => Step<Outcome>): Promise<Taking<Outcome>>;
  /** Adds a workshop; `posts` are sent only if it is new. */
  add(workshop: Workshop, actor: Actor, posts: readonly Outgoing[]): Promise<Adding>;
  list(filter: WorkshopFilter): Promise<readonly ListedWorkshop[]>;
  /** A workshop without its bookings. */
  workshop(id: string): Promise<Workshop | undefined>;
  roster(workshop: string): Promise<Roster | undefined>;
  booking(id: string): Promise<Booking | undefined>;
  /** What somebody has booked, with the workshops, the next first; ended bookings are left out. */
  bookingsOf(person: string): Promise<readonly { readonly booking: Booking; readonly workshop: Workshop }[]>;
  /** All bookings with these states, with their workshops, as far as those lie in a time. */
  bookingsIn(
    states: readonly Booking['state'][],
    time: Span,
  ): Promise<readonly { readonly booking: Booking; readonly workshop: Workshop }[]>;
  /** Ids of the workshops whose bookings may change by themselves at an ISO instant: all of these, and perhaps some more. */
  unsettled(now: string): Promise<readonly string[]>;
  /** What has been said about bookings. */
  told(bookings: readonly string[]): Promise<readonly Told[]>;
  /** Says what has not been said yet. Returns how much was new. */
  tell(tellings: readonly Telling[]): Promise<number>;
  /** Keeps how somebody found a workshop, the last time they say it. */
  rate(workshop: string, rating: Rating): Promise<void>;
  ratings(workshop: string): Promise<{ readonly helpful: number; readonly unhelpful: number }>;
  /** Keeps a ticket; false when one with its id is there already, then nothing is said. */
  open(ticket: Ticket, actor: Actor, posts: readonly Outgoing[]): Promise<boolean>;
  /** Decides about a ticket as if alone; undefined when there is none. */
  changeTicket<Outcome>(id: string, actor: Actor, decide: (ticket: Ticket) => TicketStep<Outcome>): Promise<Outcome | undefined>;
  /**
   * Decides about a ticket and the workshop that it names as if alone. A workshop with another id in the roster of the
   * step is new and is added; where its id is known already nothing is changed.
   */
  changeProposal<Outcome>(
    ticket: string,
    actor: Actor,
    decide: (ticket: Ticket, roster: Roster | undefined) => ProposalStep<Outcome>,
  ): Promise<Taking<Outcome> | { readonly kind: 'exists' }>;
  ticket(id: string): Promise<Ticket | undefined>;
  openTickets(): Promise<readonly Ticket[]>;
  /** What somebody asked for and has not been decided yet, the oldest first. */
  ticketsOf(person: string): Promise<readonly Ticket[]>;
  /** Writes down that somebody was refused. */
  denied(actor: Actor, what: string, at: string): Promise<void>;
}

export type Rating = { readonly person: string; readonly verdict: 'helpful' | 'unhelpful'; readonly at: string };

export type TicketStep<Outcome> = { readonly outcome: Outcome; readonly ticket: Ticket; readonly posts: readonly Outgoing[] };

export type ProposalStep<Outcome> = TicketStep<Outcome> & { readonly roster: Roster | undefined };
