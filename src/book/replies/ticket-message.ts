import type { Block, Button, Message } from '../../chat/message.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Ticket } from '../ticket.ts';
import type { Workshop } from '../workshop.ts';
import { nameBranch } from './desk-message.ts';
import { sayWhen, sayWhere } from './say-when.ts';

/** A plant's request as the coordinators' channel shows it: the plant, but not who asked. */
export function ticketMessage(ticket: Ticket, proposed: Workshop | undefined, wording: Wording): Message {
  return {
    title: `Inhouse-Anfrage: ${titleOf(ticket, wording.formats())}`,
    blocks: [...sayTicket(ticket, wording), ...sayState(ticket, proposed), ...sayButtons(ticketButtons(ticket))],
  };
}

/** What a plant wishes. */
export function sayTicket({ company, place, wishedDates, people, about, branch }: Ticket, wording: Wording): readonly Block[] {
  const rows = [
    { label: 'Betrieb', value: company },
    { label: 'Ort', value: place },
    { label: 'Wunschtermine', value: wishedDates },
    { label: 'Personen', value: String(people) },
    { label: 'Worum es geht', value: about },
    { label: 'Geschäftsstelle', value: nameBranch(branch, wording) },
  ];
  return [{ kind: 'facts', rows }];
}

/** How it stands; nothing for one that just came in. */
export function sayState({ state, reason }: Ticket, proposed: Workshop | undefined): readonly Block[] {
  const when = proposed === undefined ? '' : `: ${sayWhen(proposed)}, ${sayWhere(proposed)}`;
  switch (state) {
    case 'open':
      return reason === undefined ? [] : [note(`Der letzte Vorschlag passte nicht: ${reason}`)];
    case 'proposed':
      return [note(`Vorgeschlagen${when}. Der Betrieb hat noch nicht geantwortet.`)];
    case 'confirmed':
      return [note(`Bestätigt${when}.`)];
    case 'declined':
      return [note(`Abgelehnt.${reason === undefined ? '' : ` Grund: ${reason}`}`)];
    case 'withdrawn':
      return [note('Zurückgezogen.')];
  }
}

function note(text: string): Block {
  return { kind: 'note', tone: 'info', text };
}

/** What coordinators can do with a ticket; `mark` comes along in the value. */
export function ticketButtons({ id, state }: Pick<Ticket, 'id' | 'state'>, mark = ''): readonly Button[] {
  const value = `${id}${mark}`;
  const question: Button = { label: 'Nachfragen', action: 'desk.question', value, asks: true };
  switch (state) {
    case 'open':
      return [
        { label: 'Termin vorschlagen', action: 'desk.propose', value, style: 'primary', asks: true },
        question,
        { label: 'Ablehnen', action: 'desk.decline', value, style: 'danger', asks: true },
      ];
    case 'proposed':
      return [{ label: 'Vorschlag zurücknehmen', action: 'desk.retract', value, style: 'danger', confirm: retraction }, question];
    case 'confirmed':
    case 'declined':
    case 'withdrawn':
      return [];
  }
}

const retraction = { question: 'Vorschlag zurücknehmen? Der Betrieb bekommt Bescheid.', yes: 'Ja, zurücknehmen', no: 'Stehen lassen' };

function sayButtons(buttons: readonly Button[]): readonly Block[] {
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}
