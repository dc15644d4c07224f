import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/ask/outcome.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { openAsk, topicsOf } from './open-ask.ts';
import { openSmallBase } from './small-base.ts';

const { retriever } = await openShippedBase();
const homburg = { branchSpansLaender: true };

async function outcomeOf(question: string, options: Parameters<typeof openAsk>[1] = {}): Promise<Outcome> {
  return openAsk(retriever, options).outcomeOf(question);
}

describe('a question leads to', () => {
  it.each([
    ['Wie hoch ist das Kurzarbeitergeld mit Kind?', 'kurzarbeitergeld'],
    ['wer beantragt qualifizierungsgeld', 'qualifizierungsgeld'],
    ['was bringt kdw', 'kdw-kompetenz-durch-weiterbildung'],
    ['wie lang gibt es transfer-kug', 'transferkurzarbeitergeld'],
    ['wieviel tage bildungsurlaub im jahr', 'bildungsfreistellung-saarland'],
  ])('an answer: %s', async (question, topic) => {
    const outcome = await outcomeOf(question);
    expect(outcome.kind).toBe('grounded');
    expect(topicsOf(outcome)[0]).toBe(topic);
  });

  it.each(['Gibt es einen Umzugsbonus?', 'Was steht in § 82z SGB III?', 'Wie koche ich Nudeln?', 'xyzzy plugh'])(
    'an honest no: %s',
    async (question) => {
      expect((await outcomeOf(question)).kind).toBe('not-covered');
    },
  );

  it('an honest no that names what is unknown', async () => {
    for (const question of ['Was steht in § 82z SGB III?', '§ 82z']) {
      expect(await outcomeOf(question)).toMatchObject({ kind: 'not-covered', unknown: '§ 82z' });
    }
  });

  it.each([
    ['Ist der Kollege Müller in der Gewerkschaft?', 'membership'],
    ['mein chef mobbt mich', 'single-case'],
    ['Gibt es den Aufstiegsbonus auch in Bayern?', 'elsewhere'],
  ])('a hand-off: %s', async (question, reason) => {
    expect(await outcomeOf(question)).toMatchObject({ kind: 'out-of-scope', reason });
  });

  it('a thing of the past once it has ended', async () => {
    const question = 'Wie viel zahlt das BAFA für Unternehmensberatung im Saarland?';
    expect((await outcomeOf(question, { now: '2026-12-31T22:59:00Z' })).kind).toBe('grounded');
    expect(await outcomeOf(question, { now: '2026-12-31T23:00:00Z' })).toMatchObject({
      kind: 'expired',
      warnings: expect.arrayContaining([{ kind: 'ended', on: '2026-12-31' }]),
    });
  });

  it('a warning once its review is overdue', async () => {
    expect(await outcomeOf('Wie hoch ist das Kurzarbeitergeld?', { now: '2028-01-15T09:00:00Z' })).toMatchObject({
      warnings: [{ kind: 'review-overdue' }],
    });
  });
});

describe('the circumstances of a plant', () => {
  it.each([
    ['Konzern mit 3.000 Leuten, was zahlt KdW?', { kind: 'too-large', max: 249 }],
    ['Was bringt KdW?', { kind: 'only-saarland' }],
    ['betrieb mit 12 leuten, massenentlassungsanzeige nötig?', { kind: 'too-small', min: 21 }],
  ])('are warned about: %s', async (question, warning) => {
    expect(await outcomeOf(question)).toMatchObject({ warnings: expect.arrayContaining([warning]) });
  });

  it('are no reason for a warning when they fit', async () => {
    expect(await outcomeOf('Was bringt KdW für unseren Betrieb in Homburg mit 80 Leuten?')).toMatchObject({ warnings: [] });
  });

  it('are not made up from how many are to go', async () => {
    expect(await outcomeOf('Die Firma will 15 Leute entlassen, braucht es eine Massenentlassungsanzeige?')).toMatchObject({ warnings: [] });
  });
});

