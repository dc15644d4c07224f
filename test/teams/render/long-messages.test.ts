import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Message } from '../../../src/chat/message.ts';
import { shortText } from '../../../src/platform/safe-text.ts';
import { renderMessage } from '../../../src/teams/render/render-message.ts';
import { anyMessage } from '../../contracts/any-message.ts';
import { counts } from '../../counts.ts';
import { linksOf, wordsOf } from './card-nodes.ts';
import { problemsOfActivity } from './card-problems.ts';

const sentence = (n: number) => `Satz ${n} sagt, was im Gesetz steht. `;
const prose = (from: number, count: number) => Array.from({ length: count }, (_, n) => sentence(from + n)).join('');
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...{ number: n + 1, title: `§ ${n + 1} SGB III: eine Überschrift, wie sie im Gesetz steht` },
    ...{ url: `https://www.gesetze-im-internet.de/sgb_3/__${n + 1}.html`, asOf: '2026-04', reviewedOn: '2026-11-22' },
  }));
const sources: Block = { kind: 'sources', sources: rows(3) };
const buttons: Block = { kind: 'buttons', buttons: [{ label: 'Mehr dazu', action: 'ask.more', value: 'x' }] };
const end = [sources, buttons];

function shown(message: Message) {
  const activity = renderMessage(message, { place: 'direct', dialogs: true });
  expect(problemsOfActivity(activity)).toEqual([]);
  return {
    text: activity.text ?? '',
    words: wordsOf(activity.attachments),
    links: linksOf(activity.attachments),
    bytes: Buffer.byteLength(JSON.stringify(activity)),
  };
}

describe('a message that is too long for Teams', () => {
  it('ends visibly after a whole word, uses its room, and keeps sources and buttons', () => {
    const { words, bytes } = shown({ title: 'Titel', blocks: [{ kind: 'text', text: prose(1, 1500) }, ...end] });
    expect(words).toMatch(/Satz 500 .* (?:Satz|\d+|sagt,|was|im|Gesetz|steht\.)\s+… \(gekürzt\) Quellen/);
    expect(words).toMatch(/§ 3 SGB III.*Mehr dazu/);
    expect(bytes).toBeGreaterThan(23_500);
  });

  it('cuts what a model wrote in the text, and keeps what the card says', () => {
    const { text, words, bytes } = shown({ origin: 'model', blocks: [{ kind: 'text', text: prose(1, 1500) }, ...end] });
    expect(text).toMatch(/Satz 500 .*… \(gekürzt\)$/s);
    expect(words).toMatch(/^KI-Antwort.*§ 3 SGB III.*Mehr dazu$/);
    expect(bytes).toBeGreaterThan(23_500);
  });

  it('counts bytes, not characters', () => {
    const { words } = shown({ blocks: [{ kind: 'text', text: '漢字😀"\\ '.repeat(4000) }, ...end] });
    expect(words).toContain('… (gekürzt) Quellen');
  });

  it('says once where paragraphs are missing', () => {
    const paragraphs = Array.from({ length: 100 }, (_, n): Block => ({ kind: 'text', text: prose(n * 10, 10) }));
    const { words } = shown({ blocks: [...paragraphs, ...end] });
    expect(words.match(/gekürzt/g)).toHaveLength(1);
    expect(words).not.toContain('Satz 999');
  });

  it('cuts what is folded before what is not', () => {
    const folded = Array.from(
      { length: 4 },
      (_, n): Block => ({ kind: 'folded', summary: `Mehr ${n}`, blocks: [{ kind: 'text', text: prose(n * 300, 290) }] }),
    );
    const { words } = shown({ blocks: [...folded, { kind: 'text', text: 'Das Wichtigste zum Schluss.' }, ...end] });
    expect(words).toContain('Das Wichtigste zum Schluss.');
    expect(words).toMatch(/Satz 1 .*… \(gekürzt\)/s);
  });

  it('keeps links whole where it cuts', () => {
    const items = Array.from({ length: 400 }, (_, n) => [sentence(n), { link: `https://example.org/${n}`, text: 'mehr dazu' }]);
    const { words, links } = shown({ blocks: [{ kind: 'list', items }, ...end] });
    expect(links.length).toBeGreaterThan(50);
    expect(words.match(/mehr dazu/g)).toHaveLength(links.filter((link) => link.includes('example')).length);
  });

  it('shortens the titles of very many sources rather than losing one', () => {
    const { words } = shown({
      blocks: [
        { kind: 'text', text: prose(1, 1000) },
        { kind: 'sources', sources: rows(60) },
      ],
    });
    for (const { number } of rows(60)) expect(words).toContain(`§ ${number} SGB III`);
  });

  it('gives up buttons before sources', () => {
    const heavy = Array.from({ length: 6 }, (_, n) => ({ label: `Knopf ${n}`, action: 'a', value: '漢'.repeat(900) }));
    const { words } = shown({ blocks: [{ kind: 'text', text: prose(1, 1000) }, { kind: 'buttons', buttons: heavy }, ...end] });
    expect(words).toMatch(/§ 1 SGB III.*§ 3 SGB III/);
    expect(words).toContain('gekürzt');
  });

  it('loses no source whatever else it holds', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const titles = message.blocks.flatMap((block) => (block.kind === 'sources' ? block.sources.map(({ title }) => title) : []));
        const { words } = shown({ ...message, origin: undefined });
        const signs = (each: string) => each.replace(/[^\p{L}\p{N}]|ˍ/gu, '');
        for (const title of titles) expect(signs(words)).toContain(signs(shortText(title, 30).replace(/\s*…$/, '')));
      }),
      { numRuns: counts.propertyRuns },
    );
  });
});
