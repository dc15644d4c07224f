import { describe, expect, it } from 'vitest';
import type { Field, FieldValue } from '../../src/chat/form.ts';
import { readField, writeField } from '../../src/playground/forms/read-field.ts';

const choice: Field = { id: 'f', kind: 'choice', label: 'Wo?', options: [{ value: 'nk', label: 'Neunkirchen' }] };
const found: Field = { id: 'f', kind: 'choice', label: 'Betrieb', search: true };
const several: Field = {
  id: 'f',
  kind: 'multi-choice',
  label: 'Was?',
  options: [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ],
};
const text: Field = { id: 'f', kind: 'text', label: 'Thema', maxLength: 5 };
const number: Field = { id: 'f', kind: 'number', label: 'Plätze', min: 1, max: 20 };
const date: Field = { id: 'f', kind: 'date', label: 'Wann?', min: '2026-12-01', max: '2026-12-31' };
const time: Field = { id: 'f', kind: 'time', label: 'Beginn' };
const yesNo: Field = { id: 'f', kind: 'yes-no', label: 'Online?' };

const good: readonly [string, Field, readonly string[], FieldValue | undefined][] = [
  ['a listed choice', choice, ['nk'], 'nk'],
  ['several choices', several, ['a', 'b'], ['a', 'b']],
  ['text without the blanks around it', text, [' Thema '], 'Thema'],
  ['a whole number', number, ['12'], 12],
  ['a number with a German comma', number, ['1,5'], 1.5],
  ['a date as browsers send it', date, ['2026-12-24'], '2026-12-24'],
  ['a date as people write it', date, ['1.12.2026'], '2026-12-01'],
  ['a time', time, ['9:05'], '09:05'],
  ['yes', yesNo, ['Ja'], true],
  ['no', yesNo, ['n'], false],
  ['nothing, where that is allowed', { ...text, optional: true }, [''], undefined],
  ['no choice, where that is allowed', { ...several, optional: true }, [], []],
];

const bad: readonly [string, Field, readonly string[], string][] = [
  ['a choice that was never offered', choice, ['xx'], 'Bitte wähle etwas aus der Liste.'],
  ['an option that no search has found', found, ['bosch'], 'Bitte wähle etwas aus der Liste.'],
  ['one wrong choice among several', several, ['a', 'x'], 'Bitte wähle etwas aus der Liste.'],
  ['a text that is too long', text, ['Themen'], 'Bitte höchstens 5 Zeichen; das sind 6.'],
  ['a word as a number', number, ['zwölf'], 'Bitte gib eine Zahl ein.'],
  ['endlessly many', number, ['Infinity'], 'Bitte gib eine Zahl ein.'],
  ['too few', number, ['0'], 'Bitte mindestens 1.'],
  ['too many', number, ['21'], 'Bitte höchstens 20.'],
  ['a day that does not exist', date, ['31.11.2026'], 'Bitte gib ein Datum ein, zum Beispiel 22.11.2026.'],
  ['a day too early', date, ['2026-11-30'], 'Bitte frühestens 01.12.2026.'],
  ['a day too late', date, ['1.1.2027'], 'Bitte spätestens 31.12.2026.'],
  ['an hour that does not exist', time, ['25:00'], 'Bitte als Stunde:Minute angeben, zum Beispiel 14:30.'],
  ['maybe', yesNo, ['vielleicht'], 'Bitte antworte mit Ja oder Nein.'],
  ['nothing where something is needed', text, [' '], 'Bitte fülle dieses Feld aus.'],
  ['no choice where one is needed', yesNo, [], 'Bitte wähle etwas aus.'],
];

describe('readField', () => {
  it.each(good)('accepts %s', (_name, field, typed, value) => {
    expect(readField(field, typed, [])).toEqual({ kind: 'value', value });
  });

  it.each(bad)('explains what is wrong with %s', (_name, field, typed, error) => {
    expect(readField(field, typed, [])).toEqual({ kind: 'error', error });
  });

  it('accepts an option that a search has found', () => {
    expect(readField(found, ['bosch'], [{ value: 'bosch', label: 'Bosch' }])).toEqual({ kind: 'value', value: 'bosch' });
  });

  it('reads back every value that it writes as initial', () => {
    const values: readonly [Field, FieldValue][] = [
      [choice, 'nk'],
      [several, ['a']],
      [number, 3],
      [date, '2026-12-02'],
      [yesNo, false],
    ];
    for (const [field, value] of values) expect(readField(field, writeField(value), [])).toEqual({ kind: 'value', value });
  });
});
