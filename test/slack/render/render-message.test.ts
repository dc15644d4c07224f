import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Message } from '../../../src/chat/message.ts';
import { actionOf, renderMessage } from '../../../src/slack/render/render-message.ts';
import { anyMessage } from '../../contracts/any-message.ts';
import { filledWith, rendererContract } from '../../contracts/renderer-contract.ts';
import { counts } from '../../counts.ts';
import { answer } from '../../playground/fixtures.ts';
import { hostileStrings } from '../../playground/hostile-strings.ts';
import { problemsOf, valuesOf } from '../block-kit.ts';
import { wordsOf } from '../words-of.ts';

/** All that is not words: two messages with the same skeleton differ in nothing but what people read. */
function skeletonOf(node: unknown, key = ''): unknown {
  if (Array.isArray(node)) return node.map((each) => skeletonOf(each, key));
  if (typeof node === 'object' && node !== null)
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, skeletonOf(value, name)]));
  return ['text', 'value', 'action_id', 'accessibility_label', 'url'].includes(key) ? '' : node;
}

function rendered(message: Message, containers = true) {
  const { blocks } = renderMessage(message, { containers });
  return { text: wordsOf(blocks), links: valuesOf(blocks, 'url'), structure: JSON.stringify(skeletonOf(blocks)) };
}

/**
 * Nothing but white space is the same as nothing, and may fall away with its frame; what is very long is cut. Both are
 * tried below.
 */
const visible = hostileStrings
  .filter((each) => each.length <= 100)
  .filter((each) => each.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu, '') !== '');

rendererContract('Slack', (message) => rendered(message), visible);
rendererContract('Slack without containers', (message) => rendered(message, false), visible);

describe('renderMessage', () => {
  it.each([true, false])('is valid Block Kit whatever stands in a message (containers: %s)', (containers) => {
    for (const text of ['', ' ', ...hostileStrings, 'x'.repeat(20_000)]) {
      expect(problemsOf(renderMessage(filledWith(text), { containers }).blocks), JSON.stringify(text).slice(0, 80)).toEqual([]);
    }
  });

  it('is valid Block Kit for every message', () => {
    fc.assert(
      fc.property(anyMessage, fc.boolean(), fc.boolean(), (message, containers, isPrivate) => {
        const { blocks, text } = renderMessage(message, { containers, private: isPrivate });
        expect(problemsOf(blocks)).toEqual([]);
        expect(text.length).toBeGreaterThan(0);
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('shows no live mention, link or alarm in the text of notifications', () => {
    const hostile = '<!channel> <@U1> <#C1> <https://evil.example|hier> & Co';
    expect(renderMessage({ title: hostile, blocks: [{ kind: 'text', text: hostile }] }).text).not.toMatch(/<[!@#h]/);
  });

  it('leads citations to their sources', () => {
    const { blocks } = renderMessage(answer);
    expect(valuesOf(blocks, 'url').filter((url) => url.includes('__104'))).toHaveLength(4);
  });

  it('says how old the oldest of the sources is without unfolding them', () => {
    const titleOf = (dates: readonly (string | undefined)[]) => {
      const rows = dates.map((asOf, place) => ({ number: place + 1, title: 'x', url: '', asOf, reviewedOn: '2026-11-22' }));
      const [block] = renderMessage({ blocks: [{ kind: 'sources', sources: rows }] }).blocks;
      return block?.type === 'container' ? block.title?.text : undefined;
    };
    expect(titleOf(['2026', '2025-04', '2025-11-30'])).toBe('3 Quellen · Stand April 2025');
    expect(titleOf([undefined])).toBe('1 Quelle');
  });

  it('leads citations to sources wherever these stand', () => {
    const row = { number: 1, title: 'Das Gesetz', url: 'https://example.org/', reviewedOn: '2026-11-22' };
    const { blocks } = renderMessage({
      blocks: [
        { kind: 'text', text: ['Siehe', { citation: 1 }, { citation: 2 }] },
        { kind: 'folded', summary: 'Belege', blocks: [{ kind: 'sources', sources: [row] }] },
      ],
    });
    expect(valuesOf(blocks[0], 'url')).toEqual(['https://example.org/']);
    expect(wordsOf(blocks[0])).toMatch(/^Siehe\s+\[1\]\s+\[2\]$/);
  });

  it('gives back the action that a button stands for', () => {
    const [id = ''] = valuesOf(
      renderMessage({ blocks: [{ kind: 'buttons', buttons: [{ label: 'Los', action: 'ask.more', value: 'x' }] }] }).blocks,
      'action_id',
    );
    expect(actionOf(id)).toBe('ask.more');
  });

  it('shows in full a link that may not be followed', () => {
    const { blocks } = renderMessage({
      blocks: [
        { kind: 'text', text: [{ link: 'http://example.org/', text: 'hier' }] },
        { kind: 'text', text: [{ link: 'https://example.org@evil.example/', text: 'dort' }] },
        { kind: 'buttons', buttons: [{ label: 'Öffnen', url: 'javascript:x' }] },
      ],
    });
    expect(wordsOf(blocks)).toMatch(/hier \(http:\/\/example\.org\/\).*dort \(https:\/\/example\.org@evil.*Öffnen \(javascript:x\)/s);
  });

  it('shows a title that is too long for a header as bold text', () => {
    const title = 'Sehr langer Titel '.repeat(12).trim();
    const { blocks } = renderMessage({ title, blocks: [] });
    expect(blocks.map(({ type }) => type)).toEqual(['rich_text']);
    expect(wordsOf(blocks)).toBe(title);
  });

  it('says below a private message that nobody else sees it', () => {
    const message: Message = { blocks: [{ kind: 'text', text: 'Hallo' }] };
    expect(wordsOf(renderMessage(message, { private: true }).blocks)).toBe('Hallo Nur für Dich sichtbar');
    expect(wordsOf(renderMessage(message).blocks)).toBe('Hallo');
  });

  it('has no blocks where there is nothing to see, but always a text', () => {
    const nothing: Message = {
      title: ' ',
      blocks: [
        { kind: 'text', text: '\u0000' },
        { kind: 'text', text: [' ', { bold: '\n' }] },
        { kind: 'list', items: ['', []] },
        { kind: 'sources', sources: [] },
      ],
    };
    expect(renderMessage(nothing)).toEqual({ blocks: [], text: 'Nachricht der TWS' });
  });

  it('tells title and first words in notifications, in 600 characters, with no sign cut in two', () => {
    const { text } = renderMessage({ title: 'Titel', origin: 'model', blocks: [{ kind: 'text', text: `Erstens. ${'&'.repeat(500)}` }] });
    expect(text).toMatch(/^Titel · KI-Antwort · Erstens\. (?:&amp;)+…$/);
    expect(text.length).toBeLessThanOrEqual(600);
  });

  it('takes all strings of the collection as text', () => {
    const file = path.join(import.meta.dirname, '../../../../shared/eval/attacks/naughty-strings.json');
    const strings = existsSync(file) ? z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : hostileStrings;
    for (const text of strings) {
      const { blocks, text: summary } = renderMessage(filledWith(text));
      expect(problemsOf(blocks), JSON.stringify(text)).toEqual([]);
      expect(valuesOf(blocks, 'url').every((url) => url === 'https://example.org/')).toBe(true);
      expect(summary).not.toMatch(/[<>]/);
    }
  });
});
