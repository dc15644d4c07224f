import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Block, Message } from '../../../src/chat/message.ts';
import { actionOf, renderMessage } from '../../../src/slack/render/render-message.ts';
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
      fc.property(messages, fc.boolean(), fc.boolean(), (message, containers, isPrivate) => {
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

  it('gives back the action that a button stands for', () => {
    const [id = ''] = valuesOf(
      renderMessage({ blocks: [{ kind: 'buttons', buttons: [{ label: 'Los', action: 'ask.more', value: 'x' }] }] }).blocks,
      'action_id',
    );
    expect(actionOf(id)).toBe('ask.more');
  });

  it('keeps sources and buttons of a message with far too many blocks', () => {
    const many = Array.from({ length: 80 }, (_, n): Block[] => [{ kind: 'text', text: `Absatz ${n}` }, { kind: 'divider' }]).flat();
    const sources = {
      kind: 'sources',
      sources: [{ number: 1, title: 'Das Gesetz', url: 'https://example.org/', reviewedOn: '2026-11-22' }],
    } as const;
    const { blocks } = renderMessage({
      blocks: [...many, sources, { kind: 'buttons', buttons: [{ label: 'Los', action: 'a', value: '' }] }],
    });
    expect(problemsOf(blocks)).toEqual([]);
    expect(wordsOf(blocks)).toMatch(/Das Gesetz.*Los/s);
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

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', 'x'.repeat(4000), '<!channel>', 'https://example.org/'),
);
const inline = fc.oneof(
  word,
  word.map((bold) => ({ bold })),
  word.map((text) => ({ text, link: 'https://example.org/x' })),
  fc.nat(9).map((citation) => ({ citation })),
);
const text = fc.oneof(word, fc.array(inline, { maxLength: 4 }));
const button = fc.oneof(
  fc.record({ label: word, action: word, value: word, style: fc.constantFrom('primary', 'danger', undefined) }),
  fc.record({ label: word, url: fc.constantFrom('https://example.org/', 'javascript:x', '') }),
);
const leaf = fc.oneof(
  text.map((each) => ({ kind: 'text', text: each }) as const),
  text.map((each) => ({ kind: 'note', tone: 'info', text: each }) as const),
  fc
    .array(fc.record({ label: word, value: word, citation: fc.nat(3), past: word }), { maxLength: 5 })
    .map((rows) => ({ kind: 'facts', rows }) as const),
  fc.record({ items: fc.array(text, { maxLength: 5 }), ordered: fc.boolean() }).map((list) => ({ kind: 'list', ...list }) as const),
  fc
    .array(
      fc.record({ number: fc.nat(9), title: word, url: fc.constantFrom('https://example.org/1', 'x'), asOf: word, reviewedOn: word }),
      { maxLength: 6 },
    )
    .map((sources) => ({ kind: 'sources', sources }) as const),
  fc.array(button, { maxLength: 30 }).map((buttons) => ({ kind: 'buttons', buttons }) as const),
  fc.record({ action: word, value: word }).map((each) => ({ kind: 'feedback', ...each }) as const),
  word.map((name) => ({ kind: 'file', name, mediaType: 'text/calendar', content: 'x' }) as const),
  fc.constant({ kind: 'divider' } as const),
);
const folded = fc
  .record({ summary: word, blocks: fc.array(leaf, { maxLength: 14 }) })
  .map((each) => ({ kind: 'folded', ...each }) as const);
const messages = fc.record({
  title: fc.option(word, { nil: undefined }),
  origin: fc.constantFrom('model', 'knowledge-base', undefined),
  blocks: fc.array(fc.oneof(leaf, folded), { maxLength: 60 }),
});
