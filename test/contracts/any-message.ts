import fc from 'fast-check';
import type { Block, Message } from '../../src/chat/message.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', ' ', 'x'.repeat(4000), 'Sehr viel & noch mehr <Text>. '.repeat(500), '<!channel>', 'https://example.org/'),
);
const inline = fc.oneof(
  word,
  word.map((bold) => ({ bold })),
  fc.record({ text: word, link: fc.constantFrom('https://example.org/x', 'javascript:x', '') }),
  fc.nat(9).map((citation) => ({ citation })),
);
const text = fc.oneof(word, fc.array(inline, { maxLength: 4 }));
const actionButton = fc.record({
  label: word,
  action: word,
  value: word,
  style: fc.constantFrom('primary', 'danger', undefined),
  confirm: fc.option(fc.record({ question: word, yes: word, no: word }), { nil: undefined }),
});
const linkButton = fc.record({ label: word, url: fc.constantFrom('https://example.org/', 'javascript:x', '') });
const row = fc.record({
  label: word,
  value: word,
  citation: fc.option(fc.nat(3), { nil: undefined }),
  past: fc.option(word, { nil: undefined }),
});
const leaf: fc.Arbitrary<Block> = fc.oneof(
  text.map((each) => ({ kind: 'text', text: each }) as const),
  fc.record({ kind: fc.constant('note' as const), tone: fc.constantFrom('info', 'warning'), text }),
  fc.array(row, { maxLength: 5 }).map((rows) => ({ kind: 'facts', rows }) as const),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 5 }), ordered: fc.boolean() }),
  fc.array(fc.oneof(actionButton, linkButton), { maxLength: 30 }).map((buttons) => ({ kind: 'buttons', buttons }) as const),
  fc.record({ kind: fc.constant('feedback' as const), action: word, value: word }),
  fc.record({
    ...{ kind: fc.constant('file' as const), name: word, mediaType: fc.constant('text/calendar'), content: fc.constant('x') },
    url: fc.constantFrom(undefined, 'https://example.org/termin.ics'),
  }),
  fc.constant({ kind: 'divider' } as const),
);

/** More than any article has. */
const mostSources = 30;
const sources: fc.Arbitrary<Block> = fc
  .array(
    fc.record({
      title: word,
      url: fc.constantFrom('https://example.org/1', `https://example.org/${'x'.repeat(900)}`, 'x'),
      asOf: word,
      reviewedOn: word,
    }),
    { maxLength: mostSources },
  )
  .map((rows) => ({ kind: 'sources', sources: rows.map((each, place) => ({ number: place + 1, ...each })) }));

const folded: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('folded' as const),
  summary: word,
  blocks: fc.array(
    fc.oneof(
      { weight: 9, arbitrary: leaf },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('folded' as const), summary: word, blocks: fc.array(leaf, { maxLength: 2 }) }),
      },
    ),
    { maxLength: 14 },
  ),
});

/** Messages that no feature writes, with up to 60 blocks of all kinds. Sources stand in one place, as in every message. */
export const anyMessage: fc.Arbitrary<Message> = fc
  .record({
    title: fc.option(word, { nil: undefined }),
    origin: fc.constantFrom('model', 'knowledge-base', undefined),
    before: fc.array(fc.oneof(leaf, folded), { maxLength: 50 }),
    sources: fc.array(sources, { maxLength: 1 }),
    after: fc.array(leaf, { maxLength: 9 }),
  })
  .map(({ title, origin, before, sources: cited, after }) => ({ title, origin, blocks: [...before, ...cited, ...after] }));
