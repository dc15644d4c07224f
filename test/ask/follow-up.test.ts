import { describe, expect, it } from 'vitest';
import { findContinued } from '../../src/ask/follow-up.ts';
import type { Turn } from '../../src/ask/stores.ts';
import { openAsk, topicsOf } from './open-ask.ts';
import { openSomeArticles } from './some-articles.ts';

const { retriever } = await openSomeArticles();
const kdw = 'kdw-kompetenz-durch-weiterbildung';
const turn: Turn = { question: 'Was bringt KdW?', articles: [kdw], outcome: 'grounded', at: '2026-11-22T09:00:00Z' };

describe('a question goes on', () => {
  it.each([
    'und mit Kind?',
    'wer beantragt das?',
    'bis wann?',
    'wie lange denn?',
    'Gibt es das auch für Leiharbeiter?',
    'geht das auch bei insolvenz?',
    'Wer zahlt dafür?',
    'wie lange läuft das Programm?',
    'Wer stellt den Antrag?',
    'oder gibt es was für große betriebe?',
  ])('with "%s"', (question) => {
    expect(findContinued(question, [turn], undefined)).toBe(turn);
  });

  it.each([
    'Wie lange gibt es Kurzarbeitergeld für die Leute in der Montage?',
    'Es gibt bei uns Kurzarbeit, wer zeigt die eigentlich an?',
    'Qualifizierungsgeld',
    'Wie hoch ist das Weihnachtsgeld?',
    'Unser Betrieb soll im nächsten Jahr geschlossen werden, welche Rechte hat dann das Gremium im Werk noch?',
  ])('not with "%s"', (question) => {
    expect(findContinued(question, [turn], undefined)).toBeUndefined();
  });

  it('not with a question that names its own topic', () => {
    const topic = retriever.article('qualifizierungsgeld');
    expect(findContinued('was ist das qualifizierungsgeld', [turn], topic)).toBeUndefined();
    expect(findContinued('und das Qualifizierungsgeld?', [turn], topic)).toBeUndefined();
    expect(findContinued('wer zahlt denn das Qualifizierungsgeld?', [turn], topic)).toBeUndefined();
    expect(findContinued('gilt das auch beim qualifizierungsgeld?', [turn], topic)).toBe(turn);
  });

  it('not without an earlier turn that found something', () => {
    expect(findContinued('wer beantragt das?', [], undefined)).toBeUndefined();
    expect(findContinued('wer beantragt das?', [{ ...turn, articles: [] }], undefined)).toBeUndefined();
  });

  it('with the last turn that found something', () => {
    const later = { ...turn, question: 'Was ist BEST?', articles: ['best-ev'] };
    expect(findContinued('wer beantragt das?', [turn, later, { ...turn, articles: [] }], undefined)).toBe(later);
  });

  it('not with a whole earlier question, said again with a circumstance', () => {
    expect(findContinued('Was bringt KdW? (im Saarland)', [turn], undefined)).toBeUndefined();
  });
});

describe('in a conversation', () => {
  const firstTopic = async (...questions: readonly string[]) => {
    const { outcomeOf } = openAsk(retriever);
    const topics: (string | undefined)[] = [];
    for (const question of questions) topics.push(topicsOf(await outcomeOf(question))[0]);
    return topics;
  };

  it('short questions stay with the topic', async () => {
    expect(await firstTopic('wie lange gibt es kug', 'und mit kind?', 'wer beantragt das?', 'bis wann?')).toEqual(
      Array.from({ length: 4 }, () => 'kurzarbeitergeld'),
    );
  });

  it('a new topic is a new topic', async () => {
    expect(await firstTopic('Was bringt KdW?', 'Wie lange gibt es Kurzarbeitergeld?')).toEqual([kdw, 'kurzarbeitergeld']);
    expect(await firstTopic('Was bringt KdW?', 'was ist das qualifizierungsgeld')).toEqual([kdw, 'qualifizierungsgeld']);
    expect(await firstTopic('Was bringt KdW?', 'und was ist mit Qualifizierungsgeld?')).toEqual([kdw, 'qualifizierungsgeld']);
  });

  it('forty short questions in a row are all understood', async () => {
    const questions = Array.from(
      { length: 40 },
      (_, i) => ['wer beantragt das?', 'und mit kind?', 'wie lange?', 'wer zahlt das?'][i % 4] ?? '',
    );
    const topics = await firstTopic('Was ist das Qualifizierungsgeld?', ...questions);
    expect(new Set(topics)).toEqual(new Set(['qualifizierungsgeld']));
  });
});
