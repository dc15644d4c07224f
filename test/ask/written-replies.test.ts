import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/ask/article.ts';
import type { Outcome } from '../../src/ask/outcome.ts';
import { replyToWritten } from '../../src/ask/replies/reply-to-written.ts';
import type { WrittenAnswer } from '../../src/ask/replies/written-answer.ts';
import type { Evidence } from '../../src/ask/writing/evidence-book.ts';
import type { Written } from '../../src/ask/writing/write-answer.ts';
import type { Block, SourceRow } from '../../src/chat/message.ts';
import { openAsk } from './open-ask.ts';
import { openSmallBase, type SmallArticle, type SmallBase } from './small-base.ts';

const articles: readonly SmallArticle[] = [
  {
    id: 'probegeld',
    keyFacts: [
      { label: 'Höhe', value: '100 € im Monat', source: 1, aspect: 'amount' },
      { label: 'Frist', value: 'bis zum 15. des Monats', source: 2, aspect: 'deadline' },
      { label: 'Dauer', value: 'sechs Monate', source: 2, aspect: 'duration' },
    ],
    sources: [
      { title: '§ 7 PrG', url: 'https://www.example.org/7', date: '2026-03' },
      { title: '§ 8 PrG', url: 'https://www.example.org/8', date: '2025-11' },
    ],
    companySize: { min: 10 },
  },
  {
    id: 'zweitgeld',
    title: 'Zweitgeld (§ 9 PrG)',
    summary: 'Das Zweitgeld hilft danach.',
    keyFacts: [{ label: 'Menge', value: '50 € im Monat', source: 1 }],
    questions: ['Was ist das Zweitgeld?', 'Wer bekommt das Zweitgeld?'],
    synonyms: ['Danachgeld'],
    sources: [{ title: '§ 9 PrG', url: 'https://www.example.org/9', date: '2026-01' }],
  },
];

let base: SmallBase;
let grounded: Outcome;
let evidence: readonly Evidence[];
beforeEach(async () => {
  base = await openSmallBase(articles);
  evidence = passagesOf(base);
  grounded = await openAsk(base.retriever).outcomeOf('Wie hoch ist das Probegeld?');
});

const nowhere: Outcome = { kind: 'not-covered', near: [] };

function factOf(article: Article, place: number): Evidence {
  const fact = article.keyFacts[place];
  return { id: `p${place + 1}`, articleId: article.id, title: article.title, heading: '', text: fact?.value ?? '', fact };
}

const passagesOf = ({ article }: SmallBase): readonly Evidence[] => [
  ...[0, 1, 2].map((place) => factOf(article('probegeld'), place)),
  { ...factOf(article('zweitgeld'), 0), id: 'p4' },
  {
    ...{ id: 'p5', articleId: 'workshop h2-1', title: 'Wasserstoff', heading: 'Termin', text: 'Montag, 7.12.2026' },
    source: { title: 'Workshop-Kalender der Transformationswerkstatt', url: '', date: '2026-11-22' },
  },
];

/** A sentence for each list of passages. */
function wrote(cites: readonly (readonly string[])[], more: Partial<Written> = {}): Written {
  const sentences = cites.map((ids, place) => ({ text: `Satz ${place + 1}.`, cites: ids }));
  return {
    ...{ kind: 'written', sentences, evidence, cut: [], replaced: [] },
    ...{ effort: { calls: 1, inputTokens: 0, outputTokens: 0 }, ...more },
  };
}

const blocksOf = (written: Written, more: Partial<WrittenAnswer> = {}): readonly Block[] =>
  replyToWritten(
    {
      ...{ outcome: grounded, written, style: 'usual', question: 'Wie hoch ist das Probegeld?', printable: true },
      ...{ article: base.retriever.article, ...more },
    },
    { answer: '01234567-89ab probegeld' },
  ).message.blocks;

const sourcesOf = (blocks: readonly Block[]): readonly SourceRow[] =>
  blocks.flatMap((block) => (block.kind === 'sources' ? block.sources : []));
const notesOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
const labelsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : []));
const citedIn = (block: Block | undefined) => [...JSON.stringify(block).matchAll(/"citation":(\d+)/g)].map(([, number]) => Number(number));

describe('the sources of an answer that a model wrote', () => {
  it('are those of the facts that it cites, each numbered once, with its own date', () => {
    const blocks = blocksOf(wrote([['p2'], ['p1', 'p3'], ['p3']]));
    expect(sourcesOf(blocks)).toEqual([
      { number: 1, title: '§ 8 PrG', url: 'https://www.example.org/8', asOf: '2025-11', reviewedOn: '2026-11-22' },
      { number: 2, title: '§ 7 PrG', url: 'https://www.example.org/7', asOf: '2026-03', reviewedOn: '2026-11-22' },
    ]);
    expect(citedIn(blocks[0])).toEqual([1, 2, 1, 1]);
  });

  it('name the calendar where dates of workshops are told', () => {
    const blocks = blocksOf(wrote([['p5'], ['p1']]));
    expect(sourcesOf(blocks)[0]).toEqual({
      ...{ number: 1, title: 'Workshop-Kalender der Transformationswerkstatt', url: '', asOf: '2026-11-22', reviewedOn: undefined },
    });
    expect(citedIn(blocks[0])).toEqual([1, 2]);
  });
});

