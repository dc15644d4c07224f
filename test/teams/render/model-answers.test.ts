import { describe, expect, it } from 'vitest';
import type { Block, Message } from '../../../src/chat/message.ts';
import { renderMessage } from '../../../src/teams/render/render-message.ts';
import { answer } from '../../playground/fixtures.ts';
import { linksOf, nodesOf, wordsOf } from './card-nodes.ts';
import { problemsOfActivity } from './card-problems.ts';

const show = (message: Message, place: 'direct' | 'shared' | 'dialog' = 'direct', dialogs = true) =>
  renderMessage(message, { place, dialogs });
const claimsOf = (message: Message) => nodesOf(show(message).entities).filter((node) => node['@type'] === 'Claim');

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    number: n + 1,
    title: `Quelle ${n + 1}`,
    url: `https://example.org/${n + 1}`,
    reviewedOn: '2026-11-22',
  }));
const citing = (numbers: readonly number[], sources: Block): Message => ({
  origin: 'model',
  blocks: [{ kind: 'text', text: numbers.flatMap((citation) => ['Satz.', { citation }]) }, sources],
});

describe('what a model wrote, in Teams', () => {
  it('is text as long as it runs, and a card from the first other block on', () => {
    const { text, attachments } = show(answer);
    expect(text).toMatch(
      /^Kurzarbeitergeld gibt es .*\[1\].*\[2\].*\[Bundesagentur für Arbeit\]\(https:\/\/www\.arbeitsagentur\.de\/\)\.$/,
    );
    expect(wordsOf(attachments)).toMatch(/^Kurzarbeitergeld: wie lange\? KI-Antwort Dauer: bis zu 12 Monate/);
  });

  it('is marked as written by AI, for Teams and for people', () => {
    const { entities, attachments } = show({ origin: 'model', blocks: [{ kind: 'text', text: 'Satz.' }] });
    expect(entities).toEqual([
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        additionalType: ['AIGeneratedContent'],
      },
    ]);
    expect(wordsOf(attachments)).toBe('KI-Antwort');
  });

  it('gives Teams the sources that are cited, each once, by their numbers', () => {
    const claims = claimsOf(citing([2, 1, 2, 9, 0, -1], { kind: 'sources', sources: rows(3) }));
    expect(claims.map(({ position }) => position)).toEqual([2, 1]);
    expect(claims[0]?.appearance).toEqual({
      '@type': 'DigitalDocument',
      name: 'Quelle 2',
      url: 'https://example.org/2',
      abstract: 'geprüft am 22.11.2026',
    });
  });

  it('finds sources that are folded, too', () => {
    const folded: Block = { kind: 'folded', summary: 'Belege', blocks: [{ kind: 'sources', sources: rows(1) }] };
    expect(claimsOf(citing([1], folded))).toHaveLength(1);
  });

  it('gives no more than twenty', () => {
    const numbers = rows(30).map(({ number }) => number);
    const message = citing(numbers, { kind: 'sources', sources: rows(30) });
    expect(claimsOf(message)).toHaveLength(20);
    expect(linksOf(show(message).attachments)).toHaveLength(30);
  });

  it('cites only what is still there when the text is cut', () => {
    const long: Message = {
      origin: 'model',
      blocks: [
        { kind: 'text', text: ['Anfang.', { citation: 1 }, 'Sehr viel Text. '.repeat(3000), { citation: 2 }] },
        { kind: 'sources', sources: rows(2) },
      ],
    };
    expect(claimsOf(long).map(({ position }) => position)).toEqual([1]);
  });

  it('lets no words pass for a citation, and leads citations nowhere', () => {
    const { text } = show(citing([1], { kind: 'sources', sources: rows(1) }));
    const message: Message = {
      origin: 'model',
      blocks: [
        { kind: 'text', text: ['Er sagt [2] und', { citation: 1 }, '(https://evil.example)'] },
        { kind: 'sources', sources: rows(2) },
      ],
    };
    expect(text).toContain('[1]');
    expect(show(message).text).toContain('Er sagt ［2］ und');
    expect(claimsOf(message).map(({ position }) => position)).toEqual([1]);
    expect(problemsOfActivity(show(message))).toEqual([]);
  });

  it('writes lists as words, which phones show', () => {
    const { text } = show({
      origin: 'model',
      blocks: [
        { kind: 'list', items: ['eins', 'zwei'], ordered: true },
        { kind: 'list', items: ['drei'] },
      ],
    });
    expect(text?.replaceAll('\u2060', '')).toBe('1. eins\n\n2. zwei\n\n• drei');
  });

  it('is all in the card of a dialog, which has no text', () => {
    const { text, entities, channelData, attachments } = show(answer, 'dialog');
    expect([text, entities, channelData]).toEqual([undefined, [], undefined]);
    expect(wordsOf(attachments)).toMatch(/KI-Antwort Kurzarbeitergeld gibt es .*Hilfreich Nicht hilfreich/);
  });
});

describe('the question whether an answer helped', () => {
  it.each(['direct', 'shared'] as const)('is asked by Teams itself (%s)', (place) => {
    expect(show(answer, place).channelData).toEqual({ feedbackLoop: { type: 'custom' } });
    expect(show(answer, place, false).channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(wordsOf(show(answer, place).attachments)).not.toContain('Hilfreich');
  });

  it('is not asked where the message does not', () => {
    expect(show({ blocks: [{ kind: 'text', text: 'Hallo' }] }).channelData).toBeUndefined();
  });
});
