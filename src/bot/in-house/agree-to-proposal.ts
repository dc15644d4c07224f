import { createInHouseRequests } from '../../book/in-house-requests.ts';
import { remarkForm } from '../../book/replies/question-form.ts';
import { tellProposal } from '../../book/replies/tell-ticket.ts';
import type { Ticket } from '../../book/ticket.ts';
import type { Incoming } from '../../chat/incoming.ts';
import { personKey } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import { reply } from '../ask-feature.ts';
import { type BookFeature, whoOf } from '../book-feature.ts';
import { inPlace, type OnPress, type OnSubmit, readWords, sayGone } from '../desk/pressed.ts';
import { say } from '../respond-to-command.ts';

/** A person's own ticket, and the proposal that they saw. */
type Own = { readonly ticket: Ticket; readonly workshop: string; readonly sequence: number };

async function findOwn(value: string, { person }: Incoming, { ledger }: BookFeature): Promise<Own | undefined> {
  const [id = '', workshop = '', sequence = ''] = value.split(' ');
  const ticket = await ledger.ticket(id);
  return ticket?.person === personKey(person) ? { ticket, workshop, sequence: Number(sequence) } : undefined;
}

/** The date suits: it is planned and booked. */
export const agreeToProposal: OnPress = async (value, incoming, feature) => {
  const own = await findOwn(value, incoming, feature);
  if (!own) return sayGone('Diese Anfrage');
  const agreed = await createInHouseRequests(feature).agree(own.ticket.id, own, whoOf(incoming));
  switch (agreed.kind) {
    case 'done':
    case 'already':
      return replaceWith('Schön, der Termin steht. Die Bestätigung mit dem Kalendereintrag bekommst Du als eigene Nachricht.');
    case 'changed':
      return showNewProposal(agreed.ticket, agreed.roster?.workshop, feature);
    case 'gone':
      return replaceWith('Diesen Termin gibt es nicht mehr. Es wurde nichts gebucht; Deine Anfrage ist wieder bei der Koordination.');
    case 'settled':
      return saySettled(agreed.ticket);
    case 'unknown':
      return sayGone('Diese Anfrage');
  }
};

function showNewProposal(ticket: Ticket, workshop: Parameters<typeof tellProposal>[1] | undefined, feature: BookFeature): Response {
  if (!workshop) return saySettled(ticket);
  const { title, blocks } = tellProposal(ticket, workshop, feature);
  const note = {
    kind: 'note',
    tone: 'warning',
    text: 'Der Vorschlag hat sich geändert. Es wurde noch nichts gebucht; jetzt gilt:',
  } as const;
  return inPlace(reply({ audience: 'asker', message: { title, blocks: [note, ...blocks] } }));
}

/** Asks what would suit better. */
export const openRemark: OnPress = async (value, incoming, feature) => {
  const own = await findOwn(value, incoming, feature);
  if (!own) return sayGone('Diese Anfrage');
  const isPending = own.ticket.state === 'proposed' && own.ticket.workshop === own.workshop;
  return isPending ? { kind: 'form', form: remarkForm(value) } : saySettled(own.ticket);
};

/** The date does not suit: it is free again. */
export const refuseProposal: OnSubmit = async ({ context, values }, incoming, feature) => {
  const own = await findOwn(context, incoming, feature);
  if (!own) return sayGone('Diese Anfrage');
  const remark = readWords(values.remark) || undefined;
  const refused = await createInHouseRequests(feature).refuse(own.ticket.id, { workshop: own.workshop, remark }, whoOf(incoming));
  if (refused.kind === 'unknown') return sayGone('Diese Anfrage');
  if (refused.kind === 'settled') return saySettled(refused.ticket);
  return say('Danke für die Rückmeldung. Der Termin ist wieder frei, und die Koordination sucht einen anderen.');
};

/** The plant no longer wants a workshop. */
export const withdrawRequest: OnPress = async (value, incoming, feature) => {
  const own = await findOwn(value, incoming, feature);
  if (!own) return sayGone('Diese Anfrage');
  const withdrawn = await createInHouseRequests(feature).withdraw(own.ticket.id, whoOf(incoming));
  if (withdrawn.kind === 'unknown') return sayGone('Diese Anfrage');
  return withdrawn.kind === 'settled' ? saySettled(withdrawn.ticket) : replaceWith('Deine Anfrage ist zurückgezogen.');
};

function replaceWith(text: string): Response {
  return { kind: 'reply', reply: { audience: 'asker', message: { blocks: [{ kind: 'text', text }] } }, replace: true };
}

/** To somebody who acts on an old message. */
function saySettled({ state, company }: Ticket): Response {
  const news: Readonly<Record<Ticket['state'], string>> = {
    open: `Dieser Vorschlag gilt nicht mehr. Deine Anfrage für ${company} ist offen, die Koordination meldet sich hier.`,
    proposed: `Dieser Vorschlag gilt nicht mehr. Für ${company} gibt es einen neuen; schau bitte weiter unten nach.`,
    confirmed: `Der Termin für ${company} ist schon bestätigt. Unter „Meine Workshops“ kannst Du ihn absagen.`,
    declined: `Die Koordination konnte Deine Anfrage für ${company} nicht zusagen.`,
    withdrawn: `Deine Anfrage für ${company} ist zurückgezogen.`,
  };
  return say(`${news[state]} Es wurde nichts geändert.`);
}
