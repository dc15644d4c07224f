import { describe, expect, it } from 'vitest';
import { pickSentences } from '../../src/ask/pick-sentences.ts';
import { toQuestion } from '../../src/ask/read-question.ts';
import { openSmallBase, type SmallArticle } from './small-base.ts';

const summary = 'Das Probegeld hilft beim Testen. Es dauert meist zwei Monate.';
const body = `## Wie viel gibt es?

- Das Probegeld beträgt 60 % vom Lohn.
- Das Essen in der Kantine ist beim Probegeld frei.

## Wer beantragt es?

- Nur der Arbeitgeber beantragt das Probegeld.

## Wie lange?

- Es dauert meist zwei Monate.
- Das Probegeld läuft bis 31.12.2026.
`;

async function pick(question: string, today = '2026-11-22', article: Partial<SmallArticle> = {}) {
  const { retriever, article: find } = await openSmallBase([{ id: 'probegeld', summary, body, ...article }]);
  const relevance = (texts: Parameters<typeof retriever.relevance>[1]) => retriever.relevance(question, texts, 'Probegeld');
  return pickSentences(find('probegeld'), toQuestion(question), { relevance, today });
}

describe('the sentences of an answer', () => {
  it('say first what is asked, whole and word for word', async () => {
    expect((await pick('Wer beantragt das Probegeld beim Amt?'))[0]).toBe('Nur der Arbeitgeber beantragt das Probegeld.');
    expect((await pick('Wie viel Prozent vom Lohn ist das Probegeld?'))[0]).toBe('Das Probegeld beträgt 60 % vom Lohn.');
  });

  it('tell of the part that is named, not of the one before it', async () => {
    const parts = { body: '## Wie viel?\n\n- Probegeld A beträgt 60 % vom Lohn.\n- Probegeld B beträgt 20 % vom Lohn.\n' };
    expect((await pick('Wie hoch ist das Probegeld B?', '2026-11-22', parts))[0]).toBe('Probegeld B beträgt 20 % vom Lohn.');
  });

  it('are two at most', async () => {
    expect((await pick('Wie viel Probegeld, wie lange und wer beantragt es?')).length).toBeLessThanOrEqual(2);
  });

  it('tell first what the thing is when nobody named it', async () => {
    expect((await pick('Wer zahlt beim Testen etwas dazu?'))[0]).toBe(summary);
  });

  it('leave out what the summary has just said', async () => {
    expect(await pick('Wie lange dauert es meist, zwei Monate?')).not.toContain('Es dauert meist zwei Monate.');
  });

  it('leave out what has run out since the review, from the day after', async () => {
    const ended = 'Das Probegeld läuft bis 31.12.2026.';
    expect(await pick('Bis wann läuft das Probegeld?', '2026-12-31')).toContain(ended);
    expect(await pick('Bis wann läuft das Probegeld?', '2027-01-01')).not.toContain(ended);
  });

  it('leave out a summary that has run out', async () => {
    const old = 'Das Probegeld hilft bis Ende 2026.';
    expect(await pick('Was hilft beim Testen?', '2026-12-31', { summary: old })).toContain(old);
    expect(await pick('Was hilft beim Testen?', '2027-01-01', { summary: old })).not.toContain(old);
  });
});
