import { titleOf } from '../../book/book-parts.ts';
import { attendanceForm, readPresent } from '../../book/replies/attendance-form.ts';
import { sayWhen } from '../../book/replies/say-when.ts';
import type { Workshop } from '../../book/workshop.ts';
import type { FileBlock } from '../../chat/message.ts';
import type { Response } from '../../chat/reply.ts';
import { reply } from '../ask-feature.ts';
import { type BookFeature, whoOf } from '../book-feature.ts';
import { say } from '../respond-to-command.ts';
import { type OnPress, type OnSubmit, readPressed, sayGone } from './pressed.ts';
import { showRoster } from './show-roster.ts';

/** The list that participants sign. */
export const handOutList: OnPress = (value, _incoming, feature) =>
  handOut(value, feature, {
    title: 'Teilnahmeliste',
    print: feature.papers.attendanceList,
    none: 'Für diesen Termin hat noch niemand gebucht, deshalb gibt es keine Teilnahmeliste.',
  });

/** For everybody who was there. */
export const handOutCertificates: OnPress = (value, _incoming, feature) =>
  handOut(value, feature, {
    title: 'Bescheinigungen',
    print: feature.papers.certificates,
    none: 'Es ist noch niemand als anwesend eingetragen. Trag erst unter „Anwesenheit“ ein, wer da war.',
  });

type Paper = { readonly title: string; readonly print: (workshop: Workshop) => Promise<FileBlock | undefined>; readonly none: string };

async function handOut(value: string, feature: BookFeature, { title, print, none }: Paper): Promise<Response> {
  const workshop = await feature.ledger.workshop(readPressed(value).id);
  if (!workshop) return sayGone('Diesen Termin');
  const file = await print(workshop);
  if (!file) return say(none);
  const about = `${titleOf(workshop, feature.formats())}, ${sayWhen(workshop)}`;
  return reply({ audience: 'asker', message: { title, blocks: [{ kind: 'text', text: about }, file] } });
}

/** Asks who was there, once it has begun. */
export const openAttendance: OnPress = async (value, _incoming, feature) => {
  const roster = await feature.ledger.roster(readPressed(value).id);
  if (!roster) return sayGone('Diesen Termin');
  if (feature.now().toISOString() < roster.workshop.start) return tooEarly;
  const form = attendanceForm(roster, feature);
  return form.steps.some(({ fields }) => fields.length > 0) ? { kind: 'form', form } : say('Für diesen Termin war niemand fest gebucht.');
};

const tooEarly = say('Die Anwesenheit trägst Du ein, sobald der Termin begonnen hat. Es wurde nichts geändert.');

export const noteAttendance: OnSubmit = async ({ context, values }, incoming, feature) => {
  const noted = await feature.workshops.noteAttendance(context, readPresent(values), whoOf(incoming));
  switch (noted.kind) {
    case 'unknown':
      return sayGone('Diesen Termin');
    case 'too-early':
      return tooEarly;
    case 'noted': {
      const who = noted.present === 1 ? '1 Buchung als anwesend' : `${noted.present} Buchungen als anwesend`;
      return showRoster(context, { from: 0, said: { tone: 'info', text: `Eingetragen: ${who}.` } }, feature);
    }
  }
};
