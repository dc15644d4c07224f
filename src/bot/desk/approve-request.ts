import type { Booking } from '../../book/booking.ts';
import type { Approval, Verdict } from '../../book/decide-approval.ts';
import { deskMessage, sayDecision } from '../../book/replies/desk-message.ts';
import type { Said } from '../../book/replies/page.ts';
import { reasonForm } from '../../book/replies/question-form.ts';
import { saySeats } from '../../book/replies/say-when.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Response } from '../../chat/reply.ts';
import { type BookFeature, whoOf } from '../book-feature.ts';
import { say } from '../respond-to-command.ts';
import { inPlace, type OnPress, type OnSubmit, type Pressed, readPressed, readWords, refuseOwn, sayGone } from './pressed.ts';
import { showRequests } from './show-requests.ts';

type Step = { readonly incoming: Incoming; readonly feature: BookFeature };

/** Agrees to a request, as far as there still are seats. */
export const approveRequest: OnPress = (value, incoming, feature) => judge(readPressed(value), { kind: 'approve' }, { incoming, feature });

export const letRequestWait: OnPress = (value, incoming, feature) => judge(readPressed(value), { kind: 'waitlist' }, { incoming, feature });

/** Asks for the reason, unless somebody else was faster. */
export const askWhyNot: OnPress = async (value, _incoming, feature) => {
  const pressed = readPressed(value);
  const booking = await feature.ledger.booking(pressed.id);
  if (!booking) return sayGone('Diese Anfrage');
  if (booking.state !== 'requested') return showDecided(booking, pressed, feature);
  return { kind: 'form', form: reasonForm('desk.reject', value) };
};

export const rejectRequest: OnSubmit = async ({ context, values }, incoming, feature) => {
  const reason = readWords(values.reason);
  if (reason === '') return { kind: 'errors', errors: { reason: 'Bitte gib einen Grund an.' } };
  const { id, from = 0 } = readPressed(context);
  const approval = await feature.workshops.judge(id, { kind: 'reject', reason }, whoOf(incoming));
  if (approval.kind === 'unknown') return sayGone('Diese Anfrage');
  return showRequests({ from, said: sayRejected(approval, reason) }, feature);
};

/** The same event again finds its own decision. */
function sayRejected({ kind, booking }: Exclude<Approval, { kind: 'unknown' }>, reason: string): Said {
  const isOwn = kind === 'rejected' || (booking.ending === 'rejected' && booking.note === reason);
  if (isOwn) return { tone: 'info', text: 'Abgelehnt. Wer angefragt hat, bekommt Bescheid mit Deinem Grund.' };
  return { tone: 'warning', text: `Darüber ist schon entschieden: ${sayDecision(booking)} Es wurde nichts geändert.` };
}

async function judge(pressed: Pressed, verdict: Verdict, { incoming, feature }: Step): Promise<Response> {
  const booking = await feature.ledger.booking(pressed.id);
  if (!booking) return sayGone('Diese Anfrage');
  const isOpen = booking.state === 'requested';
  const refusal = isOpen ? await refuseOwn(booking.person, { what: `desk.${verdict.kind}`, incoming, feature }) : undefined;
  if (refusal) return warn(refusal, pressed, feature);
  const approval = await feature.workshops.judge(pressed.id, verdict, whoOf(incoming));
  if (approval.kind === 'unknown') return sayGone('Diese Anfrage');
  if (approval.kind === 'full') return warn({ tone: 'warning', text: sayFull(approval) }, pressed, feature);
  return showDecided(approval.booking, pressed, feature);
}

function sayFull({ booking, free }: Extract<Approval, { kind: 'full' }>): string {
  const left = free === 0 ? 'Es ist kein Platz mehr frei' : `Frei: ${saySeats(free)}`;
  return `${left}, gebraucht: ${saySeats(booking.seats)}. Es wurde nichts zugesagt. Du kannst die Anfrage auf die Warteliste setzen oder ablehnen.`;
}

/** In private; a message in the channel stays as it is. */
async function warn(said: Said, { from }: Pressed, feature: BookFeature): Promise<Response> {
  if (from === undefined) return say(said.text);
  return inPlace(await showRequests({ from, said }, feature));
}

/** The pressed message with what was decided, by whomever. */
async function showDecided(booking: Booking, { from }: Pressed, feature: BookFeature): Promise<Response> {
  const text = sayDecision(booking) ?? 'Noch offen.';
  if (from !== undefined) return inPlace(await showRequests({ from, said: { tone: 'info', text } }, feature));
  const workshop = await feature.ledger.workshop(booking.workshop);
  if (!workshop) return sayGone('Diese Anfrage');
  const message = deskMessage(booking, workshop, feature);
  return { kind: 'reply', reply: { audience: 'conversation', message }, replace: true };
}
