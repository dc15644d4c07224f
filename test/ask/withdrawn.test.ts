import { describe, expect, it } from 'vitest';
import { citationsOf } from '../../src/ask/citations.ts';
import { replyToOutcome } from '../../src/ask/replies/reply-to-outcome.ts';
import { openAsk } from './open-ask.ts';
import { openSmallBase } from './small-base.ts';

const neighbour = {
  id: 'nachbargeld',
  title: 'Nachbargeld',
  synonyms: ['Nachbargeld'],
  summary: 'Das Nachbargeld ist etwas anderes als das Probegeld.',
};

async function askWith(status: 'active' | 'withdrawn', question: string) {
  const { retriever } = await openSmallBase([{ id: 'probegeld', status }, neighbour]);
  const outcome = await openAsk(retriever).outcomeOf(question);
  return { outcome, shown: JSON.stringify(replyToOutcome(outcome, { answer: '' })) };
}

describe('a withdrawn article', () => {
  it('answers nothing, and no neighbour answers in its place', async () => {
    expect((await askWith('active', 'Wie hoch ist das Probegeld?')).shown).toContain('100 € im Monat');
    const { outcome, shown } = await askWith('withdrawn', 'Wie hoch ist das Probegeld?');
    expect(outcome.kind).toBe('not-covered');
    expect(shown).toContain('„Probegeld (§ 7 PrG)“ wird gerade geprüft');
    expect(shown).toContain('Mensch fragen');
    expect(shown).not.toContain('100 €');
    expect(shown).not.toContain('Nachbargeld');
  });

  it('is not mentioned beside another answer', async () => {
    const { outcome, shown } = await askWith('withdrawn', 'Wie hoch ist das Nachbargeld?');
    expect(citationsOf(outcome).map(({ articleId }) => articleId)).toEqual(['nachbargeld']);
    expect(shown).not.toContain('"ask.more","value":"probegeld"');
  });
});
