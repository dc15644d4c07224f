import { createInHouseRequests } from '../book/in-house-requests.ts';
import { inHouseForm, readPlantWish } from '../book/replies/in-house-form.ts';
import { tellOpenTicket } from '../book/replies/tell-ticket.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import type { Response } from '../chat/reply.ts';
import { reply } from './ask-feature.ts';
import { type BookFeature, formatOf, whoOf } from './book-feature.ts';
import type { OnPress, OnSubmit } from './desk/pressed.ts';
import { agreeToProposal, openRemark, refuseProposal, withdrawRequest } from './in-house/agree-to-proposal.ts';
import { isAnswer, respondToAnswer } from './respond-to-answer.ts';
import { say } from './respond-to-command.ts';

/** True for the name of a button or form of somebody who asks for a workshop in their plant. */
export function isInHouse(name: string): boolean {
  return name.startsWith('inhouse.');
}

/** The form that asks for a workshop in a plant; `format` is what was chosen before. */
export async function openInHouse(format: string, incoming: Incoming, feature: BookFeature): Promise<Response> {
  if (feature.formats().length === 0)
    return say('Es gibt noch keine Workshops, die Du anfragen kannst. Deine Geschäftsstelle hilft Dir gern weiter.');
  const branch = await feature.branchOf(incoming);
  const chosen = { format: formatOf(feature, format)?.id, branch: branch?.id };
  return { kind: 'form', form: inHouseForm({ formats: feature.formats(), branches: feature.branches }, chosen) };
}

/** Carries out what the person did who asks for their plant. */
export async function respondToInHouse(intent: Intent, incoming: Incoming, feature: BookFeature): Promise<Response> {
  if (intent.kind !== 'action' && intent.kind !== 'submit') return { kind: 'nothing' };
  if (isAnswer(intent.kind === 'action' ? intent.action : intent.form)) return respondToAnswer(intent, incoming, feature);
  if (intent.kind === 'action') {
    const press = presses.get(intent.action);
    return press ? press(intent.value, incoming, feature) : say('Diesen Knopf kenne ich nicht mehr. Es wurde nichts geändert.');
  }
  const take = submits.get(intent.form);
  return take ? take(intent, incoming, feature) : say('Dieses Formular kenne ich nicht mehr. Es wurde nichts geändert.');
}

const request: OnSubmit = async ({ values }, incoming, feature) => {
  const read = readPlantWish(values, { formats: feature.formats(), branches: feature.branches });
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const ticket = await createInHouseRequests(feature).open(read.wish, whoOf(incoming));
  return reply({ audience: 'asker', message: tellOpenTicket(ticket, feature) });
};

const presses: ReadonlyMap<string, OnPress> = new Map([
  ['inhouse.request', openInHouse],
  ['inhouse.agree', agreeToProposal],
  ['inhouse.refuse', openRemark],
  ['inhouse.withdraw', withdrawRequest],
]);

const submits: ReadonlyMap<string, OnSubmit> = new Map([
  ['inhouse.request', request],
  ['inhouse.refuse', refuseProposal],
]);
