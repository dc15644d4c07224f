import { createHash } from 'node:crypto';
import type { Message } from '../chat/message.ts';
import type { Outgoing } from '../chat/outbox.ts';
import type { PersonReference } from '../chat/references.ts';
import type { BookParts } from './book-parts.ts';
import type { Roster } from './booking.ts';
import { deskMessage } from './replies/desk-message.ts';
import { tellBooking } from './replies/tell-booking.ts';
import type { Notice, Settled } from './settle.ts';

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

/** The reverse of `personKey`. */
export function readPersonKey(key: string): PersonReference | undefined {
  const [, platform, workspace = '', user = ''] = /^(slack|teams|playground):([^:\s]+):([^:\s]+)$/.exec(key) ?? [];
  if (platform !== 'slack' && platform !== 'teams' && platform !== 'playground') return undefined;
  return { platform, workspace, user };
}

/** A second message with the same name is not sent. A booking is in each state once, but may be moved or changed often. */
function nameNotice({ booking, about }: Notice, { workshop }: Roster, { now }: Posting): string {
  const change = about === 'seats' ? ` ${now().getTime()}` : '';
  return `booking ${booking.id} ${about} ${booking.state} ${workshop.sequence}${change}`;
}

const deskDays = 120;

/** Requests go to the coordinators' channel; once decided the message there says so. */
function postToDesk({ booking, before }: Notice, { workshop }: Roster, parts: Posting): readonly Outgoing[] {
  const isNew = before === undefined && booking.state === 'requested';
  const isDecided = before === 'requested' && booking.state !== 'requested';
  if (!isNew && !isDecided) return [];
  const message = deskMessage(booking, workshop, parts);
  return parts.desks.map(({ platform, channel }): Outgoing => {
    const common = { platform, lane: `desk ${platform} ${channel}` };
    const key = `desk ${booking.id} ${platform}`;
    if (isNew)
      return { ...common, key, keepDays: deskDays, post: { kind: 'announce', channel, reply: { audience: 'conversation', message } } };
    return { ...common, key: `${key} decided`, post: { kind: 'revise', key, content: message } };
  });
}
