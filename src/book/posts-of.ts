import { createHash } from 'node:crypto';
import { announceAtDesks, reviseAtDesks } from '../chat/announce-at-desks.ts';
import type { Message } from '../chat/message.ts';
import type { Outgoing } from '../chat/outbox.ts';
import { readPersonKey } from '../chat/references.ts';
import type { BookParts } from './book-parts.ts';
import type { Roster } from './booking.ts';
import { deskMessage } from './replies/desk-message.ts';
import { notePlantCancelled } from './replies/note-plant-cancelled.ts';
import { tellBooking } from './replies/tell-booking.ts';
import type { Notice, Settled } from './settle.ts';
import type { Workshop } from './workshop.ts';

type Posting = Pick<BookParts, 'formats' | 'branches' | 'calendarFile' | 'desks' | 'now'>;

/** What is said of a decision: to each person what became of their booking, to the coordinators what they have to decide. */
export function postsOf({ roster, notices }: Settled, parts: Posting): readonly Outgoing[] {
  const last = new Map(notices.filter(isOfState).map((notice) => [notice.booking.id, notice]));
  return notices.flatMap((notice) => [
    // Who waits and is offered a seat at once hears of the seat alone: they never had to wait.
    ...(isOfState(notice) && last.get(notice.booking.id) !== notice ? [] : tell(notice, roster, parts)),
    ...postToDesk(notice, roster, parts),
  ]);
}

function isOfState({ about }: Notice): boolean {
  return about === 'state';
}

function tell(notice: Notice, roster: Roster, parts: Posting): readonly Outgoing[] {
  return postTo(notice.booking.person, { key: nameNotice(notice, roster, parts), message: () => tellBooking(notice, roster, parts) });
}

/** One message to one person, whose name is only in what is sealed; nothing for somebody whom no platform knows, such as a key from the command line. */
export function postTo(
  key: string,
  { key: name, message }: { readonly key: string; readonly message: () => Message },
): readonly Outgoing[] {
  const person = readPersonKey(key);
  if (!person) return [];
  const reply = { audience: 'asker', asker: person, message: message() } as const;
  return [
    {
      key: name,
      platform: person.platform,
      lane: `tell ${createHash('sha256').update(key).digest('hex')}`,
      post: { kind: 'tell', person, reply },
    },
  ];
}

/** A second message with the same name is not sent. A booking is in each state once, but may be moved or changed often. */
function nameNotice({ booking, about }: Notice, { workshop }: Roster, { now }: Posting): string {
  return `booking ${booking.id} ${nameChange({ booking, about }, workshop, { now })}`;
}

function nameChange({ booking, about }: Pick<Notice, 'booking' | 'about'>, { sequence }: Workshop, { now }: Pick<Posting, 'now'>): string {
  const change = about === 'seats' ? ` ${now().getTime()}` : '';
  return `${about} ${booking.state} ${sequence}${change}`;
}

/** Requests go to the coordinators' channel; once decided the message there says so. */
function postToDesk(notice: Notice, { workshop }: Roster, parts: Posting): readonly Outgoing[] {
  const { booking, before, about } = notice;
  const isNew = before === undefined && booking.state === 'requested';
  const isDecided = before === 'requested' && booking.state !== 'requested';
  if (workshop.inHouse !== undefined && booking.ending === 'by-person')
    return announceAtDesks(parts.desks, { key: `desk ${booking.id} cancelled`, message: notePlantCancelled(workshop, parts) });
  const isOther = about !== 'state' && booking.state === 'requested';
  if (!isNew && !isDecided && !isOther) return [];
  const said = { key: `desk ${booking.id}`, message: deskMessage(booking, workshop, parts) };
  if (isNew) return announceAtDesks(parts.desks, said);
  return reviseAtDesks(parts.desks, { ...said, step: isDecided ? 'decided' : nameChange(notice, workshop, parts) });
}
