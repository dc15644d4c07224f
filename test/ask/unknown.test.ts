import { describe, expect, it } from 'vitest';
import { toQuestion } from '../../src/ask/read-question.ts';
import { asksAboutElsewhere, findUnknownDate, findUnknownName, lacksAmount, lacksContact, lacksEvent } from '../../src/ask/unknown.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { openSmallArticle } from './small-base.ts';

const { retriever } = await openShippedBase();

describe('a name that stands nowhere in the base', () => {
  it.each([
    ['Was steht in § 82z SGB III?', '§ 82z'],
    ['§82z?', '§ 82z'],
    ['Paragraf 82z gilt das?', '§ 82z'],
    ['Paragraph 999 BetrVG', '§ 999'],
    ['gibt es einen umzugsbonus', 'umzugsbonus'],
    ['Wie hoch ist das Krankengeld?', 'Krankengeld'],
    ['Was bringt KompetenzPlus?', 'KompetenzPlus'],
    ['wer kriegt den zukunftsbonus', 'zukunftsbonus'],
    ['antrag auf den transformations-soli', 'transformations-soli'],
    ['was zahlt der bundesweiterbildungsfonds', 'bundesweiterbildungsfonds'],
    ['Gibt es das Weiterbildungs-Deutschlandticket Plus?', 'Weiterbildungs-Deutschlandticket'],
  ])('is found in "%s"', (question, name) => {
    expect(findUnknownName(question, retriever.knows)).toBe(name);
  });

  it.each([
    '§ 82 Abs. 3',
    '§§ 111, 112 BetrVG',
    '§ 82 a SGB III',
    '§ 111ff',
    'Qualifizierungsgeld oder Quali-Geld',
    'kurzarbeitergelder',
    'AzuBi und InteressenAusgleich',
    'MitarbeiterInnen und BetriebsrätInnen in Kurzarbeit',
    'Meine Kollegin Sabine will Bildungsurlaub, wie viele Tage?',
    'Wie lange gibt es Kurzarbeit im Betrieb in Neunkirchen-Wellesweiler?',
    'Die Firma Sonnenschein Metallbau will Kurzarbeit',
    'Wie hoch ist das Kurzarbeitergeld in der Montagehalle Nord?',
    'Gibt es Geld für den Kurs?',
    'Wie viel Lohnzuschuss gibt es?',
    'Gibt es ein Landesprogramm oder Bundesgesetz dazu?',
    'Der Chef will die Schichtzulage streichen',
  ])('is not seen in "%s"', (question) => {
    expect(findUnknownName(question, retriever.knows)).toBeUndefined();
  });
});

describe('a date of which an article says nothing', () => {
  it('is a month, a season or a coming year', async () => {
    const article = await openSmallArticle({ body: 'Ab 1.7.2027 gibt es mehr. Im Herbst 2025 begann alles.' });
    expect(findUnknownDate('Was gilt im August 2027?', article)).toBe('August 2027');
    expect(findUnknownDate('was gilt im sommer 2027', article)).toBe('sommer 2027');
    expect(findUnknownDate('Was gilt 2031?', article)).toBe('2031');
  });

  it('is none that stands there, however it is written', async () => {
    const article = await openSmallArticle({ body: 'Ab 1.7.2027 gibt es mehr. Im Herbst 2025 begann alles.' });
    expect(findUnknownDate('Was gilt im Juli 2027?', article)).toBeUndefined();
    expect(findUnknownDate('Was war im HERBST 2025?', article)).toBeUndefined();
    expect(findUnknownDate('Was gilt 2027?', article)).toBeUndefined();
    expect(findUnknownDate('Was galt 2019?', article)).toBeUndefined();
  });
});

