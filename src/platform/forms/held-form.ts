import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Form, FormStep } from '../../chat/form.ts';
import { type ConversationReference, type MessageReference, type PersonReference, personKey } from '../../chat/references.ts';
import type { Shelf } from '../../chat/shelf.ts';
import type { Turn } from '../take-turn.ts';

/** A form that somebody has open: what it asks, where its answer goes, and what earlier steps were filled with. */
export type HeldForm = {
  readonly form: Form;
  /** Nobody else sees it or may fill it in. */
  readonly person: PersonReference;
  readonly conversation: ConversationReference;
  readonly isPrivate: boolean;
  readonly pressed?: MessageReference | undefined;
  readonly values: Form['initial'];
  /** How many steps have been filled in. */
  readonly filled: number;
};

/** What a view carries along: where its form is held, and which step it shows. */
export type ViewPlace = { readonly form: string; readonly step: number };

const openMinutes = 120;
const placeSchema = z.object({ form: z.string(), step: z.int().nonnegative() });

/** Holds a form that is about to be shown, and says where its first step is. */
export async function holdNewForm(shelf: Shelf, form: Form, turn: Turn): Promise<ViewPlace> {
  const id = randomUUID();
  const { incoming, isPrivate = false, pressed } = turn;
  const { person, conversation } = incoming;
  await holdForm(shelf, id, { form, person, conversation, isPrivate, pressed, values: {}, filled: 0 });
  return { form: id, step: 0 };
}

export async function holdForm(shelf: Shelf, id: string, held: HeldForm): Promise<void> {
  await shelf.of(held.person).put(`form ${id}`, JSON.stringify(held), openMinutes);
}

/** The form that a view belongs to; undefined when it was open for too long, or was opened for somebody else. */
export async function findForm(
  shelf: Shelf,
  metadata: string,
  person: PersonReference,
): Promise<{ place: ViewPlace; held: HeldForm } | undefined> {
  const place = readPlace(metadata);
  const text = place && (await shelf.of(person).get(`form ${place.form}`));
  if (!place || text === undefined) return undefined;
  // Sealed by us, so its shape is known.
  const held = JSON.parse(text) as HeldForm;
  const isTheirs = personKey(held.person) === personKey(person);
  return isTheirs && held.form.steps[place.step] !== undefined ? { place, held } : undefined;
}

export function writePlace(place: ViewPlace): string {
  return JSON.stringify(place);
}

function readPlace(metadata: string): ViewPlace | undefined {
  try {
    return placeSchema.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}

/** The form as a step of it is shown: what was filled in already takes the place of what stood there at first. */
export function formAt({ form, filled }: HeldForm, step: number): Form {
  return step < filled ? { ...form, initial: {} } : form;
}

export function stepOf({ form }: HeldForm, step: number): FormStep {
  return form.steps[step] ?? { fields: [] };
}
