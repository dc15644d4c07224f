import { expect, it } from 'vitest';
import type { Form } from '../../src/chat/form.ts';
import { formAt, holdNewForm, writePlace } from '../../src/platform/forms/held-form.ts';
import { takeStep } from '../../src/platform/forms/take-step.ts';
import { shelfOf } from '../shelf-of.ts';

const form: Form = {
  id: 'change',
  title: 'Ändern',
  submit: 'Senden',
  steps: [
    {
      fields: [
        { kind: 'text', id: 'amount', label: 'Höhe', optional: true },
        { kind: 'text', id: 'source', label: 'Quelle' },
      ],
    },
  ],
  initial: { amount: '100 €' },
  context: '',
};
const person = { platform: 'teams', workspace: 'T', user: 'U' } as const;
const conversation = { platform: 'teams', kind: 'direct', address: 'a:1' } as const;

it('keeps an emptied field empty when something else is wrong', async () => {
  const notes = new Map<string, string>();
  const shelf = shelfOf({ put: async (name, text) => void notes.set(name, text), get: async (name) => notes.get(name) });
  const answer = async () => ({ response: { kind: 'nothing' }, shown: false }) as const;
  const incoming = { id: '1', at: '2026-11-26T10:00:00Z', person, conversation, kind: 'text', text: '' } as const;
  const place = writePlace(await holdNewForm(shelf, form, { incoming, key: '1' }));
  const taken = await takeStep({ shelf, answer }, { place, read: () => ({}), person, key: '2', at: incoming.at });
  if (taken.kind !== 'errors') throw new Error(taken.kind);
  expect(taken.errors).toEqual({ source: 'Bitte fülle dieses Feld aus.' });
  expect({ ...formAt(taken.held, 0).initial, ...taken.held.values }).toEqual({});
});
