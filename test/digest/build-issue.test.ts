import { describe, expect, it } from 'vitest';
import { buildIssue } from '../../src/digest/build-issue.ts';
import type { DigestInput, DigestWorkshop } from '../../src/digest/digest-input.ts';
import type { SectionKind } from '../../src/digest/issue.ts';
import { articleWith, changeWith, factWith, inputWith, workshopWith } from './sample-input.ts';

const textsOf = (input: DigestInput, kind: SectionKind) =>
  buildIssue(input)
    .sections.find((section) => section.kind === kind)
    ?.items.map(({ text }) => text);

const ending = (day: string, more = {}) => articleWith({ keyFacts: [factWith({ validUntil: day })], ...more });

describe('an issue', () => {
  const full = inputWith({
    articles: [
      ending('2026-12-31', { id: 'a', title: 'A' }),
      articleWith(),
      articleWith({ id: 'p', title: 'P', branches: ['neunkirchen'] }),
    ],
    changes: [changeWith(), changeWith({ id: 'p', title: 'P' })],
    workshops: [workshopWith()],
    asked: [{ articleId: 'kug', title: 'Kurzarbeitergeld', people: 5 }],
    notes: [{ id: '1', text: 'Netzwerktreffen am 3.12. in Kirkel.' }],
  });

  it('has its sections in order, and all of them in its text', () => {
    const { text, sections, ...rest } = buildIssue(full);
    expect(rest).toEqual({ week: '2026-W48', branch: 'neunkirchen', dueAt: '2026-11-23T06:30:00.000Z' });
    expect(sections.map(({ kind }) => kind)).toEqual(['news', 'deadlines', 'workshops', 'branch', 'asked', 'office']);
    expect(text).toBe(`Wochenüberblick KW 48 · Neunkirchen

Neu und geändert
- Kurzarbeitergeld: Bezugsdauer jetzt 12 Monate statt 24 Monate (§ 104 SGB III, Stand 1.12.2026)

Fristen
- Bis 31.12.2026: A – Bezugsdauer: 12 Monate

Workshops
- Wasserstoff verstehen: Mi, 9.12., 9:00 Uhr, Kirkel, 5 Plätze frei

Für eure Geschäftsstelle
- P: Bezugsdauer jetzt 12 Monate statt 24 Monate (§ 104 SGB III, Stand 1.12.2026)

Gefragt wurde
- Kurzarbeitergeld

Aus der Werkstatt
- Netzwerktreffen am 3.12. in Kirkel.`);
  });

  it('is the same for the same input', () => {
    expect(buildIssue(structuredClone(full))).toEqual(buildIssue(full));
  });

  it('tells each thing under a key of its own', () => {
    const keys = buildIssue(full).sections.flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves out what coordinators dropped, and puts first what they put first', () => {
    const notes = ['1', '2', '3', '4'].map((id) => ({ id, text: `Notiz ${id}` }));
    const edits = { dropped: ['notes 1', 'workshops h2-1'], order: ['notes 4'] };
    const issue = buildIssue(inputWith({ notes, edits, workshops: [workshopWith()] }));
    expect(issue.sections.map(({ kind, items }) => [kind, ...items.map(({ text }) => text)])).toEqual([
      ['office', 'Notiz 4', 'Notiz 2', 'Notiz 3'],
    ]);
  });

  it('tells nothing of an article that is being checked', () => {
    const articles = [ending('2026-12-31', { status: 'withdrawn' })];
    const changes = [changeWith({ kind: 'removed', facts: [] })];
    const asked = [{ articleId: 'kug', title: 'Kurzarbeitergeld', people: 5 }];
    expect(buildIssue(inputWith({ articles, changes, asked })).sections).toEqual([]);
  });
});

describe('a quiet week', () => {
  const quiet = 'In der Wissensbank gibt es diese Woche nichts Neues, und in den nächsten sechs Wochen endet darin nichts.';
  const noNext = 'Auch danach steht dort noch kein Tag, an dem etwas endet.';

  it('says so in two lines, with the next deadline', () => {
    const issue = buildIssue(inputWith({ articles: [ending('2027-03-31')], workshops: [workshopWith()] }));
    expect(issue.intro).toEqual([quiet, 'Als Nächstes steht dort der 31.3.2027: Kurzarbeitergeld – Bezugsdauer: 12 Monate.']);
    expect(issue.text).toContain(`Neunkirchen\n\n${quiet}\nAls Nächstes`);
    expect(issue.sections.map(({ kind }) => kind)).toEqual(['workshops']);
  });

  it('ends its lines with one full stop', () => {
    const article = articleWith({ keyFacts: [factWith({ value: 'bis Ende März.', validUntil: '2027-03-31' })] });
    expect(buildIssue(inputWith({ articles: [article] })).intro?.[1]).toMatch(/: bis Ende März\.$/);
  });

  it('tells of a deadline of every year', () => {
    const article = articleWith({ keyFacts: [factWith({ value: 'bis 31. Oktober', yearlyUntil: '10-31' })] });
    expect(buildIssue(inputWith({ articles: [article] })).intro?.[1]).toBe(
      'Als Nächstes steht dort der 31.10.2027: Kurzarbeitergeld – Bezugsdauer: bis 31. Oktober.',
    );
  });

  it('has two lines too where no deadline is known, or only one of others', () => {
    expect(buildIssue(inputWith()).intro).toEqual([quiet, noNext]);
    const others = ending('2027-03-31', { branches: ['voelklingen'] });
    expect(buildIssue(inputWith({ articles: [others] })).intro?.[1]).toBe(noNext);
  });

  it('is not claimed when coordinators have left everything out', () => {
    const edits = { dropped: ['deadlines kug 2026-12-31'], order: [] };
    const issue = buildIssue(inputWith({ articles: [ending('2026-12-31')], edits }));
    expect(issue.text).toBe('Wochenüberblick KW 48 · Neunkirchen\n\nDiese Woche haben wir nichts zu melden.');
  });
});

