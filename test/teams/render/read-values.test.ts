import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/chat/form.ts';
import { readValues } from '../../../src/teams/render/read-values.ts';
import { counts } from '../../counts.ts';
import { booking } from '../../playground/fixtures.ts';
import { formOf, submitted } from './submitted.ts';

const field = (kind: 'text' | 'number' | 'date' | 'time' | 'yes-no'): Field => ({ kind, id: 'a', label: 'A' });
const one: Field = { kind: 'choice', id: 'a', label: 'A', search: true };
const several: Field = { ...one, kind: 'multi-choice' };

describe('values of a submitted form', () => {
  it('come back as they were filled in, for every kind of field', () => {
    const initial = { topic: 'KI', branch: 'neunkirchen', seats: 12.5, day: '2026-12-24' };
    const rest = {
      start: '09:30',
      company: 'ford',
      needs: ['lunch', 'projector'],
      month: 'März',
      online: false,
      remark: 'Zeile eins\nZeile zwei',
    };
    const form = { ...booking, initial: { ...initial, ...rest } };
    expect(submitted(form, 0)).toEqual(initial);
    expect(submitted(form, 1)).toEqual(rest);
  });

  it('come back whatever the values of options are', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((each) => each.toWellFormed());
    const some = fc.uniqueArray(fc.oneof(value, fc.constantFrom('a,b', ',', '%', '%2C', ';', 'ä, ö')), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, (values) => {
        const options = values.map((each) => ({ value: each, label: 'x' }));
        const fields: Field[] = [
          { kind: 'choice', id: 'one', label: 'A', options },
          { kind: 'multi-choice', id: 'several', label: 'B', options },
          { ...several, id: 'found' },
        ];
        const initial = { one: values[0], several: values, found: values };
        expect(submitted(formOf(fields, initial))).toEqual(initial);
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('are left out where nothing was filled in', () => {
    expect(submitted(formOf(booking.steps.flatMap(({ fields }) => fields)))).toEqual({});
    expect(readValues([field('text')], { f_a: '  ' })).toEqual({});
  });

  it.each([
    ['number', 7, 7],
    ['number', '7,5', 7.5],
    ['number', '0', 0],
    ['yes-no', true, true],
    ['yes-no', 'false', false],
    ['text', ' Hallo ', 'Hallo'],
  ] as const)('are read from what clients send: %s %j', (kind, input, value) => {
    expect(readValues([field(kind)], { f_a: input })).toEqual({ a: value });
  });

  it.each([
    ...(['x', '', ' ', 'NaN', 'Infinity', null, {}, [1]] as const).map((input) => [field('number'), input] as const),
    ...(['2026-02-30', '24.12.2026', 20261224] as const).map((input) => [field('date'), input] as const),
    ...(['25:00', '9:30', '09:30:00'] as const).map((input) => [field('time'), input] as const),
    ...(['ja', '', 1, null] as const).map((input) => [field('yes-no'), input] as const),
    ...([7, true, null, ['x'], { toString: 'x' }] as const).map((input) => [field('text'), input] as const),
    ...(['', '%', '%E4', ['x']] as const).map((input) => [one, input] as const),
    ...(['', ',,', '%', ['x']] as const).map((input) => [several, input] as const),
  ])('are left out where they are not what was asked for: %j', (asked, input) => {
    expect(readValues([asked], { f_a: input })).toEqual({});
  });

  it.each([undefined, null, 'text', 7, [], { a: 'x' }, { f_b: 'x' }])('are none in %j', (data) => {
    expect(readValues([field('text')], data)).toEqual({});
  });
});
