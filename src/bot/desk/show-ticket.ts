import type { Said } from '../../book/replies/page.ts';
import { ticketMessage } from '../../book/replies/ticket-message.ts';
import type { Ticket } from '../../book/ticket.ts';
import type { Workshop } from '../../book/workshop.ts';
import type { Response } from '../../chat/reply.ts';
import { reply } from '../ask-feature.ts';
import type { BookFeature } from '../book-feature.ts';
import { inPlace, type Pressed, sayGone } from './pressed.ts';
import { showRequests } from './show-requests.ts';

/** The pressed message with what has become of a plant's request. */
export async function showTicket({ id, from }: Pressed, feature: BookFeature, said?: Said): Promise<Response> {
  if (from !== undefined) return inPlace(await showRequests({ from, said: said ?? sayNews }, feature));
  const ticket = await feature.ledger.ticket(id);
  if (!ticket) return sayGone('Diese Anfrage');
  const proposed = ticket.workshop === undefined ? undefined : await feature.ledger.workshop(ticket.workshop);
  const message = ticketMessage(ticket, proposed, feature);
  return { kind: 'reply', reply: { audience: 'conversation', message }, replace: true };
}

const sayNews: Said = { tone: 'info', text: 'Darüber ist inzwischen entschieden. So steht es jetzt:' };

/** A plant's request in private, below what was just done with it. */
export function replyWithTicket(
  { ticket, workshop, said }: { readonly ticket: Ticket; readonly workshop: Workshop | undefined; readonly said: Said },
  feature: BookFeature,
): Response {
  const { title, blocks } = ticketMessage(ticket, workshop, feature);
  return reply({ audience: 'asker', message: { title, blocks: [{ kind: 'note', ...said }, ...blocks] } });
}