describe('workshops', () => {
  it('are the next three with free seats, then those to wait for, with a way to book each', () => {
    const workshops = [
      workshopWith({ id: 'w0', free: 0 }),
      workshopWith({ id: 'w1', free: 1, sample: true }),
      workshopWith({ id: 'w2', approval: true, end: '2026-12-10T15:00:00.000Z' }),
      workshopWith({ id: 'w3', free: 0, waiting: 2, place: undefined }),
    ];
    const itemsOf = (given: readonly DigestWorkshop[]) => buildIssue(inputWith({ workshops: given })).sections[0]?.items ?? [];
    expect(itemsOf(workshops.slice(1))?.map(({ workshopId, text, offer }) => [workshopId, text, offer?.label])).toEqual([
      ['w1', 'Wasserstoff verstehen: Mi, 9.12., 9:00 Uhr, Kirkel, 1 Platz frei (Beispieldaten)', 'Buchen'],
      ['w2', 'Wasserstoff verstehen: Mi, 9.12., 9:00 Uhr bis Do, 10.12., Kirkel, 5 Plätze frei', 'Anfragen'],
      [
        'w3',
        'Wasserstoff verstehen: Mi, 9.12., 9:00 Uhr, Ort steht noch nicht fest, ausgebucht, 2 auf der Warteliste',
        'Auf die Warteliste',
      ],
    ]);
    expect(itemsOf(workshops).map(({ workshopId, text }) => workshopId ?? text)).toEqual([
      'w1',
      'w2',
      'w0',
      '1 weiterer Termin: „/workshop liste“',
    ]);
    const free = workshopWith({ id: 'w4' });
    expect(itemsOf([...workshops, free]).map(({ workshopId, text }) => workshopId ?? text)).toEqual([
      ...['w1', 'w2', 'w4', '2 weitere Termine: „/workshop liste“'],
    ]);
  });
});

describe('what was asked', () => {
  const articles = ['a', 'b', 'c', 'd', 'e'].map((id) => articleWith({ id, title: id.toUpperCase() }));
  const people = { a: 5, b: 4, c: 9, d: 6, e: 6 };

  it('names at most three topics that at least five people asked about, by the title of the article', () => {
    const asked = Object.entries(people).map(([articleId, count]) => ({ articleId, title: 'Was fragt Anna?', people: count }));
    expect(textsOf(inputWith({ articles, asked }), 'asked')).toEqual(['C', 'D', 'E']);
  });
});

describe('notes and articles of branches', () => {
  const notes = [
    { id: '1', text: 'Für alle' },
    { id: '2', text: 'Für Neunkirchen', branch: 'neunkirchen' },
    { id: '3', text: 'Für Völklingen', branch: 'voelklingen' },
  ];

  it('stand where they belong', () => {
    expect(textsOf(inputWith({ notes }), 'office')).toEqual(['Für alle']);
    expect(textsOf(inputWith({ notes }), 'branch')).toEqual(['Für Neunkirchen']);
  });

  it('of an industry stand with the branches that have it, unless they name branches', () => {
    const about = (id: string, more: object) => ending('2026-12-31', { id, title: id, validUntil: '2026-12-31', ...more });
    const articles = [
      about('stahl', { industries: ['steel'] }),
      about('auto', { industries: ['automotive', 'steel'] }),
      about('werk', { industries: ['automotive'], branches: ['voelklingen'] }),
    ];
    const branch = { id: 'neunkirchen', name: 'IG Metall Neunkirchen', industries: ['automotive'] };
    expect(textsOf(inputWith({ articles, branch }), 'branch')).toEqual(['Bis 31.12.2026: auto']);
    expect(textsOf(inputWith({ articles, branch }), 'deadlines')).toEqual(['Bis 31.12.2026: stahl', 'Bis 31.12.2026: werk']);
  });

  it('of others come after everything that is for all', () => {
    const articles = [
      ending('2026-12-31', { id: 'fremd', title: 'Fremd', branches: ['voelklingen'], validUntil: '2026-12-31' }),
      ending('2026-12-31', { id: 'alle', title: 'Alle', section: 'overview', validUntil: '2026-12-31' }),
      ending('2026-12-31', { id: 'eigen', title: 'Eigen', branches: ['neunkirchen'], validUntil: '2026-12-31' }),
    ];
    expect(textsOf(inputWith({ articles }), 'branch')).toEqual(['Bis 31.12.2026: Eigen']);
    expect(textsOf(inputWith({ articles }), 'deadlines')).toEqual(['Bis 31.12.2026: Alle', 'Bis 31.12.2026: Fremd']);
  });
});