describe('asking back', () => {
  it('for the Land where the branch has plants in two of them', async () => {
    expect(await outcomeOf('Was bringt KdW?', homburg)).toMatchObject({ kind: 'clarify', missing: 'land' });
    expect((await outcomeOf('Was bringt KdW im Saarland?', homburg)).kind).toBe('grounded');
    expect((await outcomeOf('Wie hoch ist das Kurzarbeitergeld?', homburg)).kind).toBe('grounded');
  });

  it.each([
    ['im Saarland', []],
    ['in Rheinland-Pfalz', [{ kind: 'plant-elsewhere' }]],
  ])('and taking "%s" for an answer', async (adds, warnings) => {
    const { outcomeOf } = openAsk(retriever, homburg);
    await outcomeOf('Was bringt KdW?');
    const outcome = await outcomeOf('Was bringt KdW?', adds);
    expect(outcome).toMatchObject({ kind: 'grounded', warnings });
    expect(topicsOf(outcome)[0]).toBe('kdw-kompetenz-durch-weiterbildung');
    const goesOn = await outcomeOf('und wer beantragt das?');
    expect([goesOn.kind, topicsOf(goesOn)[0]]).toEqual(['grounded', 'kdw-kompetenz-durch-weiterbildung']);
  });

  const twins = (first: object, second: object) =>
    openSmallBase([
      { id: 'eins', title: 'Probegeld Eins', questions: ['Wie hoch ist das Probegeld?', 'Wer bekommt es?'], ...first },
      { id: 'zwei', title: 'Probegeld Zwei', questions: ['Wie hoch ist das Probegeld?', 'Wer bekommt es?'], ...second },
      {
        id: 'drei',
        title: 'Schwimmbad',
        summary: 'Das Schwimmbad hat offen.',
        synonyms: [],
        questions: ['Wann ist offen?', 'Was kostet Baden?'],
      },
    ]);

  it('for the size where it decides between two', async () => {
    const { retriever } = await twins({ companySize: { max: 249 } }, {});
    const { outcomeOf } = openAsk(retriever);
    expect(await outcomeOf('Wie hoch ist das Probegeld bei uns?')).toMatchObject({ kind: 'clarify', missing: 'size' });
    expect((await outcomeOf('Wie hoch ist das Probegeld bei uns?', 'Betrieb mit 100 Beschäftigten')).kind).toBe('grounded');
    const large = await outcomeOf('Wie hoch ist das Probegeld bei uns?', 'Konzern mit 1000 Beschäftigten');
    expect([large.kind, topicsOf(large)[0]]).toEqual(['grounded', 'zwei']);
  });

  it('for the notice where it decides between two', async () => {
    const { retriever } = await twins({ situations: ['notice-given'] }, {});
    const { outcomeOf } = openAsk(retriever);
    expect(await outcomeOf('Wie hoch ist das Probegeld bei Kündigung?')).toMatchObject({ kind: 'clarify', missing: 'notice' });
    expect((await outcomeOf('Wie hoch ist das Probegeld bei Kündigung?', 'schon gekündigt')).kind).toBe('grounded');
    expect((await outcomeOf('Wie hoch ist das Probegeld bei Kündigung?', 'noch nicht gekündigt')).kind).toBe('grounded');
  });

  it('which of two is meant when a short question fits both', async () => {
    const { retriever } = await twins({}, {});
    const outcome = await openAsk(retriever).outcomeOf('Probegeld Höhe');
    expect(outcome).toMatchObject({ kind: 'clarify' });
    expect(new Set(topicsOf(outcome))).toEqual(new Set(['eins', 'zwei']));
    expect(outcome).not.toHaveProperty('missing');
  });

  it('not when a short question calls one of them by its name', async () => {
    const outcome = await outcomeOf('kurzarbeit wer beantragt');
    expect([outcome.kind, topicsOf(outcome)[0]]).toEqual(['grounded', 'kurzarbeitergeld']);
  });
});
