import type { Block } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Booking } from '../booking.ts';
import type { Ticket } from '../ticket.ts';
import type { Workshop } from '../workshop.ts';
import { deskButtons, sayRequest } from './desk-message.ts';
import { type Page, sayPaging, saySaid } from './page.ts';
import { sayState, sayTicket, ticketButtons } from './ticket-message.ts';

/** What waits for the coordinators. */
export type OpenRequests = {
  readonly requests: readonly { readonly booking: Booking; readonly workshop: Workshop }[];
  readonly tickets: readonly { readonly ticket: Ticket; readonly proposed: Workshop | undefined }[];
};

const pageSize = 5;

/** What is open, with buttons. Private: names stand here that the channel does not show. */
export function replyWithRequests({ requests, tickets }: OpenRequests, page: Page, wording: Wording): Reply {
  const count = requests.length + tickets.length;
  const from = page.from < count ? page.from : Math.max(0, Math.floor((count - 1) / pageSize) * pageSize);
  const mark = ` ${from}`;
  const entries = [
    ...requests.map((request) => (place: number) => showRequest(request, { wording, mark, place })),
    ...tickets.map((ticket) => (place: number) => showTicket(ticket, { wording, mark, place })),
  ];
  const blocks: readonly Block[] = [
    ...saySaid(page),
    { kind: 'text', text: countOpen(requests.length, tickets.length) },
    ...entries.slice(from, from + pageSize).flatMap((show, place) => [{ kind: 'divider' } as const, ...show(from + place + 1)]),
    ...sayPaging({ count, from, size: pageSize, action: 'desk.requests' }),
  ];
  return { audience: 'asker', message: { title: 'Offene Anfragen', blocks } };
}

function countOpen(requests: number, tickets: number): string {
  if (requests + tickets === 0) return 'Gerade ist nichts offen.';
  const booked = requests === 1 ? '1 Anfrage' : `${requests} Anfragen`;
  const inHouse = tickets === 1 ? '1 Inhouse-Anfrage' : `${tickets} Inhouse-Anfragen`;
  return `Offen: ${[...(requests === 0 ? [] : [`${booked} zu Terminen`]), ...(tickets === 0 ? [] : [inHouse])].join(', ')}.`;
}

/** `place` counts from 1 and tells requests apart whose words are the same, also where buttons become a list of words. */
type Showing = { readonly wording: Wording; readonly mark: string; readonly place: number };

function showRequest({ booking, workshop }: OpenRequests['requests'][number], { wording, mark, place }: Showing): readonly Block[] {
  const { body, names, note } = booking;
  const rows = [
    ...(body === undefined ? [] : [{ label: 'Für', value: body }]),
    ...(names.length === 0 ? [] : [{ label: 'Namen', value: names.join(', ') }]),
    ...(note === undefined ? [] : [{ label: 'Notiz', value: note }]),
  ];
  return [
    { kind: 'text', text: [{ bold: `${place}. ${titleOf(workshop, wording.formats())}` }] },
    sayRequest(booking, workshop, wording),
    ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
    { kind: 'buttons', buttons: deskButtons(booking, mark) },
  ];
}

function showTicket({ ticket, proposed }: OpenRequests['tickets'][number], { wording, mark, place }: Showing): readonly Block[] {
  return [
    { kind: 'text', text: [{ bold: `${place}. Inhouse: ${titleOf(ticket, wording.formats())}` }] },
    ...sayTicket(ticket, wording),
    ...sayState(ticket, proposed),
    { kind: 'buttons', buttons: ticketButtons(ticket, mark) },
  ];
}
