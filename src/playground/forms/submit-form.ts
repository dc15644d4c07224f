import type { Form } from '../../chat/form.ts';
import { answer, type Desk, eventAt } from '../answer.ts';
import { type Asked, isVisibleTo } from '../entry.ts';
import type { Found } from '../rooms.ts';
import type { Seat } from '../spot.ts';
import { atStep, fieldsOfStep, type OpenForm, readFields, type Typed, withErrors, withTyped } from './open-form.ts';

/** What a person did with the shown step of a form. */
export type Submission = { readonly entry: string; readonly go: 'next' | 'back' | 'cancel'; readonly typed: Typed };

export type FoundForm = Found & { readonly entry: Asked };

/** The form that somebody at this seat has in front of them; undefined when it is closed. */
export function findForm({ rooms }: Desk, seat: Seat, id: string): FoundForm | undefined {
  const found = rooms.find(seat, id);
  if (found?.entry.kind !== 'form' || !isVisibleTo(found.entry, seat.person)) return undefined;
  return { entry: found.entry, spot: { ...found.spot, person: seat.person } };
}

/** Keeps what was typed and goes on: another step, the errors, or off to the bot. False when the form is closed. */
export async function submitForm(desk: Desk, seat: Seat, { entry, go, typed }: Submission): Promise<boolean> {
  const found = findForm(desk, seat, entry);
  if (!found) return false;
  const open = withTyped(found.entry.open, typed);
  if (go === 'cancel') desk.rooms.remove(found.spot, entry);
  if (go === 'back') keep(desk, found, atStep(open, open.step - 1));
  if (go === 'next') await goOn(desk, found, open);
  return true;
}

async function goOn(desk: Desk, found: FoundForm, open: OpenForm): Promise<void> {
  const reading = readFields(open, fieldsOfStep(open));
  if (reading.kind === 'faulty') return keep(desk, found, withErrors(open, reading.errors));
  if (open.step < open.form.steps.length - 1) return keep(desk, found, atStep(open, open.step + 1));
  await send(desk, found, { ...open, errors: {} });
}

/** Reads all steps again: what was right when its step was shown is not taken on trust. */
async function send(desk: Desk, { spot, entry }: FoundForm, open: OpenForm): Promise<void> {
  const { form } = open;
  const reading = readFields(open, allFields(form));
  if (reading.kind === 'faulty') return keep(desk, { spot, entry }, withErrors(open, reading.errors));
  const { values } = reading;
  const incoming = { ...eventAt(desk, spot), kind: 'form', form: form.id, context: form.context, values } as const;
  await answer(desk, { spot, incoming, form: { ...entry, open }, pressed: entry.pressed });
}

function keep({ rooms }: Desk, { spot, entry }: FoundForm, open: OpenForm): void {
  rooms.put(spot, { ...entry, open });
}

const allFields = (form: Form) => form.steps.flatMap(({ fields }) => fields);
