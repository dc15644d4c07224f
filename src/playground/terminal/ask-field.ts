import type { Field, Option } from '../../chat/form.ts';
import { type OpenForm, readFields, valuesSoFar } from '../forms/open-form.ts';
import { say, type Talk } from './talk.ts';

/** Asks one field until its answer can be read. An empty line keeps what is there. Undefined: the person gave up. */
export async function askField(talk: Talk, open: OpenForm, field: Field): Promise<OpenForm | undefined> {
  let current = await listOptions(talk, { open, field }, '');
  say(talk, describe(current));
  for (;;) {
    const line = await talk.reader.ask('> ');
    if (line === undefined || line.trim().toLowerCase() === 'abbrechen') return undefined;
    current = await take(talk, current, line.trim());
    const reading = readFields(current.open, [field]);
    if (reading.kind === 'complete' && !current.isSearching) return current.open;
    if (reading.kind === 'faulty' && !current.isSearching) say(talk, reading.errors[field.id] ?? '');
  }
}

type Asked = { readonly open: OpenForm; readonly field: Field };

/** `listed` are the options that stand on the screen with a number. */
type State = Asked & { readonly listed: readonly Option[]; readonly isSearching: boolean };

async function take(talk: Talk, state: State, line: string): Promise<State> {
  if (line === '') return { ...state, isSearching: false };
  const chosen = chosenIn(line, state.listed);
  const values = chosen.filter((value) => value !== undefined);
  const isFromList = values.length > 0 && values.length === chosen.length;
  if (isSearch(state.field) && !isFromList) return search(talk, state, line);
  return { ...state, open: withAnswer(state, isFromList ? values : [line]), isSearching: false };
}

async function search(talk: Talk, asked: Asked, text: string): Promise<State> {
  const state = await listOptions(talk, asked, text);
  say(talk, state.listed.length === 0 ? 'Nichts gefunden. Such bitte anders.' : numbered(state.listed));
  return { ...state, isSearching: true };
}

async function listOptions({ respond }: Talk, { open, field }: Asked, text: string): Promise<State> {
  if (!isSearch(field)) return { open, field, listed: fixedOptions(field), isSearching: false };
  const event = { kind: 'options', form: open.form.id, field: field.id, search: text, values: valuesSoFar(open) } as const;
  const response = await respond(event);
  const listed = response.kind === 'options' ? response.options.slice(0, maxListed) : [];
  const offered = { ...open.offered, [field.id]: [...(open.offered[field.id] ?? []), ...listed] };
  return { open: { ...open, offered }, field, listed, isSearching: false };
}

function fixedOptions(field: Field): readonly Option[] {
  if ('options' in field) return field.options;
  return field.kind === 'yes-no' ? yesNo : [];
}

const maxListed = 20;

const yesNo: readonly Option[] = [
  { value: 'ja', label: 'Ja' },
  { value: 'nein', label: 'Nein' },
];

function describe({ open, field, listed }: State): string {
  const optional = field.optional ? ' (freiwillig)' : '';
  const kept = (open.typed[field.id] ?? []).map((value) => listed.find((option) => option.value === value)?.label ?? value);
  const keep = kept.length > 0 ? `Enter behält: ${kept.join(', ')}` : '';
  const lines = [`\n${field.label}${optional}`, field.hint ?? '', numbered(listed), advice(field), keep];
  return lines.filter((line) => line !== '').join('\n');
}

function advice(field: Field): string {
  if (isSearch(field)) return 'Nummer wählen oder einen Suchbegriff eingeben.';
  if (field.kind === 'multi-choice') return 'Nummern mit Komma, zum Beispiel 1, 2.';
  if (field.kind === 'date') return 'Zum Beispiel 22.11.2026.';
  return field.kind === 'time' ? 'Zum Beispiel 14:30.' : '';
}

function numbered(options: readonly Option[]): string {
  const lines = options.map(({ label, hint }, place) => `[${place + 1}] ${label}${hint === undefined ? '' : ` (${hint})`}`);
  return lines.join('\n');
}

function isSearch(field: Field): boolean {
  return 'search' in field;
}

function withAnswer({ open, field }: Asked, values: readonly string[]): OpenForm {
  const { id, kind } = field;
  const kept = kind === 'multi-choice' ? values : values.slice(0, 1);
  return { ...open, typed: { ...open.typed, [id]: kept } };
}

/** "1, 3" picks by number, a label by itself; anything else in the line is no choice from the list. */
function chosenIn(line: string, listed: readonly Option[]): readonly (string | undefined)[] {
  const named = listed.find(({ label }) => label.toLowerCase() === line.toLowerCase());
  if (named) return [named.value];
  const numbers = /^\d+(?:[\s,]+\d+)*$/.test(line) ? line.split(/[\s,]+/).map(Number) : [];
  return numbers.map((number) => listed[number - 1]?.value);
}
