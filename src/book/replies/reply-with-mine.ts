import type { Block, Button } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Booking } from '../booking.ts';
import type { Ticket } from '../ticket.ts';
import type { Workshop } from '../workshop.ts';
import { sayState } from './say-state.ts';
import { saySeats, sayWhen, sayWhere } from './say-when.ts';
import { buttonsFor } from './tell-booking.ts';
import { ownTicketButtons } from './tell-ticket.ts';

export type Mine = {
  readonly booking: Booking;
  readonly workshop: Workshop;
  readonly title: string;
  readonly position: number | undefined;
};

/** A request for the own plant that has not been decided; `proposed` is the date that was offered for it. */
export type MyTicket = { readonly ticket: Ticket; readonly proposed: Workshop | undefined; readonly title: string };

const mostShown = 8;

/** What somebody has booked or asked for, with what they can do about it. `said` is what the last press led to. */
export function replyWithMine(mine: readonly Mine[], tickets: readonly MyTicket[], said?: string): Reply {
  const blocks: Block[] = [
    ...(said === undefined ? [] : [{ kind: 'note', tone: 'info', text: said } as const]),
    ...(mine.length === 0
      ? [{ kind: 'text', text: 'Du hast gerade nichts gebucht.' } as const]
      : mine.slice(0, mostShown).flatMap(sayMine)),
    ...(mine.length > mostShown ? [{ kind: 'text', text: `Dazu ${mine.length - mostShown} spätere.` } as const] : []),
    ...tickets.slice(0, mostShown).flatMap(sayMyTicket),
    { kind: 'buttons', buttons: [{ label: 'Workshop buchen', action: 'book.open', value: '', style: 'primary', asks: true }] },
  ];
  return { audience: 'asker', message: { title: 'Meine Workshops', blocks } };
}

function sayMyTicket({ ticket, proposed, title }: MyTicket): readonly Block[] {
  const when = proposed === undefined ? 'die Koordination meldet sich' : `vorgeschlagen: ${sayWhen(proposed)} · ${sayWhere(proposed)}`;
  return [
    { kind: 'text', text: [{ bold: `Anfrage für ${ticket.company}: ${title}` }] },
    { kind: 'text', text: `${ticket.people} Personen · ${when}` },
    { kind: 'buttons', buttons: ownTicketButtons(ticket, proposed) },
  ];
}

function sayMine({ booking, workshop, title, position }: Mine): readonly Block[] {
  const words = `${sayWhen(workshop)} · ${sayWhere(workshop)} · ${saySeats(booking.seats)} · ${sayState(booking, position)}`;
  const buttons = [...calendarButton(booking), ...buttonsFor(booking).map(inList)];
  return [
    { kind: 'text', text: [{ bold: title }] },
    { kind: 'text', text: words },
    ...(buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const]),
  ];
}

/** Pressed in the list, a button leads back to the list. */
function inList(button: Button): Button {
  return 'action' in button ? { ...button, value: `${button.value} list` } : button;
}

function calendarButton({ id, state }: Booking): readonly Button[] {
  return state === 'confirmed' ? [{ label: 'Kalenderdatei', action: 'book.calendar', value: id }] : [];
}
