import { readPlace } from '../book/replies/page.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import type { Response } from '../chat/reply.ts';
import type { BookFeature } from './book-feature.ts';
import { approveRequest, askWhyNot, letRequestWait, rejectRequest } from './desk/approve-request.ts';
import { askBooker, askPlant, openPlantQuestion, openQuestion } from './desk/ask-booker.ts';
import { askWhyDecline, declineTicket, retractProposal } from './desk/decline-ticket.ts';
import { handOutCertificates, handOutList, noteAttendance, openAttendance } from './desk/hand-out-list.ts';
import { openChange, openNewWorkshop, openProposal } from './desk/open-workshop.ts';
import { inPlace, type OnPress, type OnSubmit } from './desk/pressed.ts';
import { showRequests } from './desk/show-requests.ts';
import { callOff, cancelBooking, openRoster, showDates, turnDates } from './desk/show-roster.ts';
import { takeWorkshop } from './desk/take-workshop.ts';
import { say } from './respond-to-command.ts';

/** What coordinators call up with `/workshop …`. */
export const deskViews = ['termin', 'offen', 'teilnehmer'] as const;
export type DeskView = (typeof deskViews)[number];

/** True for the name of a button or form that only coordinators use. */
export function isDesk(name: string): boolean {
  return name.startsWith('desk.');
}

/** What a coordinator called up; `text` is what stands behind the word. Whoever calls this has checked the role. */
export async function showDesk(view: DeskView, text: string, feature: BookFeature): Promise<Response> {
  switch (view) {
    case 'termin':
      return openNewWorkshop(text, feature);
    case 'offen':
      return showRequests({ from: 0 }, feature);
    case 'teilnehmer':
      return showDates({ from: 0, text }, feature);
  }
}

/** Carries out what a coordinator pressed or filled in. Whoever calls this has checked the role. */
export async function respondToDesk(intent: Intent, incoming: Incoming, feature: BookFeature): Promise<Response> {
  if (intent.kind === 'action') {
    const press = presses.get(intent.action);
    return press ? press(intent.value, incoming, feature) : say('Diesen Knopf kenne ich nicht mehr. Es wurde nichts geändert.');
  }
  if (intent.kind !== 'submit') return { kind: 'nothing' };
  const take = submits.get(intent.form);
  return take ? take(intent, incoming, feature) : say('Dieses Formular kenne ich nicht mehr. Es wurde nichts geändert.');
}

const turnRequests: OnPress = async (value, _incoming, feature) => {
  const shown = await showRequests({ from: readPlace(value) }, feature);
  // Where there is no place, the button stands below an answer in the channel, which stays.
  return Number.isNaN(Number(value)) ? shown : inPlace(shown);
};

const presses: ReadonlyMap<string, OnPress> = new Map([
  ['desk.approve', approveRequest],
  ['desk.reject', askWhyNot],
  ['desk.waitlist', letRequestWait],
  ['desk.ask', openQuestion],
  ['desk.requests', turnRequests],
  ['desk.propose', openProposal],
  ['desk.retract', retractProposal],
  ['desk.decline', askWhyDecline],
  ['desk.question', openPlantQuestion],
  ['desk.dates', turnDates],
  ['desk.roster', openRoster],
  ['desk.cancel', cancelBooking],
  ['desk.list', handOutList],
  ['desk.certificates', handOutCertificates],
  ['desk.attendance', openAttendance],
  ['desk.change', openChange],
  ['desk.call-off', callOff],
]);

const submits: ReadonlyMap<string, OnSubmit> = new Map([
  ['desk.reject', rejectRequest],
  ['desk.ask', askBooker],
  ['desk.question', askPlant],
  ['desk.decline', declineTicket],
  ['desk.workshop', takeWorkshop],
  ['desk.attendance', noteAttendance],
]);

/** The names of all buttons and forms of the desk. */
export const deskNames: readonly string[] = [...new Set([...presses.keys(), ...submits.keys()])];
