import type { Block, Button, Message } from '../../chat/message.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Ticket } from '../ticket.ts';
import type { Workshop } from '../workshop.ts';
import { sayWorkshop } from './say-workshop.ts';
import { sayTicket } from './ticket-message.ts';

/** To the person who asked, after they did. */
export function tellOpenTicket(ticket: Ticket, wording: Wording): Message {
  return {
    title: `Angefragt: ${titleOf(ticket, wording.formats())}`,
    blocks: [
      text('Deine Anfrage ist bei der Koordination. Sie schlägt Dir hier einen Termin vor oder fragt nach.'),
      ...sayTicket(ticket, wording),
      { kind: 'buttons', buttons: ownTicketButtons(ticket, undefined) },
    ],
  };
}

/** What the person who asked can do: answer a date that was proposed, or withdraw. */
export function ownTicketButtons(ticket: Ticket, proposed: Workshop | undefined): readonly Button[] {
  if (ticket.state !== 'proposed' || proposed === undefined) return [withdrawButton(ticket)];
  const value = `${ticket.id} ${proposed.id} ${proposed.sequence}`;
  return [
    { label: 'Passt', action: 'inhouse.agree', value, style: 'primary' },
    { label: 'Passt nicht', action: 'inhouse.refuse', value, asks: true },
    withdrawButton(ticket),
  ];
}

/** A date for the plant, to be answered. The buttons carry the version that the person sees. */
export function tellProposal(ticket: Ticket, workshop: Workshop, wording: Wording): Message {
  return {
    title: `Terminvorschlag: ${titleOf(ticket, wording.formats())}`,
    blocks: [
      text(`Für ${ticket.company} schlägt die Koordination diesen Termin vor:`),
      ...sayWorkshop(workshop),
      { kind: 'buttons', buttons: ownTicketButtons(ticket, workshop) },
    ],
  };
}

/** The coordinators take a proposal back, or cannot do what was asked for. */
export function tellEndOf(ticket: Ticket, wording: Wording): Message {
  const title = titleOf(ticket, wording.formats());
  if (ticket.state === 'declined') {
    const reason = ticket.reason === undefined ? '' : ` Grund: ${ticket.reason}`;
    return {
      title: `Nicht möglich: ${title}`,
      blocks: [text(`Die Koordination kann den Workshop bei ${ticket.company} nicht zusagen.${reason}`)],
    };
  }
  const words = `Die Koordination hat den Terminvorschlag für ${ticket.company} zurückgenommen. Deine Anfrage bleibt offen, Du bekommst hier wieder Bescheid.`;
  return { title: `Vorschlag zurückgenommen: ${title}`, blocks: [text(words), { kind: 'buttons', buttons: [withdrawButton(ticket)] }] };
}

function withdrawButton({ id }: Ticket): Button {
  const confirm = { question: 'Anfrage wirklich zurückziehen?', yes: 'Ja, zurückziehen', no: 'Behalten' };
  return { label: 'Anfrage zurückziehen', action: 'inhouse.withdraw', value: id, style: 'danger', confirm };
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}
