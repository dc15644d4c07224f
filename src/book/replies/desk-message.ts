import type { Block, Button, Message } from '../../chat/message.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Booking } from '../booking.ts';
import type { Audience } from '../format.ts';
import type { Workshop } from '../workshop.ts';
import { saySeats, sayWhen } from './say-when.ts';

/** A request as the coordinators' channel shows it: without the name, because more people read there than need it. */
export function deskMessage(booking: Booking, workshop: Workshop, wording: Wording): Message {
  const facts = sayRequest(booking, workshop, wording);
  const title = `Anfrage: ${titleOf(workshop, wording.formats())}`;
  const note = sayDecision(booking);
  const rest: Block = note === undefined ? { kind: 'buttons', buttons: deskButtons(booking) } : { kind: 'note', tone: 'info', text: note };
  return { title, blocks: [facts, rest] };
}

/** What is asked for, without who asks. */
export function sayRequest(booking: Booking, workshop: Workshop, wording: Wording): Block {
  return {
    kind: 'facts',
    rows: [
      { label: 'Wann', value: sayWhen(workshop) },
      { label: 'Plätze', value: saySeats(booking.seats) },
      { label: 'Als', value: booking.audience === undefined ? 'ohne Angabe' : audienceNames[booking.audience] },
      { label: 'Geschäftsstelle', value: nameBranch(booking.branch, wording) },
    ],
  };
}

export const audienceNames: Readonly<Record<Audience, string>> = {
  worksCouncil: 'Betriebsrat',
  youthDelegation: 'JAV',
  shopStewards: 'Vertrauensleute',
};

export function nameBranch(branch: string | undefined, { branches }: Pick<Wording, 'branches'>): string {
  return branches.find(({ id }) => id === branch)?.name ?? 'ohne Angabe';
}

/** What coordinators can do with a request; `mark` comes along in the value. */
export function deskButtons({ id }: Pick<Booking, 'id'>, mark = ''): readonly Button[] {
  const value = `${id}${mark}`;
  return [
    { label: 'Zusagen', action: 'desk.approve', value, style: 'primary' },
    { label: 'Ablehnen', action: 'desk.reject', value, style: 'danger', asks: true },
    { label: 'Warteliste', action: 'desk.waitlist', value },
    { label: 'Nachfragen', action: 'desk.ask', value, asks: true },
  ];
}

/** What became of a request; undefined while nobody has decided. */
export function sayDecision({ state, ending }: Booking): string | undefined {
  switch (state) {
    case 'requested':
      return undefined;
    case 'confirmed':
    case 'attended':
      return 'Zugesagt.';
    case 'waitlisted':
    case 'offered':
      return 'Auf der Warteliste.';
    case 'cancelled':
      return ending === 'rejected' ? 'Abgelehnt.' : 'Nicht mehr nötig: zurückgezogen oder Termin vorbei.';
  }
}
