import { createHash } from 'node:crypto';
import { announceAtDesks, reviseAtDesks } from '../chat/announce-at-desks.ts';
import type { Message } from '../chat/message.ts';
import type { Outgoing } from '../chat/outbox.ts';
import type { BookParts } from './book-parts.ts';
import { withNumber } from './desk/change-workshop.ts';
import {
  type Agreement,
  decideAgreement,
  decideDecline,
  decideProposal,
  decideRefusal,
  decideWithdrawal,
  type InHouse,
  type InHouseDecision,
  type InHouseOutcome,
  type Seen,
} from './in-house.ts';
import type { Occupied, ProposalStep } from './ledger.ts';
import { postsOf, postTo } from './posts-of.ts';
import { noteRefusal } from './replies/note-refusal.ts';
import { tellEndOf, tellProposal } from './replies/tell-ticket.ts';
import { ticketMessage } from './replies/ticket-message.ts';
import type { Ticket } from './ticket.ts';
import type { Workshop } from './workshop.ts';
import type { Unknown, Who } from './workshops.ts';

/** What became of a ticket, and how it is now. */
export type Requested<Outcome> = Outcome & InHouse;

/** What a person fills in. */
export type PlantWish = Pick<Ticket, 'format' | 'branch' | 'company' | 'place' | 'wishedDates' | 'people' | 'about'>;

/** Requests of plants for a workshop of their own. What is said of a step is on its way when the promise resolves. */
export type InHouseRequests = {
  readonly open: (wish: PlantWish, who: Who) => Promise<Ticket>;
  readonly propose: (ticket: string, wanted: Workshop, who: Who) => Promise<Requested<InHouseOutcome> | Occupied | Unknown>;
  readonly agree: (ticket: string, seen: Seen, who: Who) => Promise<Requested<Agreement> | Unknown>;
  readonly refuse: (ticket: string, refused: Refused, who: Who) => Promise<Requested<InHouseOutcome> | Unknown>;
  readonly retract: (ticket: string, workshop: string, who: Who) => Promise<Requested<InHouseOutcome> | Unknown>;
  readonly decline: (ticket: string, reason: string, who: Who) => Promise<Requested<InHouseOutcome> | Unknown>;
  readonly withdraw: (ticket: string, who: Who) => Promise<Requested<InHouseOutcome> | Unknown>;
};

export type Refused = { readonly workshop: string; readonly remark: string | undefined };

export function createInHouseRequests(parts: BookParts): InHouseRequests {
  const now = () => parts.now().toISOString();
  return {
    open: (wish, who) => open(wish, who, parts),
    propose: (ticket, wanted, who) => propose({ ticket, wanted }, who, parts),
    agree: (ticket, seen, who) => take({ ticket, who, says: [] }, parts, (before) => decideAgreement(before, seen, now())),
    refuse: (ticket, refused, who) => take({ ticket, who, says: ['remark'] }, parts, (before) => decideRefusal(before, refused)),
    retract: (ticket, workshop, who) =>
      take({ ticket, who, says: ['person'] }, parts, (before) => decideRefusal(before, { workshop, remark: undefined })),
    decline: (ticket, reason, who) => take({ ticket, who, says: ['person'] }, parts, (before) => decideDecline(before, reason)),
    withdraw: (ticket, who) => take({ ticket, who, says: [] }, parts, decideWithdrawal),
  };
}

const idLength = 12;

/** Named after the event, so that its copy opens no second one. */
async function open(wish: PlantWish, { person, event }: Who, parts: BookParts): Promise<Ticket> {
  const id = createHash('sha256').update(`ticket\n${event}\n${person}`).digest('hex').slice(0, idLength);
  const at = parts.now().toISOString();
  const ticket: Ticket = { id, person, state: 'open', ...wish, workshop: undefined, reason: undefined, at };
  await parts.ledger.open(
    ticket,
    person,
    announceAtDesks(parts.desks, { key: keyOf(ticket), message: ticketMessage(ticket, undefined, parts) }),
  );
  return ticket;
}

type Taking = { readonly ticket: string; readonly who: Who; readonly says: readonly ('person' | 'remark')[] };
type Decide<Outcome> = (before: InHouse) => InHouseDecision<Outcome>;

const mostProposals = 50;

/** Earlier proposals of a ticket keep their ids, so that a later one gets a number behind its own. */
async function propose(
  { ticket, wanted }: { readonly ticket: string; readonly wanted: Workshop },
  who: Who,
  parts: BookParts,
): Promise<Requested<InHouseOutcome> | Occupied | Unknown> {
  for (let number = 1; number <= mostProposals; number++) {
    const workshop = withNumber(wanted, number);
    const taken = await change({ ticket, who, says: ['person'] }, parts, (before) => decideProposal(before, workshop));
    if (taken.kind !== 'exists' && taken.kind !== 'name-taken') return taken;
  }
  throw new Error(`Ticket ${ticket} has had ${mostProposals} proposals; nothing was proposed.`);
}

async function take<Outcome extends { readonly kind: string }>(
  taking: Taking,
  parts: BookParts,
  decide: Decide<Outcome>,
): Promise<Requested<Outcome> | Unknown> {
  const taken = await change(taking, parts, decide);
  // Only a proposal adds a workshop or takes trainers and room.
  if ('ticket' in taken) return taken;
  return { kind: 'unknown' };
}

async function change<Outcome extends { readonly kind: string }>(taking: Taking, parts: BookParts, decide: Decide<Outcome>) {
  const { ticket, who, says } = taking;
  const changed = await parts.ledger.changeProposal(ticket, who.person, (before, roster): ProposalStep<Requested<Outcome>> => {
    const decision = decide({ ticket: before, roster });
    const { outcome, ticket: after, roster: rosterAfter } = decision;
    const posts = after === before ? [] : postsAbout(decision, says, parts);
    return { outcome: { ...outcome, ticket: after, roster: rosterAfter }, ticket: after, roster: rosterAfter, posts };
  });
  return changed.kind === 'done' ? changed.outcome : changed;
}

/** What is said when a ticket has changed: the coordinators' message always shows how it stands. */
function postsAbout({ ticket, roster, notices }: InHouseDecision<unknown>, says: Taking['says'], parts: BookParts): readonly Outgoing[] {
  const step = `${ticket.state} ${ticket.workshop ?? ''}`.trim();
  const key = keyOf(ticket);
  return [
    ...reviseAtDesks(parts.desks, { key, step, message: ticketMessage(ticket, roster?.workshop, parts) }),
    ...(says.includes('remark')
      ? announceAtDesks(parts.desks, { key: `${key} refused ${ticket.workshop}`, message: noteRefusal(ticket, parts) })
      : []),
    ...(says.includes('person')
      ? postTo(ticket.person, { key: `${key} ${step}`, message: () => tellPerson(ticket, roster?.workshop, parts) })
      : []),
    ...(roster === undefined ? [] : postsOf({ roster, notices }, parts)),
  ];
}

function tellPerson(ticket: Ticket, workshop: Workshop | undefined, parts: BookParts): Message {
  const isOffer = ticket.state === 'proposed' && workshop !== undefined;
  return isOffer ? tellProposal(ticket, workshop, parts) : tellEndOf(ticket, parts);
}

function keyOf({ id }: Pick<Ticket, 'id'>): string {
  return `ticket ${id}`;
}
