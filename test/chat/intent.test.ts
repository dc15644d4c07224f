import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/chat/incoming.ts';
import { readIntent } from '../../src/chat/intent.ts';
import { personKey } from '../../src/chat/references.ts';
import { counts } from '../counts.ts';

const person = { platform: 'slack', workspace: 'T1', user: 'U1' } as const;
const event = {
  id: 'e1',
  at: '2026-11-22T09:00:00Z',
  person,
  conversation: { platform: 'slack', kind: 'direct', address: 'D1' },
} as const;
const typed = (text: string): Incoming => ({ ...event, kind: 'text', text });
const slash = (command: string, text: string): Incoming => ({ ...event, kind: 'command', command, text });

describe('what is meant', () => {
  it('by a command word alone is the command', () => {
    expect(readIntent(typed('hilfe'))).toEqual({ kind: 'command', command: 'hilfe', text: '' });
  });

  it('by all other text is a question', () => {
    expect(readIntent(typed('hilfe bei kurzarbeit'))).toEqual({ kind: 'ask', question: 'hilfe bei kurzarbeit' });
    expect(readIntent(typed(''))).toEqual({ kind: 'ask', question: '' });
  });

  it('by a slash typed as text is what follows it', () => {
    expect(readIntent(typed('/tws Was bringt KdW?'))).toEqual({ kind: 'ask', question: 'Was bringt KdW?' });
    expect(readIntent(typed('/TWS  hilfe'))).toEqual({ kind: 'command', command: 'hilfe', text: '' });
    expect(readIntent(typed('/frage Was bringt KdW?'))).toEqual({ kind: 'ask', question: 'Was bringt KdW?' });
    expect(readIntent(typed(`${'/tws '.repeat(200_000)}KdW`))).toEqual({ kind: 'ask', question: 'KdW' });
  });

  it('by the command of the platform is a question, another command, or help', () => {
    expect(readIntent(slash('/tws', 'Was bringt KdW?'))).toEqual({ kind: 'ask', question: 'Was bringt KdW?' });
    expect(readIntent(slash('/tws', 'themen'))).toEqual({ kind: 'command', command: 'themen', text: '' });
    expect(readIntent(slash('/tws', '  '))).toEqual({ kind: 'command', command: 'hilfe', text: '' });
    expect(readIntent(slash('/neu', 'bitte'))).toEqual({ kind: 'command', command: 'neu', text: 'bitte' });
    expect(readIntent(slash('/unknown', 'Was bringt KdW?'))).toEqual({ kind: 'ask', question: 'Was bringt KdW?' });
  });

  it('by "datenschutz" alone is that command, however it is typed, and in a sentence a question', () => {
    for (const text of ['datenschutz', 'Datenschutz?', '/datenschutz', 'Meine Daten']) {
      expect(readIntent(typed(text))).toEqual({ kind: 'command', command: 'datenschutz', text: '' });
    }
    expect(readIntent(slash('/datenschutz', 'am Montag'))).toEqual({ kind: 'command', command: 'datenschutz', text: 'am Montag' });
    for (const question of ['Datenschutz im Betriebsrat', 'Was ist mit Datenschutz?'])
      expect(readIntent(typed(question))).toEqual({ kind: 'ask', question });
  });

  it('by "workshop" and a few words is that command, however it is typed, and by a sentence a question', () => {
    for (const text of ['workshop', 'Workshop?', '/workshop']) {
      expect(readIntent(typed(text))).toEqual({ kind: 'command', command: 'workshop', text: '' });
    }
    for (const text of ['workshop meine', '/workshop meine', 'Workshop  meine']) {
      expect(readIntent(typed(text))).toEqual({ kind: 'command', command: 'workshop', text: 'meine' });
    }
    for (const question of ['workshops', 'Workshop zu Wasserstoff, wann ist der nächste?']) {
      expect(readIntent(typed(question))).toEqual({ kind: 'ask', question });
    }
  });

  it('by buttons, forms and searches is carried over', () => {
    expect(readIntent({ ...event, kind: 'action', action: 'ask.more', value: 'x' })).toEqual({
      kind: 'action',
      action: 'ask.more',
      value: 'x',
    });
    expect(readIntent({ ...event, kind: 'form', form: 'f', context: 'c', values: { a: 1 } })).toEqual({
      kind: 'submit',
      form: 'f',
      context: 'c',
      values: { a: 1 },
    });
    const search = { form: 'f', field: 'a', search: 'k', values: {} };
    expect(readIntent({ ...event, kind: 'options', ...search })).toEqual({ kind: 'options', ...search });
  });

  it('by opening the chat is hello, by opening the home page to see it', () => {
    expect(readIntent({ ...event, kind: 'opened', place: 'chat' })).toEqual({ kind: 'greet' });
    expect(readIntent({ ...event, kind: 'opened', place: 'home' })).toEqual({ kind: 'home' });
  });

  it('by deleting a question is to forget it', () => {
    expect(readIntent({ ...event, kind: 'deleted' })).toEqual({ kind: 'forget' });
  });

  it('by any text is a question or a command, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['ask', 'command']).toContain(readIntent(typed(text)).kind);
      }),
      { numRuns: counts.propertyRuns },
    );
  });
});

it('a person has one key for configuration and stores', () => {
  expect(personKey(person)).toBe('slack:T1:U1');
});
