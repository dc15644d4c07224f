import { titleOf } from '../../book/book-parts.ts';
import { addNumbered, changeWorkshop, type DeskChange } from '../../book/desk/change-workshop.ts';
import { readWorkshop, type WorkshopBasis } from '../../book/desk/read-workshop.ts';
import { createInHouseRequests } from '../../book/in-house-requests.ts';
import type { Occupied } from '../../book/ledger.ts';
import type { Said } from '../../book/replies/page.ts';
import { replyWithWorkshop } from '../../book/replies/reply-with-workshop.ts';
import { sayWhen } from '../../book/replies/say-when.ts';
import type { Workshop } from '../../book/workshop.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Response } from '../../chat/reply.ts';
import { reply } from '../ask-feature.ts';
import { type BookFeature, whoOf } from '../book-feature.ts';
import { say } from '../respond-to-command.ts';
import { type OnSubmit, refuseOwn, sayGone } from './pressed.ts';
import { sayToldOf } from './say-told-of.ts';
import { replyWithTicket } from './show-ticket.ts';

type Step = { readonly incoming: Incoming; readonly feature: BookFeature };

/** Takes the date form: creates, changes or proposes, or says at the fields why not. */
export const takeWorkshop: OnSubmit = async ({ context, values }, incoming, feature) => {
  const [, id = '', seen = ''] = context.split(' ');
  const basis = await findBasis(context, feature);
  if (!basis) return sayGone(context.startsWith('proposal') ? 'Diese Anfrage' : 'Diesen Termin');
  const { branches, formats, now } = feature;
  const read = readWorkshop(values, { basis, branches, formats: formats(), now: now().toISOString() });
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  switch (basis.kind) {
    case 'new':
      return create(read.workshop, { incoming, feature });
    case 'change':
      return change(read.workshop, seen, { incoming, feature });
    case 'proposal':
      return propose(id, read.workshop, { incoming, feature });
  }
};

async function findBasis(context: string, { ledger }: BookFeature): Promise<WorkshopBasis | undefined> {
  const [kind, id = ''] = context.split(' ');
  if (kind === 'new') return { kind };
  if (kind === 'change') {
    const workshop = await ledger.workshop(id);
    return workshop && { kind, workshop };
  }
  const ticket = kind === 'proposal' ? await ledger.ticket(id) : undefined;
  return ticket && { kind: 'proposal', ticket };
}

async function create(wanted: Workshop, { incoming, feature }: Step): Promise<Response> {
  const added = await addNumbered(wanted, whoOf(incoming), feature);
  if (added.kind === 'occupied') return sayOccupied(added, wanted, { feature, what: 'angelegt' });
  return reply(replyWithWorkshop(added.workshop, { tone: 'info', text: 'Der Termin ist angelegt.' }, feature));
}

async function change(wanted: Workshop, seen: string, { incoming, feature }: Step): Promise<Response> {
  const changed = await changeWorkshop({ wanted, seen }, whoOf(incoming), feature);
  switch (changed.kind) {
    case 'occupied':
      return sayOccupied(changed, wanted, { feature, what: 'geändert' });
    case 'unknown':
      return sayGone('Diesen Termin');
    case 'over':
      return say('Dieser Termin hat schon begonnen oder ist abgesagt. Es wurde nichts geändert.');
    case 'too-small':
      return { kind: 'errors', errors: { capacity: `Es sind schon ${changed.taken} Plätze vergeben.` } };
    default:
      return reply(replyWithWorkshop(changed.workshop, sayChanged(changed), feature));
  }
}

function sayChanged(changed: Extract<DeskChange, { readonly workshop: Workshop }>): Said {
  switch (changed.kind) {
    case 'moved':
      return { tone: 'info', text: `Gespeichert. ${sayToldOf(changed.told)}` };
    case 'changed':
      return { tone: 'info', text: 'Gespeichert. Zeit und Ort sind gleich geblieben, deshalb bekommt niemand Bescheid.' };
    case 'same':
      return { tone: 'info', text: 'So ist der Termin schon gespeichert.' };
    case 'stale':
      return {
        tone: 'warning',
        text: 'Jemand hat den Termin inzwischen geändert. Deine Änderung ist nicht gespeichert; so steht er jetzt:',
      };
    case 'proposed':
      return {
        tone: 'warning',
        text: 'Dieser Termin ist einem Betrieb vorgeschlagen. Es wurde nichts geändert; nimm erst den Vorschlag zurück.',
      };
  }
}

async function propose(ticket: string, wanted: Workshop, { incoming, feature }: Step): Promise<Response> {
  const asked = await feature.ledger.ticket(ticket);
  const refusal = asked && (await refuseOwn(asked.person, { what: 'desk.propose', incoming, feature }));
  if (refusal) return say(refusal.text);
  const proposed = await createInHouseRequests(feature).propose(ticket, wanted, whoOf(incoming));
  if (proposed.kind === 'unknown') return sayGone('Diese Anfrage');
  if (proposed.kind === 'occupied') return sayOccupied(proposed, wanted, { feature, what: 'vorgeschlagen' });
  const isDone = proposed.kind !== 'settled';
  const said: Said = isDone
    ? { tone: 'info', text: 'Vorgeschlagen. Wer angefragt hat, bekommt Bescheid; bis zur Antwort sind Leitung und Raum belegt.' }
    : { tone: 'warning', text: 'Über diese Anfrage ist schon entschieden. Es wurde nichts vorgeschlagen; so steht es jetzt:' };
  return replyWithTicket({ ticket: proposed.ticket, workshop: proposed.roster?.workshop, said }, feature);
}

type Failing = { readonly feature: BookFeature; readonly what: 'angelegt' | 'geändert' | 'vorgeschlagen' };

/** At the field, with what has the trainer or room and when. */
async function sayOccupied({ resource, workshop: id }: Occupied, wanted: Workshop, { feature, what }: Failing): Promise<Response> {
  const holder = await feature.ledger.workshop(id);
  const by = holder ? `${titleOf(holder, feature.formats())}, ${sayWhen(holder)}` : id;
  const field = wanted.trainers.includes(resource) ? 'trainers' : 'room';
  return { kind: 'errors', errors: { [field]: `„${resource}“ ist belegt: ${by}. Es wurde nichts ${what}.` } };
}
