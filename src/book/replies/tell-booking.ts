import type { Block, Button, Message } from '../../chat/message.ts';
import { type BookParts, titleOf, type Wording } from '../book-parts.ts';
import { type Booking, positionOf, type Roster } from '../booking.ts';
import type { Notice } from '../settle.ts';
import type { Workshop } from '../workshop.ts';
import { nameEnding, sayEnding } from './say-ending.ts';
import { sayInstant, saySeats } from './say-when.ts';
import { sayPreparation, sayWorkshop } from './say-workshop.ts';

/** What a person reads when something about their booking has changed: what is now, until when, what they can do. */
export function tellBooking(notice: Notice, roster: Roster, wording: Telling): Message {
  const { booking, about } = notice;
  const told: Told = { ...notice, roster, wording, title: titleOf(roster.workshop, wording.formats()) };
  if (about === 'moved') return tellMove(told);
  if (about === 'seats')
    return {
      title: `Geändert: ${told.title}`,
      blocks: [text(`Deine Buchung gilt jetzt für ${saySeats(booking.seats)}.${sayNames(booking)}`), ...sayNow(told)],
    };
  switch (booking.state) {
    case 'requested':
      return {
        title: `Angefragt: ${told.title}`,
        blocks: [text('Deine Anfrage ist bei der Koordination. Du bekommst hier Bescheid, sobald sie entschieden hat.'), ...sayNow(told)],
      };
    case 'confirmed':
    case 'attended':
      return {
        title: `Gebucht: ${told.title}`,
        blocks: [
          text('Dein Platz ist fest gebucht.'.replace('Dein Platz ist', booking.seats === 1 ? 'Dein Platz ist' : 'Deine Plätze sind')),
          ...sayNow(told),
        ],
      };
    case 'waitlisted':
      return { title: `Warteliste: ${told.title}`, blocks: [text(sayPosition(told)), ...sayNow(told)] };
    case 'offered':
      return { title: `Für Dich frei: ${told.title}`, blocks: [text(sayOffer(booking)), ...sayNow(told)] };
    case 'cancelled':
      return tellEnding(told);
  }
}

type Telling = Wording & Pick<BookParts, 'now'>;

type Told = Notice & { readonly roster: Roster; readonly wording: Telling; readonly title: string };

function text(words: string): Block {
  return { kind: 'text', text: words };
}

function sayNames({ names }: Booking): string {
  return names.length === 0 ? '' : ` Auf der Teilnahmeliste: ${names.join(', ')}.`;
}

function sayPosition({ roster, booking }: Told): string {
  const position = positionOf(roster, booking.id) ?? 1;
  return `Alle Plätze sind vergeben. Du stehst auf der Warteliste auf Platz ${position}. Wird etwas frei, schreibe ich Dir hier.`;
}

function sayOffer({ seats, offerUntil }: Booking): string {
  const until =
    offerUntil === undefined
      ? ''
      : ` Ich halte ${seats === 1 ? 'ihn' : 'sie'} bis ${sayInstant(offerUntil)} für Dich frei, danach ist die nächste Person dran.`;
  return `${seats === 1 ? 'Ein Platz ist' : `${seats} Plätze sind`} frei geworden.${until}`;
}

/** How things stand, with what one can do about it. */
function sayNow({ booking, roster: { workshop }, wording, title }: Told): readonly Block[] {
  const isFirm = booking.state === 'confirmed';
  const format = wording.formats().find(({ id }) => id === workshop.format);
  return [
    ...sayWorkshop(workshop, booking),
    ...(isFirm ? sayPreparation(format) : []),
    ...(isFirm ? [sayDeadline(workshop, wording.now()), wording.calendarFile({ workshop, booking, title, kind: 'planned' })] : []),
    { kind: 'buttons', buttons: buttonsFor(booking) },
  ];
}

function sayDeadline({ cancelBy }: Workshop, now: Date): Block {
  const text =
    cancelBy < now.toISOString()
      ? 'Die Frist zum Absagen ist vorbei. Kannst Du nicht kommen, sag bitte der Koordination Bescheid.'
      : `Absagen kannst Du hier selbst bis ${sayInstant(cancelBy)}, danach über die Koordination.`;
  return { kind: 'note', tone: 'info', text };
}

/** What the owner of a booking can do with it. */
export function buttonsFor({ id, state }: Booking): readonly Button[] {
  switch (state) {
    case 'offered':
      return [
        { label: 'Annehmen', action: 'book.accept', value: id, style: 'primary' },
        { label: 'Ablehnen', action: 'book.cancel', value: id, style: 'danger' },
      ];
    case 'confirmed':
      return [
        { label: 'Plätze ändern', action: 'book.seats', value: id, asks: true },
        { label: 'Text für den Arbeitgeber', action: 'book.release', value: id },
        cancelButton(id, 'Absagen', ['Möchtest Du Deinen Platz wirklich abgeben?', 'Ja, abgeben']),
      ];
    case 'requested':
      return [cancelButton(id, 'Anfrage zurückziehen', ['Möchtest Du Deine Anfrage wirklich zurückziehen?', 'Ja, zurückziehen'])];
    case 'waitlisted':
      return [cancelButton(id, 'Warteliste verlassen', ['Möchtest Du die Warteliste wirklich verlassen?', 'Ja, verlassen'])];
    case 'cancelled':
    case 'attended':
      return [];
  }
}

function cancelButton(id: string, label: string, [question, yes]: readonly [string, string]): Button {
  return { label, action: 'book.cancel', value: id, style: 'danger', confirm: { question, yes, no: 'Behalten' } };
}

function tellMove(told: Told): Message {
  const { title, booking } = told;
  const calendar = booking.state === 'confirmed' ? ' Die neue Kalenderdatei ersetzt den alten Eintrag.' : '';
  return { title: `Geändert: ${title}`, blocks: [text(`Termin oder Ort haben sich geändert.${calendar} Jetzt gilt:`), ...sayNow(told)] };
}

function tellEnding({ booking, before, roster: { workshop }, wording, title }: Told): Message {
  const hadEntry = before === 'confirmed';
  return {
    title: `${nameEnding(booking, before)}: ${title}`,
    blocks: [
      text(sayEnding(booking, before)),
      ...sayWorkshop(workshop),
      ...(hadEntry
        ? [text('Diese Datei nimmt den Termin aus Deinem Kalender:'), wording.calendarFile({ workshop, booking, title, kind: 'cancelled' })]
        : []),
      { kind: 'buttons', buttons: [{ label: 'Andere Termine', action: 'book.list', value: workshop.format }] },
    ],
  };
}
