import type { Field, FieldValues, Form, FormStep, Option } from '../../chat/form.ts';
import { dayOf } from '../../days.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import { dayAndTime } from '../day-and-time.ts';
import { fingerprintOf } from '../desk/fingerprint.ts';
import { usualDeadline } from '../desk/read-deadline.ts';
import { writeQuotas } from '../desk/read-quotas.ts';
import { everyBranch } from '../desk/read-terms.ts';
import { usualDays, type WorkshopBasis } from '../desk/read-workshop.ts';
import { audiences, type Format } from '../format.ts';
import type { Workshop } from '../workshop.ts';
import { audienceNames } from './desk-message.ts';

type Given = Pick<Wording, 'branches'> & {
  readonly formats: readonly Format[];
  readonly now: string;
  readonly format?: Format | undefined;
};

/** Asks for a new date, for the change of one, or for one that a plant is offered. `format` is chosen first in a new one. */
export function workshopForm(basis: WorkshopBasis, given: Given): Form {
  return {
    id: 'desk.workshop',
    title: nameForm(basis, given.formats),
    submit: { new: 'Anlegen', change: 'Speichern', proposal: 'Vorschlagen' }[basis.kind],
    steps: [whenAndWhere(basis, given), ...(isForPlant(basis) ? [] : [forWhom(given)]), deadlines(basis)],
    initial: initialValues(basis, given),
    context: contextOf(basis),
  };
}

function nameForm(basis: WorkshopBasis, formats: readonly Format[]): string {
  switch (basis.kind) {
    case 'new':
      return 'Neuer Termin';
    case 'change':
      return `Termin ändern: ${titleOf(basis.workshop, formats)}`;
    case 'proposal':
      return `Termin vorschlagen: ${titleOf(basis.ticket, formats)}`;
  }
}

/** What the answers are about; the version of a workshop comes along. */
function contextOf(basis: WorkshopBasis): string {
  switch (basis.kind) {
    case 'new':
      return 'new';
    case 'change':
      return `change ${basis.workshop.id} ${fingerprintOf(basis.workshop)}`;
    case 'proposal':
      return `proposal ${basis.ticket.id}`;
  }
}

function isForPlant(basis: WorkshopBasis): boolean {
  return basis.kind === 'proposal' || (basis.kind === 'change' && basis.workshop.inHouse !== undefined);
}

function whenAndWhere(basis: WorkshopBasis, { formats, now }: Given): FormStep {
  const format: Field = {
    kind: 'choice',
    id: 'format',
    label: 'Format',
    options: formats.map(({ id, title, duration }) => ({ value: id, label: title, hint: duration })),
  };
  return {
    intro: basis.kind === 'change' ? 'Ändern sich Zeit oder Ort, bekommen alle Gebuchten Bescheid.' : undefined,
    fields: [
      ...(basis.kind === 'new' ? [format] : []),
      { kind: 'date', id: 'day', label: 'Tag', min: dayOf(new Date(now)) },
      { kind: 'time', id: 'start', label: 'Beginn' },
      { kind: 'time', id: 'end', label: 'Ende', hint: 'Leer: so lange, wie das Format dauert', optional: true },
      { kind: 'date', id: 'endDay', label: 'Letzter Tag', hint: 'Nur bei mehreren Tagen', optional: true },
      { kind: 'text', id: 'place', label: 'Ort', optional: true, maxLength: 200 },
      { kind: 'text', id: 'room', label: 'Raum', optional: true, maxLength: 100 },
      { kind: 'text', id: 'link', label: 'Online-Raum', hint: 'https://…', optional: true, maxLength: 500 },
      { kind: 'text', id: 'trainers', label: 'Wer leitet', hint: 'Mehrere mit Komma getrennt', optional: true, maxLength: 300 },
    ],
  };
}

function forWhom({ branches }: Given): FormStep {
  const everybody: Option = { value: everyBranch, label: 'Alle Geschäftsstellen' };
  const own = branches.map(({ id, name }): Option => ({ value: id, label: name }));
  return {
    fields: [
      { kind: 'number', id: 'capacity', label: 'Plätze', hint: 'Leer: wie im Format', optional: true, min: 1, max: 1000 },
      { kind: 'number', id: 'minimum', label: 'Mindestens', hint: 'Leer: wie im Format, 0: findet immer statt', optional: true, min: 0 },
      { kind: 'yes-no', id: 'approval', label: 'Jede Buchung braucht eine Zusage', optional: true },
      { kind: 'multi-choice', id: 'audiences', label: 'Nur für', hint: 'Leer: für alle', optional: true, options: audienceOptions },
      { kind: 'choice', id: 'branch', label: 'Geschäftsstelle', options: [everybody, ...own] },
      {
        kind: 'text',
        id: 'quotas',
        label: 'Kontingente',
        hint: 'Je Zeile eins, zum Beispiel: neunkirchen 4 bis 1.12.2026. Danach sind die Plätze für alle da.',
        multiline: true,
        optional: true,
        maxLength: 1000,
      },
    ],
  };
}

const audienceOptions: readonly Option[] = audiences.map((value) => ({ value, label: audienceNames[value] }));

function deadlines(basis: WorkshopBasis): FormStep {
  const bookBy: Field = { kind: 'date', id: 'bookBy', label: 'Buchen bis', hint: sayUsual(usualDays.bookBy), optional: true };
  const cancelBy: Field = { kind: 'date', id: 'cancelBy', label: 'Selbst absagen bis', hint: sayUsual(usualDays.cancelBy), optional: true };
  return { fields: isForPlant(basis) ? [cancelBy] : [bookBy, cancelBy] };
}

function sayUsual(days: number): string {
  return `Leer: ${days} Tage vorher, 23:59 Uhr`;
}

function initialValues(basis: WorkshopBasis, { format, now }: Given): FieldValues {
  switch (basis.kind) {
    case 'new':
      return { start: '09:00', branch: everyBranch, approval: false, ...(format === undefined ? {} : usualOf(format)) };
    case 'change':
      return valuesOf(basis.workshop, now);
    case 'proposal':
      return { start: '09:00', place: basis.ticket.place };
  }
}

function usualOf({ id, groupSize }: Format): FieldValues {
  return { format: id, capacity: groupSize.max, minimum: groupSize.min };
}

function valuesOf(workshop: Workshop, now: string): FieldValues {
  const { place, room, link, trainers, capacity, minimum, approval, audiences: chosen, quotas, branch } = workshop;
  const start = dayAndTime(workshop.start);
  const end = dayAndTime(workshop.end);
  return {
    ...{ day: start.day, start: start.time, end: end.time, endDay: end.day === start.day ? undefined : end.day },
    ...{ place, room, link, trainers: trainers.join(', ') || undefined, capacity, minimum, approval, audiences: chosen },
    ...{ quotas: writeQuotas(quotas) || undefined, branch: branch ?? everyBranch },
    ...{ bookBy: ownDeadline('bookBy', workshop, now), cancelBy: ownDeadline('cancelBy', workshop, now) },
  };
}

/** The usual deadline stays out of the field, so that it goes along with the date. */
function ownDeadline(field: keyof typeof usualDays, workshop: Workshop, now: string): string | undefined {
  const usual = usualDeadline({ start: workshop.start, now, usualDays: usualDays[field] });
  return workshop[field] === usual ? undefined : dayAndTime(workshop[field]).day;
}
