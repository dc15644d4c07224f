import { expect, it } from 'vitest';
import { citationsOf } from '../../src/ask/citations.ts';
import { openAsk } from './open-ask.ts';
import { openSmallBase } from './small-base.ts';

const openGap = () =>
  openSmallBase([
    {
      id: 'probegeld',
      keyFacts: [{ label: 'Höhe', value: '100 € im Monat', source: 1, aspect: 'amount' }],
      body: '## Wie geht es weiter?\n\nDas Probegeld beträgt 100 € im Monat. Wann der nächste Aufruf zum Probegeld kommt, ist nicht belegt; bitte prüfen.',
    },
  ]);
const gap = 'Wann der nächste Aufruf zum Probegeld kommt, ist nicht belegt; bitte prüfen.';

it('what the base says of its own gap is quoted, with its source, where it is what was asked', async () => {
  const { retriever } = await openGap();
  const outcome = await openAsk(retriever).outcomeOf('Wann kommt der nächste Aufruf zum Probegeld?');
  expect(outcome).toMatchObject({ kind: 'not-covered', said: gap });
  expect(citationsOf(outcome).map(({ articleId }) => articleId)).toEqual(['probegeld']);
});

it('a gap is no answer to another question', async () => {
  const { retriever } = await openGap();
  expect((await openAsk(retriever).outcomeOf('Wie hoch ist das Probegeld im Monat?')).kind).toBe('grounded');
});
