import type { WorkshopBasis } from '../../book/desk/read-workshop.ts';
import { workshopForm } from '../../book/replies/workshop-form.ts';
import type { Response } from '../../chat/reply.ts';
import { type BookFeature, formatOf } from '../book-feature.ts';
import { say } from '../respond-to-command.ts';
import { type OnPress, readPressed, refuseOwn, sayGone } from './pressed.ts';
import { showTicket } from './show-ticket.ts';

/** The form for a new date; `text` may name a format: its id or a part of its title. */
export function openNewWorkshop(text: string, feature: BookFeature): Response {
  const wanted = text.trim().toLowerCase();
  const found = feature.formats().filter(({ id, title }) => id === wanted || title.toLowerCase().includes(wanted));
  const format = wanted !== '' && found.length === 1 ? found[0] : formatOf(feature, wanted);
  if (feature.formats().length === 0) return say('Es gibt noch keine Formate, deshalb kann ich keinen Termin anlegen.');
  return openWorkshopForm({ kind: 'new' }, { feature, format });
}

/** The form for a date that is there. */
export const openChange: OnPress = async (value, _incoming, feature) => {
  const workshop = await feature.ledger.workshop(readPressed(value).id);
  if (!workshop) return sayGone('Diesen Termin');
  if (workshop.state === 'cancelled') return say('Dieser Termin ist abgesagt. Leg bitte einen neuen an.');
  if (workshop.start <= feature.now().toISOString()) return say('Dieser Termin hat schon begonnen und lässt sich nicht mehr ändern.');
  return openWorkshopForm({ kind: 'change', workshop }, { feature });
};

/** The form for a date that a plant is offered, unless the request is settled. */
export const openProposal: OnPress = async (value, incoming, feature) => {
  const pressed = readPressed(value);
  const ticket = await feature.ledger.ticket(pressed.id);
  if (!ticket) return sayGone('Diese Anfrage');
  const refusal = await refuseOwn(ticket.person, { what: 'desk.propose', incoming, feature });
  if (refusal) return say(refusal.text);
  if (ticket.state !== 'open') return showTicket(pressed, feature);
  return openWorkshopForm({ kind: 'proposal', ticket }, { feature });
};

type Opening = { readonly feature: BookFeature; readonly format?: ReturnType<typeof formatOf> };

function openWorkshopForm(basis: WorkshopBasis, { feature, format }: Opening): Response {
  const { branches, formats, now } = feature;
  return { kind: 'form', form: workshopForm(basis, { branches, formats: formats(), now: now().toISOString(), format }) };
}
