import { createInHouseRequests } from '../../book/in-house-requests.ts';
import type { Said } from '../../book/replies/page.ts';
import { reasonForm } from '../../book/replies/question-form.ts';
import { whoOf } from '../book-feature.ts';
import { type OnPress, type OnSubmit, readPressed, readWords, sayGone } from './pressed.ts';
import { replyWithTicket, showTicket } from './show-ticket.ts';

/** Takes a proposal back: trainers and room are free again, and the plant is told. */
export const retractProposal: OnPress = async (value, incoming, feature) => {
  const pressed = readPressed(value);
  const ticket = await feature.ledger.ticket(pressed.id);
  if (!ticket) return sayGone('Diese Anfrage');
  const retracted = await createInHouseRequests(feature).retract(ticket.id, ticket.workshop ?? '', whoOf(incoming));
  const isDone = retracted.kind === 'done' || retracted.kind === 'already';
  return showTicket(pressed, feature, isDone ? { tone: 'info', text: 'Der Vorschlag ist zurückgenommen.' } : undefined);
};

/** Asks for the reason, unless the request is settled. */
export const askWhyDecline: OnPress = async (value, _incoming, feature) => {
  const pressed = readPressed(value);
  const ticket = await feature.ledger.ticket(pressed.id);
  if (!ticket) return sayGone('Diese Anfrage');
  return ticket.state === 'open' ? { kind: 'form', form: reasonForm('desk.decline', ticket.id) } : showTicket(pressed, feature);
};

export const declineTicket: OnSubmit = async ({ context, values }, incoming, feature) => {
  const reason = readWords(values.reason);
  if (reason === '') return { kind: 'errors', errors: { reason: 'Bitte gib einen Grund an.' } };
  const declined = await createInHouseRequests(feature).decline(context, reason, whoOf(incoming));
  if (declined.kind === 'unknown') return sayGone('Diese Anfrage');
  const said: Said =
    declined.kind === 'settled'
      ? { tone: 'warning', text: 'Über diese Anfrage ist schon entschieden. Es wurde nichts geändert; so steht es jetzt:' }
      : { tone: 'info', text: 'Abgelehnt. Wer angefragt hat, bekommt Bescheid mit Deinem Grund.' };
  return replyWithTicket({ ticket: declined.ticket, workshop: declined.roster?.workshop, said }, feature);
};
