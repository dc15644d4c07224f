import { describe, expect, it } from 'vitest';
import type { KeyFact } from '../../src/ask/article.ts';
import { pickFacts } from '../../src/ask/pick-facts.ts';
import { pickSteps } from '../../src/ask/pick-steps.ts';
import { toQuestion } from '../../src/ask/read-question.ts';
import { openSmallBase, type SmallArticle } from './small-base.ts';

const fact = (label: string, value: string, more: Partial<KeyFact> = {}): KeyFact => ({ label, value, source: 1, ...more });

async function pick(question: string, today: string, keyFacts: readonly KeyFact[]) {
  const { retriever, article } = await openSmallBase([{ id: 'probegeld', keyFacts }]);
  const relevance = (texts: readonly { readonly text: string }[]) => retriever.relevance(question, texts, 'Probegeld');
  return pickFacts(article('probegeld'), toQuestion(question), { relevance, today }).map(({ fact, past }) => ({ label: fact.label, past }));
}

const durations = [
  fact('Dauer 2026', '24 Monate', { aspect: 'duration', validUntil: '2026-12-31' }),
  fact('Dauer nach dem Gesetz', '12 Monate', { aspect: 'duration' }),
];

describe('the key facts of an answer', () => {
  it('are first what is asked for', async () => {
    const keyFacts = [fact('Höhe', '60 %', { aspect: 'amount' }), fact('Antragsteller', 'der Arbeitgeber', { aspect: 'applicant' })];
    expect((await pick('Wer beantragt das Probegeld?', '2026-11-22', keyFacts))[0]?.label).toBe('Antragsteller');
    expect((await pick('Wie hoch ist das Probegeld?', '2026-11-22', keyFacts))[0]?.label).toBe('Höhe');
  });

  it('are first of the part that is named', async () => {
    const keyFacts = [fact('Probegeld A', '60 %', { aspect: 'amount' }), fact('Probegeld B', '20 %', { aspect: 'amount' })];
    expect((await pick('Wie hoch ist das Probegeld B?', '2026-11-22', keyFacts))[0]?.label).toBe('Probegeld B');
    expect((await pick('Wie hoch ist das Probegeld A?', '2026-11-22', keyFacts))[0]?.label).toBe('Probegeld A');
  });

  it('are at most seven', async () => {
    const many = Array.from({ length: 9 }, (_, i) => fact(`Probegeld ${i}`, `${i} €`, { aspect: 'amount' }));
    expect(await pick('Wie viel Probegeld?', '2026-11-22', many)).toHaveLength(7);
  });

  it('are all current on the last day', async () => {
    expect((await pick('Wie lange gibt es das?', '2026-12-31', durations)).every(({ past }) => !past)).toBe(true);
  });

  it('leave out one that has run out when a current one tells the same', async () => {
    expect(await pick('Wie lange gibt es das?', '2027-01-01', durations)).toEqual([{ label: 'Dauer nach dem Gesetz', past: false }]);
  });

  it('mark one that has run out as past when nothing current tells the same', async () => {
    const keyFacts = [
      fact('Dauer 2026', '24 Monate', { aspect: 'duration', validUntil: '2026-12-31' }),
      fact('Höhe', '60 %', { aspect: 'amount' }),
    ];
    expect(await pick('Wie lange gibt es das?', '2027-01-01', keyFacts)).toContainEqual({ label: 'Dauer 2026', past: true });
  });

  it('leave out nothing of an article that is a thing of the past', async () => {
    const { retriever, article } = await openSmallBase([{ id: 'probegeld', keyFacts: durations, validUntil: '2026-12-31' }]);
    const picking = {
      relevance: (texts: readonly { readonly text: string }[]) => retriever.relevance('Dauer', texts, ''),
      today: '2027-01-01',
    };
    expect(pickFacts(article('probegeld'), toQuestion('Wie lange?'), picking)).toHaveLength(2);
  });

  it('mark one as past whose words name an end since the review', async () => {
    const keyFacts = [fact('Satz', '50 % bis 31.12.2026', { aspect: 'amount' })];
    expect(await pick('Wie hoch?', '2027-01-15', keyFacts)).toEqual([{ label: 'Satz', past: true }]);
  });
});

describe('what to do next', () => {
  const steps = async (article: Partial<SmallArticle>, chosen: readonly KeyFact[] = [], today = '2026-11-22') => {
    const small = (await openSmallBase([{ id: 'probegeld', ...article }])).article('probegeld');
    return pickSteps(
      small,
      chosen.map((fact) => ({ fact, past: false })),
      today,
    ).map(({ label }) => label);
  };
  const keyFacts = [
    fact('Höhe', '60 %', { aspect: 'amount' }),
    fact('Stelle', 'Agentur für Arbeit', { aspect: 'contact' }),
    fact('Frist', 'vor Beginn', { aspect: 'deadline' }),
    fact('Antragsteller', 'der Arbeitgeber', { aspect: 'applicant' }),
  ];

  it('is who applies and by when, then where, two things at most', async () => {
    expect(await steps({ keyFacts })).toEqual(['Antragsteller', 'Frist']);
  });

  it('is only what the answer has not said', async () => {
    expect(await steps({ keyFacts }, [fact('Antragsteller', 'der Arbeitgeber', { aspect: 'applicant' })])).toEqual(['Frist', 'Stelle']);
  });

  it('is never what has run out', async () => {
    const ended = [
      fact('Frist', 'bis zum Aufruf', { aspect: 'deadline', validUntil: '2026-11-21' }),
      fact('Aufruf', 'lief vom 1.1.2026 bis 28.2.2026', { aspect: 'contact' }),
      fact('Zweiter Aufruf', 'offen', { aspect: 'contact' }),
    ];
    expect(await steps({ keyFacts: ended })).toEqual(['Zweiter Aufruf']);
    expect(await steps({ keyFacts, validUntil: '2026-11-21' })).toEqual([]);
  });

  it('is nothing where there is nothing to apply for', async () => {
    expect(await steps({ keyFacts, section: 'companies' })).toEqual([]);
  });
});
