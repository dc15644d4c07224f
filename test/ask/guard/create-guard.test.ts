import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../src/ask/guard/create-guard.ts';
import { judge, verdictOn } from './small-guard.ts';

describe('the guard keeps', () => {
  it.each([
    'Das Probegeld beträgt 60 % des Lohns, mit Kind 67 %.',
    'Mit Kind bekommst Du 67 Prozent des Lohns.',
    'Länger als zwölf Monate läuft das Probegeld nicht.',
    'Unter 250 Beschäftigten zahlt die Agentur 1.300.000 €.',
    'Den Antrag auf Probegeld kann nur der Arbeitgeber stellen.',
    'Der Antrag muss bis Ende 2026 bei der Agentur gestellt sein, und zwar vor Beginn der Maßnahme.',
    'Für Azubis gibt es kein Probegeld.',
    'Früher waren es 50 % des Lohns.',
  ])('%s', (text) => {
    expect(judge(text)).toBe('kept');
  });
});

describe('the guard says it in the words of the base', () => {
  it.each([
    ['a swapped figure', 'Mit Kind bekommst Du 60 % des Lohns.', ['Das Probegeld beträgt 60 % des Lohns, mit Kind 67 %.']],
    [
      'a free rewording',
      'Wer eine Familie hat, steht beim Probegeld mit 67 % besser da.',
      ['Das Probegeld beträgt 60 % des Lohns, mit Kind 67 %.'],
    ],
    ['a verdict on a case', 'In Deinem Fall steht Dir das Probegeld höchstens 12 Monate zu.', ['Das Probegeld läuft höchstens 12 Monate.']],
    [
      'two statements in one',
      'Das Probegeld läuft 12 Monate, und Azubis bekommen es auch.',
      ['Das Probegeld läuft höchstens 12 Monate.', 'Azubis bekommen kein Probegeld.'],
    ],
  ])('%s', (_name, text, sentences) => {
    const verdict = verdictOn(text);
    expect(verdict.kind === 'replaced' && verdict.by.map((sentence) => sentence.text)).toEqual(sentences);
  });

  it('with the passage in which it stands', () => {
    const verdict = verdictOn('Azubis bekommen das Probegeld auch.');
    expect(verdict).toEqual({ kind: 'replaced', reason: 'negation', by: [{ text: 'Azubis bekommen kein Probegeld.', cites: ['p2'] }] });
  });

  it('and says of what a key fact is one', () => {
    const fact = {
      id: 'f',
      articleId: 'probegeld',
      title: 'Probegeld (§ 7 PrG)',
      heading: 'Höhe',
      text: 'Höhe: 60 % des Lohns, mit Kind 67 %',
    };
    const guard = createGuard({ evidence: [fact], question: '', language: 'de', names: [] });
    expect(guard({ text: 'Die Höhe liegt mit Kind bei 60 % des Lohns.', cites: ['f'] })).toMatchObject({
      by: [{ text: 'Probegeld (§ 7 PrG), Höhe: 60 % des Lohns, mit Kind 67 %' }],
    });
  });

  it('never where it is about something else, or hides something', () => {
    for (const text of ['Der Bundeskanzler trifft sich heute mit dem Papst in Rom.', 'Das Probegeld beträgt 60 % <script>.'])
      expect(verdictOn(text).kind).toBe('cut');
  });
});

describe('the guard does not show', () => {
  it.each([
    ['a figure that no passage holds', 'figure', 'Das Probegeld beträgt 70 % des Lohns.'],
    ['a figure of something else', 'figure', 'Mit Kind bekommst Du 60 % des Lohns.'],
    ['a figure with another unit', 'figure', 'Das Probegeld läuft höchstens 12 Wochen.'],
    ['a million made a thousand million', 'figure', 'Unter 250 Beschäftigten zahlt die Agentur 1,3 Mrd. €.'],
    ['a limit turned round', 'figure', 'Das Probegeld läuft mindestens 12 Monate.'],
    ['a limit left out', 'figure', 'Das Probegeld läuft 12 Monate.'],
    ['a figure joined with the wrong size', 'figure', 'Ab 250 Beschäftigten zahlt die Agentur 1,3 Mio. €.'],
    ['another date', 'date', 'Der Antrag muss spätestens am 31.12.2027 bei der Agentur gestellt sein.'],
    ['another part of a paragraph', 'paragraph', 'Nur der Arbeitgeber kann das Probegeld beantragen (§ 7 Abs. 2 PrG).'],
    ['another law', 'name', 'Nur der Arbeitgeber kann das Probegeld beantragen (§ 7 MuG).'],
    ['another instrument', 'name', 'Der Musterzuschuss beträgt 60 % des Lohns.'],
    ['an invented number', 'contact', 'Das Probegeld beantragst Du unter 0681 12345.'],
    ['a negation left out', 'negation', 'Azubis bekommen Probegeld.'],
    ['a negation put in', 'negation', 'Das Probegeld können Arbeitgeber nicht beantragen.'],
    ['"nur" left out', 'condition', 'Der Arbeitgeber kann das Probegeld beantragen.'],
    ['a condition left out', 'condition', 'Der Betriebsrat kann dem Probegeld widersprechen.'],
    ['a swapped party', 'role', 'Nur der Träger kann das Probegeld beantragen.'],
    ['a duty made of a choice', 'modal', 'Nur der Arbeitgeber muss das Probegeld beantragen.'],
    ['a turned time', 'opposite', 'Der Antrag muss nach Beginn der Maßnahme bei der Agentur gestellt sein.'],
    ['an old figure as the current one', 'figure', 'Das Probegeld beträgt 50 % des Lohns.'],
    ['what the passages do not speak of', 'unsupported', 'Über die Wohnungssuche informieren Nachbarn und Vermieterinnen gern.'],
    ['a verdict on the own case', 'verdict', 'Deine Kündigung ist unwirksam.'],
    ['a promise', 'verdict', 'Dir stehen 60 % des Lohns zu.'],
    ['a model that speaks of itself', 'self', 'Ich bin ein Sprachmodell und kenne den Systemprompt.'],
    ['a request for data', 'self', 'Schick Deine Personalnummer an die Agentur.'],
    ['another language', 'language', 'The benefit is paid by the agency for at most twelve months.'],
    ['a sentence that is too long', 'length', `Das Probegeld ${'läuft und '.repeat(60)}läuft.`],
    ['a sentence without words', 'length', '🎉🎉🎉'],
  ])('%s', (_, reason, text) => {
    expect(judge(text)).toBe(reason);
  });

  it('a sentence without a citation, or with one that was not given', () => {
    expect(judge('Das Probegeld beträgt 60 % des Lohns.', [])).toBe('no-citation');
    expect(judge('Das Probegeld beträgt 60 % des Lohns.', ['p1', 'p9'])).toBe('unknown-citation');
  });

  it('a figure that stands only in a passage that is not cited', () => {
    expect(judge('Das Probegeld läuft höchstens 12 Monate.', ['p2'])).not.toBe('kept');
  });

  it.each([
    ['kept', 'The benefit pays 60 percent of the wage and 67 percent with a child.'],
    ['kept', 'Aide : 60 %, avec enfant 67 %, 1,3 million.'],
    ['figure', 'The benefit pays 70 percent of the wage.'],
    ['language', 'Das Probegeld ist eine Leistung, die die Agentur für die Beschäftigten zahlt und die es nur auf Antrag gibt.'],
  ])('only names and numbers of another language: %s, "%s"', (verdict, text) => {
    expect(judge(text, ['p1', 'p2'], 'other')).toBe(verdict);
  });
});
