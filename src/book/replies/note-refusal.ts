import type { Message } from '../../chat/message.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Ticket } from '../ticket.ts';

/** In the coordinators' channel, when a plant cannot take the date that it was offered. */
export function noteRefusal(ticket: Ticket, wording: Wording): Message {
  const { company, reason } = ticket;
  const remark = reason === undefined ? '' : ` Dazu: ${reason}`;
  const text = `Der vorgeschlagene Termin passt ${company} nicht; die Anfrage ist wieder offen.${remark}`;
  return {
    title: `Passt nicht: ${titleOf(ticket, wording.formats())}`,
    blocks: [
      { kind: 'text', text },
      { kind: 'buttons', buttons: [{ label: 'Offene Anfragen', action: 'desk.requests', value: 'all' }] },
    ],
  };
}
