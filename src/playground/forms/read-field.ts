import type { Field, FieldValue, Option } from '../../chat/form.ts';
import type { Choice } from './open-form.ts';

export type FieldReading =
  | { readonly kind: 'value'; readonly value: FieldValue | undefined }
  | { readonly kind: 'error'; readonly error: string };

/** Reads what was typed into a field. `offered` are options found by searching; others cannot be chosen. */
export function readField(field: Field, typed: readonly string[], offered: readonly Option[]): FieldReading {
  const filled = typed.map((text) => text.trim()).filter((text) => text !== '');
  const first = filled[0];
  if (first === undefined) return readNothing(field);
  switch (field.kind) {
    case 'choice':
      return readOptions(field, [first], offered) ?? value(first);
    case 'multi-choice':
      return readOptions(field, filled, offered) ?? value(filled);
    case 'text':
      return readText(first, field.maxLength ?? Number.POSITIVE_INFINITY);
    case 'number':
      return readNumber(first, field.min ?? Number.NEGATIVE_INFINITY, field.max ?? Number.POSITIVE_INFINITY);
    case 'date':
      return readDate(first, field.min ?? '', field.max ?? '9999');
    case 'time':
      return /^([01]?\d|2[0-3]):[0-5]\d$/.test(first)
        ? value(first.padStart(5, '0'))
        : error('Bitte als Stunde:Minute angeben, zum Beispiel 14:30.');
    case 'yes-no':
      return readYesNo(first.toLowerCase());
  }
}

/** A value as it would be typed; the counterpart of `readField`. */
export function writeField(given: FieldValue | undefined): readonly string[] {
  if (given === undefined) return [];
  if (typeof given === 'boolean') return [given ? 'ja' : 'nein'];
  return typeof given === 'object' ? given : [String(given)];
}

function readNothing(field: Field): FieldReading {
  if (field.optional) return value(field.kind === 'multi-choice' ? [] : undefined);
  const isChosen = field.kind === 'choice' || field.kind === 'multi-choice' || field.kind === 'yes-no';
  return error(isChosen ? 'Bitte wähle etwas aus.' : 'Bitte fülle dieses Feld aus.');
}

function readOptions(field: Choice, chosen: readonly string[], offered: readonly Option[]): FieldReading | undefined {
  const known = 'options' in field ? field.options : offered;
  const isKnown = chosen.every((each) => known.some((option) => option.value === each));
  return isKnown ? undefined : error('Bitte wähle etwas aus der Liste.');
}

function readText(text: string, maxLength: number): FieldReading {
  if (text.length <= maxLength) return value(text);
  return error(`Bitte höchstens ${maxLength} Zeichen; das sind ${text.length}.`);
}

function readNumber(text: string, min: number, max: number): FieldReading {
  const number = Number(text.replace(',', '.'));
  if (!Number.isFinite(number)) return error('Bitte gib eine Zahl ein.');
  if (number < min) return error(`Bitte mindestens ${min}.`);
  return number > max ? error(`Bitte höchstens ${max}.`) : value(number);
}

/** Browsers send `2026-11-22`; at a keyboard people also write `22.11.2026`. */
function readDate(text: string, min: string, max: string): FieldReading {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDate(date)) return error('Bitte gib ein Datum ein, zum Beispiel 22.11.2026.');
  if (date < min) return error(`Bitte frühestens ${germanDay(min)}.`);
  return date > max ? error(`Bitte spätestens ${germanDay(max)}.`) : value(date);
}

/** `2026-02-30` would silently become March. */
function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const germanDay = (date: string): string => date.split('-').reverse().join('.');

function readYesNo(text: string): FieldReading {
  if (text === 'ja' || text === 'j') return value(true);
  return text === 'nein' || text === 'n' ? value(false) : error('Bitte antworte mit Ja oder Nein.');
}

const value = (given: FieldValue | undefined): FieldReading => ({ kind: 'value', value: given });
const error = (text: string): FieldReading => ({ kind: 'error', error: text });
