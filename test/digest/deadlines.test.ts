import { describe, expect, it } from 'vitest';
import { buildIssue } from '../../src/digest/build-issue.ts';
import type { DigestArticle, DigestFact } from '../../src/digest/digest-input.ts';
import { itemsOf, textsOf } from './items-of.ts';
import { articleWith, factWith, inputWith } from './sample-input.ts';

describe('deadlines', () => {
  const ending = (validUntil: string, more: Partial<DigestArticle> = {}) =>
    articleWith({
      id: validUntil,
      keyFacts: [factWith({ validUntil, source: { title: 'S', url: `https://example.org/${validUntil}` } })],
      ...more,
    });

  it('reach from the day itself to six weeks later, the nearest first', () => {
    const articles = ['2027-01-05', '2027-01-04', '2026-11-23', '2026-11-22', '2026-12-31'].map((day) => ending(day));
    expect(itemsOf('deadlines', articles).map(({ date }) => date)).toEqual(['2026-11-23', '2026-12-31', '2027-01-04']);
  });

  it('name what ends: the article, or its key facts of that day in one line', () => {
    const facts = ['Dauer', 'Höhe'].map((label) => factWith({ label, validUntil: '2026-12-31' }));
    const long = factWith({ label: 'Bedingung', value: 'x'.repeat(300), validUntil: '2026-12-24' });
    expect(textsOf('deadlines', [articleWith({ keyFacts: [...facts, long] })])).toEqual([
      'Bis 24.12.2026: Kurzarbeitergeld – Bedingung',
      'Bis 31.12.2026: Kurzarbeitergeld – Dauer: 12 Monate, und 1 weitere Angabe',
    ]);
    expect(itemsOf('deadlines', [articleWith({ keyFacts: facts, validUntil: '2026-12-31' })])).toEqual([
      {
        key: 'deadlines kug 2026-12-31',
        articleId: 'kug',
        text: 'Bis 31.12.2026: Kurzarbeitergeld',
        date: '2026-12-31',
        paragraph: '§ 104 SGB III',
        url: 'https://www.example.org/104',
      },
    ]);
  });

  it('have the words of the key fact that is about the end, with its own source', () => {
    const end = '2026-12-31';
    const own = { title: 'Richtlinie', url: 'https://www.example.org/richtlinie' };
    const facts = [
      factWith({ label: 'Höhe', value: '1.000 €, gültig bis 31.12.2026', aspect: 'amount', validUntil: end }),
      factWith({ label: 'Dauer', value: 'bis 5 Tage', aspect: 'duration', validUntil: end }),
      factWith({
        label: 'Geltung',
        value: 'laut Kammer bis 31.12.2026; Verlängerung bitte prüfen',
        aspect: 'duration',
        validUntil: end,
        source: own,
      }),
    ];
    const items = (keyFacts: readonly DigestFact[], more = {}) =>
      itemsOf('deadlines', [articleWith({ keyFacts, ...more })]).map(({ text, url }) => [text, url]);
    const geltung = 'Bis 31.12.2026: Kurzarbeitergeld – Geltung: laut Kammer bis 31.12.2026; Verlängerung bitte prüfen';
    expect(items(facts, { validUntil: end })).toEqual([[geltung, own.url]]);
    expect(items(facts)).toEqual([[`${geltung}, und 2 weitere Angaben`, own.url]]);
    const ending = factWith({ label: 'Ende der Richtlinie', value: 'bis zum 31. Dezember 2026', aspect: 'deadline', source: own });
    expect(items([...facts, ending], { validUntil: end })).toEqual([['Bis 31.12.2026: Kurzarbeitergeld – Ende der Richtlinie', own.url]]);
    expect(items(facts.slice(1, 2), { validUntil: end })[0]?.[0]).toBe('Bis 31.12.2026: Kurzarbeitergeld');
    const status = ['offen: vorläufig bis 31.12.2026 geöffnet; bitte prüfen', '2021 bis 31.12.2026'].map((value) =>
      factWith({ label: 'Stand', value, validUntil: end }),
    );
    expect(items(status, { validUntil: end })[0]?.[0]).toBe('Bis 31.12.2026: Kurzarbeitergeld – Stand: 2021 bis 31.12.2026');
    const map = factWith({ label: 'Gebiet', value: 'Landkreis (Karte 2022–2026)', validUntil: end });
    expect(items([factWith({ validUntil: end }), map])[0]?.[0]).toBe(
      'Bis 31.12.2026: Kurzarbeitergeld – Gebiet: Landkreis (Karte 2022–2026), und 1 weitere Angabe',
    );
  });

  it('of an overview are those that no other article tells', () => {
    const other = { title: 'Andere', url: 'https://www.example.org/andere' };
    const told = factWith({ validUntil: '2026-12-31' });
    const own = factWith({ label: 'Eigenes', value: '3 Tage', validUntil: '2026-12-31', source: other });
    const overview = articleWith({ id: 'o', title: 'Übersicht', section: 'overview', keyFacts: [told, own] });
    expect(textsOf('deadlines', [overview, articleWith({ keyFacts: [told] })])).toEqual([
      'Bis 31.12.2026: Kurzarbeitergeld – Bezugsdauer: 12 Monate',
      'Bis 31.12.2026: Übersicht – Eigenes: 3 Tage',
    ]);
  });

  it('are told once where several articles mention the same end, of the article that it is about', () => {
    const facts = { keyFacts: [factWith({ validUntil: '2026-12-31' })] };
    const overview = articleWith({ id: 'o', title: 'Übersicht', section: 'overview', ...facts });
    const other = articleWith({ id: 'n', title: 'Nebenbei', ...facts });
    expect(textsOf('deadlines', [overview, other, articleWith({ ...facts, validUntil: '2026-12-31' })])).toEqual([
      'Bis 31.12.2026: Kurzarbeitergeld',
    ]);
    expect(textsOf('deadlines', [overview, other])).toEqual(['Bis 31.12.2026: Nebenbei – Bezugsdauer: 12 Monate']);
    expect(textsOf('deadlines', [overview])).toEqual(['Bis 31.12.2026: Übersicht – Bezugsdauer: 12 Monate']);
  });

  it('of every year are told before each, and never as over', () => {
    const yearly = factWith({ label: 'Antrag', value: 'bis 31. Dezember des Vorjahres', aspect: 'deadline', yearlyUntil: '12-31' });
    const article = articleWith({ keyFacts: [yearly] });
    expect(itemsOf('deadlines', [article]).map(({ key, text, date }) => [key, text, date])).toEqual([
      ['deadlines kug 2026-12-31', 'Bis 31.12.2026: Kurzarbeitergeld – Antrag: bis 31. Dezember des Vorjahres', '2026-12-31'],
    ]);
    const in2027 = buildIssue(inputWith({ articles: [article], dueAt: '2027-12-31T06:30:00.000Z' }));
    expect(in2027.sections.map(({ kind, items }) => [kind, items[0]?.date])).toEqual([['deadlines', '2027-12-31']]);
    expect(buildIssue(inputWith({ articles: [article], dueAt: '2027-01-04T06:30:00.000Z' })).sections).toEqual([]);
    const none = [
      { status: 'announced' },
      { status: 'expired' },
      { validUntil: '2026-11-30' },
      { keyFacts: [{ ...yearly, validUntil: '2026-11-30' }] },
    ];
    const days = none.map((more) => itemsOf('deadlines', [articleWith({ keyFacts: [yearly], ...more })]).map(({ date }) => date));
    expect(days).toEqual([[], [], ['2026-11-30'], ['2026-11-30']]);
  });

  it('have no place for what is over as a whole', () => {
    expect(textsOf('deadlines', [ending('2026-12-31', { status: 'expired' })])).toEqual([]);
  });
});
