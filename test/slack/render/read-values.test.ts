import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/chat/form.ts';
import { findFieldErrors } from '../../../src/platform/forms/find-field-errors.ts';
import { readValues } from '../../../src/slack/render/read-values.ts';
import { renderForm } from '../../../src/slack/render/render-form.ts';
import { counts } from '../../counts.ts';
import { booking } from '../../playground/fixtures.ts';
import { stateOf } from '../peer/state-of.ts';
import { formOf, options, submitted } from './submitted.ts';

describe('values of a submitted form', () => {
  it('come back as they were filled in, for every kind of field', () => {
    const initial = { topic: 'KI', branch: 'neunkirchen', seats: 12.5, day: '2026-12-24' };
    const rest = { start: '09:30', company: 'ford', needs: ['lunch'], month: 'März', online: false, remark: 'Zeile eins\nZeile zwei' };
    const form = { ...booking, initial: { ...initial, ...rest } };
    expect(submitted(form, 0)).toEqual(initial);
    expect(submitted(form, 1)).toEqual(rest);
  });

  it('come back as they were typed, whatever was typed', () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(typed, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, isYes, number) => {
        const view = renderForm(
          formOf([
            { kind: 'text', id: 'text', label: 'A' },
            { kind: 'yes-no', id: 'yes', label: 'B' },
            { kind: 'number', id: 'number', label: 'C' },
          ]),
          { metadata: '' },
        );
        const values = stateOf(view, { text, yes: `yes-no:${isYes ? 'ja' : 'nein'}`, number: String(number) });
        expect(readValues({ values })).toEqual({ ...(text.trim() === '' ? {} : { text: text.trim() }), yes: isYes, number: number + 0 });
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('are left out where nothing was filled in', () => {
    expect(submitted(formOf(booking.steps.flatMap(({ fields }) => fields)))).toEqual({});
    expect(readValues(undefined)).toEqual({});
    expect(readValues({})).toEqual({});
  });

  it.each([{ values: 7 }, { values: { a: { value: { type: 'nonsense' } } } }, 'text'])(
    'are not read from what Slack never sends: %j',
    (state) => {
      expect(() => readValues(state)).toThrow();
    },
  );

  it.each([
    [{ kind: 'text', maxLength: 3 }, 'vier', 'Bitte höchstens 3 Zeichen; das sind 4.'],
    [{ kind: 'date', min: '2026-12-01' }, '2026-11-30', 'Bitte frühestens 1.12.2026.'],
    [{ kind: 'date', max: '2026-12-01' }, '2026-12-02', 'Bitte spätestens 1.12.2026.'],
    [{ kind: 'number', min: 1 }, 0, 'Bitte mindestens 1.'],
    [{ kind: 'number', max: 3 }, 4, 'Bitte höchstens 3.'],
    [{ kind: 'text' }, undefined, 'Bitte fülle dieses Feld aus.'],
    [{ kind: 'yes-no' }, undefined, 'Bitte wähle etwas aus.'],
    [{ kind: 'choice', options: options(2) }, undefined, 'Bitte wähle etwas aus.'],
  ] as const)('that are wrong in %j are told in a sentence: %j', (kind, value, sentence) => {
    const field: Field = { ...kind, id: 'f', label: 'Feld' };
    expect(findFieldErrors([field], { f: value })).toEqual({ f: sentence });
    expect(findFieldErrors([{ ...field, optional: true }], {})).toEqual({});
  });

  it('that are right have no errors', () => {
    const fields = booking.steps.flatMap((step) => step.fields);
    const values = { topic: 'KI', branch: 'neunkirchen', seats: 12, day: '2026-12-24', company: 'ford', online: true };
    expect(findFieldErrors(fields, values)).toEqual({});
  });
});
