import type { Field, Option } from '../../chat/form.ts';
import { type Desk, eventAt, respond } from '../answer.ts';
import type { Seat, Spot } from '../spot.ts';
import { type Choice, fieldsOfStep, type OpenForm, type Typed, valuesSoFar, withTyped } from './open-form.ts';
import { type FoundForm, findForm } from './submit-form.ts';

export type Search = {
  readonly entry: string;
  /** Place of the field in the shown step. */
  readonly place: number;
  readonly search: string;
  /** What stands in all fields of the shown step, the ticked options of the searched field included. */
  readonly typed: Typed;
};

/** What a search found and what is ticked already; the form remembers it, so that only found options can be chosen. */
export type SearchResult = { readonly open: OpenForm; readonly field: Choice; readonly found: readonly Option[] };

/** Asks the bot for options of a field. Undefined when the form is closed or has no such field. */
export async function searchOptions(desk: Desk, seat: Seat, search: Search): Promise<SearchResult | undefined> {
  const form = findForm(desk, seat, search.entry);
  const field = form && fieldsOfStep(form.entry.open)[search.place];
  if (!form || !field || !isChoice(field)) return undefined;
  const open = forgetDependent(form.entry.open, field, search.typed);
  const found = await requestOptions(desk, form.spot, { open, field: field.id, search: search.search });
  const now = findForm(desk, seat, search.entry);
  return now && remember(desk, now, { open, field, found });
}

function isChoice(field: Field): field is Choice {
  return field.kind === 'choice' || field.kind === 'multi-choice';
}

type Wanted = { readonly open: OpenForm; readonly field: string; readonly search: string };

async function requestOptions(desk: Desk, spot: Spot, { open, ...wanted }: Wanted): Promise<readonly Option[]> {
  const incoming = { ...eventAt(desk, spot), kind: 'options', form: open.form.id, ...wanted } as const;
  const response = await respond(desk.options, { ...incoming, values: valuesSoFar(open) });
  return response.kind === 'options' ? response.options : [];
}

/** Takes over what is typed; if the field that the options depend on has changed, the old choice no longer holds. */
function forgetDependent(old: OpenForm, field: Choice, typed: Typed): OpenForm {
  const open = withTyped(old, typed);
  const other = 'dependsOn' in field ? field.dependsOn : undefined;
  if (other === undefined || String(old.typed[other]) === String(open.typed[other])) return open;
  return { ...open, typed: { ...open.typed, [field.id]: [] }, offered: { ...open.offered, [field.id]: [] } };
}

/** Writes to the form as it is now: the person may have typed on while the bot was searching. */
function remember({ rooms }: Desk, now: FoundForm, result: SearchResult): SearchResult | undefined {
  const { open, field, found } = result;
  if (fieldsOfStep(now.entry.open) !== fieldsOfStep(open)) return undefined;
  const known = (open.offered[field.id] ?? []).filter(({ value }) => !found.some((option) => option.value === value));
  const offered = { ...now.entry.open.offered, [field.id]: [...known, ...found].slice(-maxOffered) };
  const remembered = { ...open, offered };
  rooms.note(now.spot, { ...now.entry, open: remembered });
  return { ...result, open: remembered };
}

const maxOffered = 1000;
