import type { Message } from '../../chat/message.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Booking } from '../booking.ts';
import type { Ticket } from '../ticket.ts';
import type { Workshop } from '../workshop.ts';
import { saySeats, sayWhen } from './say-when.ts';

/** A question of the coordinators, with its answer where there is one, and what it is about. */
export type Asked = { readonly id: string; readonly question: string; readonly answer?: string | undefined; readonly wording: Wording } & (
  | { readonly kind: 'booking'; readonly booking: Booking; readonly workshop: Workshop }
  | { readonly kind: 'ticket'; readonly ticket: Ticket }
);

/** To the one who is asked. The question comes along with the button, so that the answer can be read without it. */
export function tellQuestion(asked: Asked): Message {
  const action = asked.kind === 'booking' ? 'book.answer' : 'inhouse.answer';
  return {
    title: `Rückfrage: ${titleOfAsked(asked)}`,
    blocks: [
      { kind: 'text', text: `Die Koordination fragt zu ${sayAbout(asked)}:` },
      { kind: 'text', text: asked.question },
      {
        kind: 'buttons',
        buttons: [{ label: 'Antworten', action, value: `${asked.id} ${asked.question}`, style: 'primary', asks: true }],
      },
    ],
  };
}

/** To the coordinators' channel, without the name of who answers. */
export function relayAnswer(asked: Asked): Message {
  return {
    title: `Antwort: ${titleOfAsked(asked)}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'Zu', value: sayAbout(asked) },
          ...(asked.question === '' ? [] : [{ label: 'Frage', value: asked.question }]),
          { label: 'Antwort', value: asked.answer ?? '' },
        ],
      },
      { kind: 'buttons', buttons: [{ label: 'Offene Anfragen', action: 'desk.requests', value: 'all' }] },
    ],
  };
}

function titleOfAsked(asked: Asked): string {
  return titleOf(asked.kind === 'booking' ? asked.workshop : asked.ticket, asked.wording.formats());
}

function sayAbout(asked: Asked): string {
  if (asked.kind === 'ticket') return `der Inhouse-Anfrage von ${asked.ticket.company}`;
  return `der Buchung für ${sayWhen(asked.workshop)} (${saySeats(asked.booking.seats)})`;
}