describe('a text of a model that breaks off', () => {
  it('stands above what the base says, and all that either cites is among the sources, once', () => {
    const blocks = blocksOf(wrote([['p1'], ['p4'], ['p5']], { fault: 'timeout' }));
    const rows = sourcesOf(blocks);
    expect(rows.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 § 7 PrG',
      ...rows.slice(1, -2).map(({ number, title }) => `${number} ${title}`),
      `${rows.length - 1} § 9 PrG`,
      `${rows.length} Workshop-Kalender der Transformationswerkstatt`,
    ]);
    expect(citedIn(blocks[0])).toEqual([1, rows.length - 1, rows.length]);
    const place = blocks.findIndex((block) => block.kind === 'note' && String(block.text).startsWith('Hier bricht die KI-Antwort ab; aus'));
    const quoted = blocks.slice(place + 1).flatMap((block) => (block.kind === 'sources' ? [] : citedIn(block)));
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((number) => !rows.some((row) => row.number === number))).toEqual([]);
  });

  it('keeps its sources where the base itself has nothing to quote, and does not say that it has', () => {
    const blocks = blocksOf(wrote([['p4']], { fault: 'timeout' }), { outcome: nowhere });
    expect(sourcesOf(blocks).map(({ title }) => title)).toEqual(['§ 9 PrG']);
    expect(JSON.stringify(blocks)).not.toMatch(/aus der Wissensbank:|Dazu steht nichts/);
    expect(labelsOf(blocks)).toEqual(['Mensch fragen']);
  });
});

describe('an answer to a question in another language', () => {
  const english = { foreign: 'How much is the Probegeld?' };
  const german = [
    { text: 'Satz 1.', cites: ['p1'] },
    { text: 'Satz 2.', cites: ['p2'] },
  ];
  const translated = (...texts: readonly string[]) => ({
    ...wrote([]),
    sentences: texts.map((text, place) => ({ text, cites: german[place]?.cites ?? [] })),
    original: german,
  });

  it('says that it is translated, and has the German text beside it', () => {
    const blocks = blocksOf(translated('Sentence 1.', 'Sentence 2.'), english);
    expect(notesOf(blocks)).toEqual([expect.stringMatching(/^Von einer KI übersetzt\./)]);
    expect(blocks.find(({ kind }) => kind === 'folded')).toMatchObject({ summary: 'Deutscher Text' });
  });

  it('says so where a part of it stayed German', () => {
    expect(notesOf(blocksOf(translated('Sentence 1.', 'Satz 2.'), english))).toEqual([
      expect.stringMatching(/^Zum Teil von einer KI übersetzt; .*steht auf Deutsch/),
    ]);
  });

  it('says so where nothing is translated, and folds nothing', () => {
    const blocks = blocksOf(wrote([['p1'], ['p2']]), english);
    expect(notesOf(blocks)).toEqual([expect.stringMatching(/ließ sich nicht sicher übersetzen/)]);
    expect(blocks.some(({ kind }) => kind === 'folded')).toBe(false);
  });

  it('says that the notes above it stayed German', () => {
    const outcome = { ...grounded, warnings: [{ kind: 'announced' }] } as Outcome;
    const notes = notesOf(blocksOf(translated('Sentence 1.', 'Sentence 2.'), { ...english, outcome }));
    expect(notes[1]).toMatch(/^Die Hinweise darüber sind nicht übersetzt/);
  });

  it('says it too where only something near is known, and where the text breaks off', () => {
    const near = blocksOf({ ...translated('Sentence 1.'), kind: 'unanswerable' }, english);
    const broken = blocksOf({ ...translated('Sentence 1.'), fault: 'timeout' }, english);
    for (const blocks of [near, broken]) expect(String(notesOf(blocks)[0])).toMatch(/^Von einer KI übersetzt/);
    expect(String(notesOf(broken)[1])).toContain('quoted in German');
  });

  it('says nothing of all that where the question is German', () => {
    expect(notesOf(blocksOf(wrote([['p1']])))).toEqual([]);
  });
});

describe('buttons below an answer of a model', () => {
  it('ask whether it helped, also where exactly that stands nowhere', () => {
    for (const written of [wrote([['p1']]), wrote([['p1']], { kind: 'unanswerable' }), wrote([], { kind: 'unanswerable' })])
      expect(blocksOf(written).at(-1)).toEqual({ kind: 'feedback', action: 'ask.feedback', value: '01234567-89ab probegeld' });
  });

  it('offer a poster only where one can be printed', () => {
    expect(labelsOf(blocksOf(wrote([['p1']])))).toContain('Als Aushang');
    expect(labelsOf(blocksOf(wrote([['p1']]), { printable: false }))).not.toContain('Als Aushang');
  });
});
