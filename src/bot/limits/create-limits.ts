import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Incoming } from '../../chat/incoming.ts';
import type { Pressure } from '../../chat/queues.ts';
import { personKey } from '../../chat/references.ts';
import type { Tally } from '../../chat/tally.ts';
import type { Log } from '../../log.ts';
import type { Meter } from '../../meter.ts';
import { decideVisit, minute, noVisits, type Verdict, type Visit, type VisitLimits, type Visits } from './decide-visit.ts';

/** What becomes of an event before anything is done for it. `busy`: more waits than can be answered, `incident` is in the log. */
export type Admission = Verdict | { readonly kind: 'busy'; readonly incident: string };

/** Decides whether the bot works on an event; it never throws. */
export type Limits = (incoming: Incoming) => Promise<Admission>;

export type LimitParts = {
  readonly tally: Tally;
  /** Questions, commands, buttons and forms of one person within any minute. */
  readonly perMinute: number;
  readonly pressure: () => Pressure;
  /** In milliseconds. */
  readonly now: () => number;
  readonly meter: Meter;
  readonly log: Log;
};

/** With others reading nobody asks more than a tenth of it, 3 of 30; another bot that looks like a person does. */
const inPlace = 1 / 10;
/** Who is impatient or works through a list types the same command some times, 6 of 30. */
const sameWords = 1 / 5;
const fewest = 3;
/** What is looked up while somebody types, and home pages. */
const looksForEachQuestion = 4;

/** The limits for everything that people do, on all platforms. */
export function createLimits(parts: LimitParts): Limits {
  return async (incoming) => {
    // What somebody takes back is always taken back.
    if (incoming.kind === 'deleted') return { kind: 'admitted' };
    const admission = await admit(parts, incoming);
    if (admission.kind !== 'admitted') count(parts, incoming, admission);
    return admission;
  };
}

/** A limit that cannot be looked at keeps nobody from their answer. */
async function admit(parts: LimitParts, incoming: Incoming): Promise<Admission> {
  const verdict = await judge(parts, incoming).catch((cause: unknown): Verdict => {
    parts.log.error({ err: cause }, 'how often somebody asks could not be noted');
    return { kind: 'admitted' };
  });
  const pressure = parts.pressure();
  const isLetIn = verdict.kind === 'admitted' || verdict.kind === 'whispered';
  return isLetIn && pressure.level !== 'calm' ? { kind: 'busy', incident: pressure.incident } : verdict;
}

function judge({ tally, perMinute, now }: LimitParts, incoming: Incoming): Promise<Verdict> {
  const isLook = incoming.kind === 'options' || incoming.kind === 'opened';
  const limits: VisitLimits = isLook
    ? { inAll: looksForEachQuestion * perMinute }
    : { inAll: perMinute, sameWords: shareOf(perMinute, sameWords), inPlace: shareOf(perMinute, inPlace) };
  const visit = visitOf(incoming);
  return tally.note(`${isLook ? 'looks' : 'asks'} ${personKey(incoming.person)}`, (before) => {
    const { verdict, visits } = decideVisit(readVisits(before), visit, limits);
    return { note: JSON.stringify(visits), until: Math.max(visit.at, now()) + 2 * minute, result: verdict };
  });
}

function shareOf(perMinute: number, share: number): number {
  return Math.max(fewest, Math.round(perMinute * share));
}

function visitOf(incoming: Incoming): Visit {
  const { id, at, conversation } = incoming;
  const isShared = incoming.kind === 'text' && conversation.kind !== 'direct';
  return {
    at: Date.parse(at),
    // A change of a message has the id of the message.
    event: hash(`${id} ${at}`),
    words: wordsOf(incoming),
    place: isShared ? hash(conversation.channel ?? conversation.address) : undefined,
  };
}

/** undefined where there are no words that could be the same. */
function wordsOf(incoming: Incoming): string | undefined {
  if (incoming.kind !== 'text' && incoming.kind !== 'command') return undefined;
  const words = `${incoming.kind === 'command' ? incoming.command : ''} ${incoming.text}`.toLowerCase().trim();
  return words === '' ? undefined : hash(`${incoming.conversation.address} ${words}`);
}

/** Long enough to tell some dozens of visits apart. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

const visitSchema = z.object({
  ...{ at: z.number(), event: z.string(), words: z.string().optional(), place: z.string().optional() },
  whispered: z.boolean().optional(),
});
const toldSchema = z.object({ at: z.number(), event: z.string() }).optional();
const visitsSchema = z.object({
  admitted: z.array(visitSchema),
  told: z.object({ often: toldSchema, repeated: toldSchema }),
});

function readVisits(note: string | undefined): Visits {
  return note === undefined ? noVisits : visitsSchema.parse(JSON.parse(note));
}

function count({ meter }: LimitParts, { person: { platform } }: Incoming, admission: Admission): void {
  meter.count('tws_limited_total', { platform, reason: reasonOf(admission), result: admission.kind });
}

function reasonOf(admission: Admission): string {
  switch (admission.kind) {
    case 'told':
    case 'quiet':
      return admission.reason;
    case 'admitted':
    case 'whispered':
      return 'place';
    case 'busy':
      return 'busy';
  }
}
