import type { Block } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Booking } from '../booking.ts';
import type { BookingOutcome } from '../decide-booking.ts';
import { audienceNames } from './desk-message.ts';
import { sayState } from './say-state.ts';
import { buttonsFor } from './tell-booking.ts';

/** Right after booking: what came of it. The whole of it, with the calendar file, goes to the direct chat. */
export function replyToBooking(outcome: Extract<BookingOutcome, { booking: Booking }>, title: string): Reply {
  return { audience: 'asker', message: { blocks: sayOutcome(outcome, title) } };
}

const follows = 'Die Einzelheiten schicke ich Dir im direkten Chat.';

function sayOutcome(outcome: Extract<BookingOutcome, { booking: Booking }>, title: string): readonly Block[] {
  switch (outcome.kind) {
    case 'confirmed':
      return [note(`Gebucht: ${title}. ${follows}`)];
    case 'requested':
      return [note(`Angefragt: ${title}. Noch ist nichts gebucht, die Koordination entscheidet. ${follows}`)];
    case 'waitlisted':
      return [note(`Warteliste, Platz ${outcome.position}: ${title}. ${follows}`)];
    case 'already-booked': {
      const { booking, position } = outcome;
      const buttons = buttonsFor(booking);
      const said = note(`Du hast hier schon eine Buchung: ${title}, ${sayState(booking, position)}. Es wurde nichts Neues gebucht.`);
      return buttons.length === 0 ? [said] : [said, { kind: 'buttons', buttons }];
    }
  }
}

function note(text: string): Block {
  return { kind: 'note', tone: 'info', text };
}

/** Why nothing was booked, at the field where it can be mended. */
export function refusalAt(outcome: Exclude<BookingOutcome, { booking: Booking }> | { readonly kind: 'unknown' }): {
  readonly field: string;
  readonly text: string;
} {
  switch (outcome.kind) {
    case 'closed':
      return { field: 'date', text: `${closedTexts[outcome.reason]} Es wurde nichts gebucht.` };
    case 'wrong-audience':
      return {
        field: 'audience',
        text: `Dieser Termin ist für ${outcome.audiences.map((each) => audienceNames[each]).join(' und ')}. Es wurde nichts gebucht.`,
      };
    case 'too-many':
      return { field: 'seats', text: `Dieser Termin hat insgesamt ${outcome.most} Plätze. Es wurde nichts gebucht.` };
    case 'unknown':
      return { field: 'date', text: 'Diesen Termin gibt es nicht mehr. Es wurde nichts gebucht.' };
  }
}

const closedTexts = {
  'called-off': 'Dieser Termin wurde abgesagt.',
  over: 'Dieser Termin ist vorbei.',
  'too-late': 'Die Frist zum Buchen ist vorbei. Frag bitte die Koordination.',
  'in-house': 'Dieser Termin ist nur für einen Betrieb.',
} as const;
