import type { Block, Button } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Booking } from '../booking.ts';
import type { Workshop } from '../workshop.ts';
import { sayState } from './say-state.ts';
import { saySeats, sayWhen, sayWhere } from './say-when.ts';
import { buttonsFor } from './tell-booking.ts';

export type Mine = {
  readonly booking: Booking;
  readonly workshop: Workshop;
  readonly title: string;
  readonly position: number | undefined;
};

const mostShown = 8;

/** What somebody has booked, with what they can do about it. `said` is what the last press led to. */
export function replyWithMine(mine: readonly Mine[], said?: string): Reply {
  const blocks: Block[] = [
    ...(said === undefined ? [] : [{ kind: 'note', tone: 'info', text: said } as const]),
    ...(mine.length === 0
      ? [{ kind: 'text', text: 'Du hast gerade nichts gebucht.' } as const]
      : mine.slice(0, mostShown).flatMap(sayMine)),
    ...(mine.length > mostShown ? [{ kind: 'text', text: `Dazu ${mine.length - mostShown} spätere.` } as const] : []),
    { kind: 'buttons', buttons: [{ label: 'Workshop buchen', action: 'book.open', value: '', style: 'primary', asks: true }] },
  ];
  return { audience: 'asker', message: { title: 'Meine Workshops', blocks } };
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
