import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Message } from '../../../src/chat/message.ts';
import { shortText } from '../../../src/platform/safe-text.ts';
import { renderMessage } from '../../../src/slack/render/render-message.ts';
import { anyMessage } from '../../contracts/any-message.ts';
import { counts } from '../../counts.ts';
import { problemsOf, valuesOf } from '../block-kit.ts';
import { wordsOf } from '../words-of.ts';

const sentence = (n: number) => `Satz ${n} sagt, was im Gesetz steht. `;
const prose = (from: number, count: number) => Array.from({ length: count }, (_, n) => sentence(from + n)).join('');
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    number: n + 1,
    title: `§ ${n + 1} SGB III: eine Überschrift, wie sie im Gesetz steht`,
    url: `https://www.gesetze-im-internet.de/sgb_3/__${n + 1}.html`,
    asOf: '2026-04',
    reviewedOn: '2026-11-22',
  }));
const sources: Block = { kind: 'sources', sources: rows(3) };
const buttons: Block = { kind: 'buttons', buttons: [{ label: 'Mehr dazu', action: 'ask.more', value: 'x' }] };
const feedback: Block = { kind: 'feedback', action: 'ask.feedback', value: 'x' };
const end = [sources, buttons, feedback];

/** Renders both ways, which must both be right. */
function bothWays(message: Message) {
  return [true, false].map((containers) => {
    const { blocks } = renderMessage(message, { containers });
    expect(problemsOf(blocks)).toEqual([]);
    return { blocks, words: wordsOf(blocks), types: blocks.map(({ type }) => type) };
  });
}

describe('a message that is too long for Slack', () => {
  it('ends visibly after a whole word, and keeps sources, buttons and feedback', () => {
    for (const { words, types } of bothWays({ title: 'Titel', blocks: [{ kind: 'text', text: prose(1, 500) }, ...end] })) {
      expect(words).toMatch(/Satz 150 .* (?:Satz|\d+|sagt,|was|im|Gesetz|steht\.)\s+… \(gekürzt\)/);
      expect(words).toContain('§ 3 SGB III');
      expect(types.slice(-2)).toEqual(['actions', 'context_actions']);
    }
  });

  it('says of each paragraph that it is there or that something is missing', () => {
    const paragraphs = Array.from({ length: 40 }, (_, n): Block => ({ kind: 'text', text: prose(n * 10, 10) }));
    for (const { words } of bothWays({ blocks: [...paragraphs, ...end] })) {
      expect(words.match(/gekürzt/g)).toHaveLength(1);
      expect(words).not.toContain('Satz 399');
    }
  });

  it('cuts what is folded before what is not', () => {
    const folded = Array.from(
      { length: 4 },
      (_, n): Block => ({ kind: 'folded', summary: `Mehr ${n}`, blocks: [{ kind: 'text', text: prose(n * 100, 90) }] }),
    );
    const last: Block = { kind: 'text', text: 'Das Wichtigste zum Schluss.' };
    for (const { words } of bothWays({ blocks: [...folded, last, ...end] })) {
      expect(words).toContain('Das Wichtigste zum Schluss.');
      expect(words).toMatch(/Satz 1 .*… \(gekürzt\)/s);
    }
  });

  it('keeps links and list items whole where it cuts', () => {
    const items = Array.from({ length: 300 }, (_, n) => [sentence(n), { link: `https://example.org/${n}`, text: 'mehr dazu' }]);
    for (const { blocks } of bothWays({ blocks: [{ kind: 'list', items }, ...end] })) {
      expect(valuesOf(blocks, 'url').length).toBeGreaterThan(50);
      expect(wordsOf(blocks).match(/mehr dazu/g)).toHaveLength(valuesOf(blocks, 'url').filter((url) => url.includes('example')).length);
    }
  });

  it('gives up dividers first, without a word', () => {
    const many = Array.from({ length: 40 }, (_, n): Block[] => [{ kind: 'text', text: `Absatz ${n}` }, { kind: 'divider' }]).flat();
    for (const { words, types } of bothWays({ blocks: [...many, ...end] })) {
      expect(words).toMatch(/Absatz 0\s.*Absatz 39\s/s);
      expect(words).not.toContain('gekürzt');
      expect(types).not.toContain('divider');
    }
  });

  it('says where blocks are missing, and never misses the sources', () => {
    const many = Array.from({ length: 70 }, (_, n): Block[] => [{ kind: 'text', text: `Absatz ${n}` }, buttons]).flat();
    for (const { words } of bothWays({ blocks: [...many, sources] })) {
      expect(words).toMatch(/Absatz 0\s.*gekürzt.*§ 1 SGB III/s);
    }
  });

  it('shortens the titles of very many sources rather than losing one', () => {
    for (const { words } of bothWays({
      blocks: [
        { kind: 'text', text: prose(1, 500) },
        { kind: 'sources', sources: rows(60) },
      ],
    })) {
      for (const { number } of rows(60)) expect(words).toContain(`§ ${number} SGB III`);
    }
  });

  it('keeps within its limits with very many long sources, too', () => {
    const many = rows(60).map((row) => ({
      ...row,
      title: `${row.title} ${'und so weiter '.repeat(40)}`,
      url: `${row.url}?${'x'.repeat(400)}`,
    }));
    for (const { words, blocks } of bothWays({ blocks: [{ kind: 'sources', sources: many }] })) {
      for (const { number } of many) expect(words).toContain(`§ ${number} SGB III`);
      expect(valuesOf(blocks, 'url').join('').length).toBeLessThan(3000);
    }
  });

  it('gives up what is folded before buttons, unless it holds the sources', () => {
    const item = (n: number): Block[] => [
      { kind: 'text', text: `Absatz ${n}` },
      { kind: 'folded', summary: `Mehr ${n}`, blocks: [{ kind: 'text', text: 'Inhalt' }] },
      { kind: 'buttons', buttons: [{ label: `Knopf ${n}`, action: 'a', value: 'x' }] },
    ];
    const items = Array.from({ length: 20 }, (_, n) => item(n)).flat();
    for (const { words } of bothWays({ blocks: [...items, { kind: 'folded', summary: 'Belege', blocks: [sources] }] })) {
      for (let n = 0; n < 20; n += 1) expect(words).toMatch(new RegExp(`Absatz ${n}\\b.*Knopf ${n}\\b`, 's'));
      expect(words).not.toContain('Mehr 19');
      expect(words).toContain('§ 3 SGB III');
    }
  });

  it('loses no source whatever else it holds', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const titles = message.blocks.flatMap((block) => (block.kind === 'sources' ? block.sources.map(({ title }) => title) : []));
        for (const { words } of bothWays(message)) {
          for (const title of titles) expect(words).toContain(shortText(title, 30).replace(/\s*…$/, ''));
        }
      }),
      { numRuns: counts.propertyRuns },
    );
  });
});