describe('a question about another place', () => {
  const isElsewhere = async (text: string, article: Parameters<typeof openSmallArticle>[0] = {}) =>
    asksAboutElsewhere(toQuestion(text), await openSmallArticle(article));

  it('is about elsewhere', async () => {
    expect(await isElsewhere('Gibt es das Probegeld in Bayern?')).toBe(true);
    expect(await isElsewhere('was zahlt luxemburg bei probegeld')).toBe(true);
  });

  it('is not when it names a place here too, speaks of a move, or names none', async () => {
    expect(await isElsewhere('Betrieb in Homburg, Zentrale in Bayern: gibt es Probegeld?')).toBe(false);
    expect(await isElsewhere('Die Produktion wird nach Frankreich verlegt, gibt es Probegeld?')).toBe(false);
    expect(await isElsewhere('Gibt es das Probegeld?')).toBe(false);
  });

  it('is not when the article that it names speaks of the place', async () => {
    const keyFacts = [{ label: 'Grenze', value: 'gilt auch in Frankreich', source: 1 }];
    expect(await isElsewhere('Gilt das Probegeld in Frankreich?', { keyFacts })).toBe(false);
    expect(await isElsewhere('Gilt das Probegeld in Bayern?', { keyFacts })).toBe(true);
  });
});

describe('a way to reach somebody', () => {
  it.each(['Welche Telefonnummer hat die Stelle?', 'wie erreiche ich die', 'Mailadresse?', 'Anschrift bitte', 'welche oeffnungszeiten'])(
    'is missing for "%s"',
    async (question) => {
      expect(lacksContact(question, await openSmallArticle({}))).toBe(true);
    },
  );

  it('is there when a key fact holds it', async () => {
    const value = 'Tel. 0681 12345, Trierer Straße 1, 66111 Saarbrücken, post@example.org, 8 bis 12 Uhr';
    const article = await openSmallArticle({ keyFacts: [{ label: 'Kontakt', value, source: 1, aspect: 'contact' }] });
    for (const question of ['Telefon?', 'Mailadresse?', 'Anschrift?', 'Öffnungszeiten?'])
      expect(lacksContact(question, article)).toBe(false);
  });

  it('is not asked for in other questions', async () => {
    expect(lacksContact('Wie viel Probegeld gibt es?', await openSmallArticle({}))).toBe(false);
  });
});

describe('an amount', () => {
  const without = { keyFacts: [{ label: 'Höhe', value: 'nicht festgelegt', source: 1 }] };

  it('is missing when the named article holds none', async () => {
    expect(lacksAmount(toQuestion('Wie hoch ist das Probegeld?'), await openSmallArticle(without))).toBe(true);
  });

  it('is not missing when there is one, or none is asked for', async () => {
    expect(lacksAmount(toQuestion('Wie hoch ist das Probegeld?'), await openSmallArticle({}))).toBe(false);
    expect(lacksAmount(toQuestion('Wer bekommt das Probegeld?'), await openSmallArticle(without))).toBe(false);
    expect(lacksAmount(toQuestion('Wie viel Prozent zahlt das Probegeld?'), await openSmallArticle({}))).toBe(true);
    expect(lacksAmount(toQuestion('Wie viele Millionen stecken im Probegeld?'), await openSmallArticle({}))).toBe(true);
    expect(lacksAmount(toQuestion('Wie viele Wochen gibt es Probegeld insgesamt?'), await openSmallArticle(without))).toBe(false);
    const free = { ...without, summary: 'Das Probegeld kostet nichts und ist kostenlos.' };
    expect(lacksAmount(toQuestion('Was kostet das Probegeld?'), await openSmallArticle(free))).toBe(false);
  });
});

describe('how something ended', () => {
  it('is not found in an article that says nothing of it', async () => {
    const silent = await openSmallArticle({});
    const telling = await openSmallArticle({ body: 'Die Abstimmung endete mit 80 % Zustimmung.' });
    expect(lacksEvent('wie ist die abstimmung ausgegangen', silent)).toBe(true);
    expect(lacksEvent('wie ist die abstimmung ausgegangen', telling)).toBe(false);
    expect(lacksEvent('wann ist die abstimmung', silent)).toBe(false);
  });
});