describe('where nothing can be folded', () => {
  it('one mark stands for all that is missing in a row', () => {
    const folded = [1, 2, 3, 4].map(
      (n): Block => ({ kind: 'folded', summary: `Mehr ${n}`, blocks: [{ kind: 'text', text: prose(1, 200) }] }),
    );
    const { blocks } = renderMessage({ blocks: [...folded, ...end] }, { containers: false });
    expect(wordsOf(blocks).match(/gekürzt/g)).toHaveLength(1);
    expect(wordsOf(blocks)).not.toContain('Mehr 4');
  });
});

describe('a message that fits', () => {
  it('is shown whole, though one element holds only 3,000 characters', () => {
    const text = prose(1, 200);
    const { blocks } = renderMessage({ blocks: [{ kind: 'text', text }, ...end] });
    expect(valuesOf(blocks, 'text').join('')).toContain(text);
  });

  it('has all its buttons, 25 in a row', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ label: `Knopf ${n}`, action: 'a', value: String(n) }));
    const { blocks } = renderMessage({ blocks: [{ kind: 'buttons', buttons: many }] });
    expect(blocks.map((block) => (block.type === 'actions' ? block.elements.length : 0))).toEqual([25, 25, 10]);
    expect(problemsOf(blocks)).toEqual([]);
  });

  it('has a blank line between paragraphs and after a list, none below a heading, and no line that begins with a citation', () => {
    const { blocks } = renderMessage({
      blocks: [
        { kind: 'text', text: [{ bold: 'Überschrift' }] },
        { kind: 'text', text: ['Eins.', ' ', { citation: 1 }] },
        { kind: 'text', text: ['Zwei.', { citation: 1 }] },
        { kind: 'list', items: ['Drei'] },
        { kind: 'facts', rows: [{ label: 'Vier', value: 'fünf', citation: 1 }] },
        { kind: 'text', text: 'Sechs' },
      ],
    });
    expect(valuesOf(blocks, 'text').join('|')).toBe(
      'Überschrift|\n|Eins.|\u00A0|[1]|\n\n|Zwei.|\u00A0|[1]|Drei|\n|Vier:| fünf|\u00A0|[1]|\n|Sechs',
    );
    expect(blocks).toHaveLength(1);
  });
});
