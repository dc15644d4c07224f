import { expect, it } from 'vitest';
import { createAsk } from '../../src/ask/ask.ts';
import { withoutPeople } from '../../src/ask/redaction/without-people.ts';
import type { Retriever } from '../../src/ask/retriever.ts';
import { createEmbedQuestion } from '../../src/knowledge/vectors/embed-question.ts';
import { searchWithVectors } from '../../src/knowledge/vectors/search-with-vectors.ts';
import { createLog } from '../../src/log.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { createFakeEmbedder, randomVector } from '../knowledge/vectors/fake-embedders.ts';
import { createMemory } from './in-memory-stores.ts';

/** Asks these questions in one conversation; gives what the model of meanings was told. */
async function tellsOf(...questions: readonly string[]): Promise<string> {
  const embedder = createFakeEmbedder((text) => randomVector(text));
  const embedQuestion = createEmbedQuestion({ embedder, redact: withoutPeople, log: createLog('error', () => {}), now: () => 0 });
  const { retriever } = await shareKnowledge();
  const prepared = () => ({ weight: 0.1, length: 64, nearness: () => new Map() });
  const search: Retriever = searchWithVectors(retriever(), { prepared, embedQuestion, onOtherLength: () => undefined });
  const ask = createAsk({ retriever: () => search, memory: createMemory(), now: () => new Date('2026-11-23') });
  for (const question of questions) await ask(question, { conversation: 'faden', branchSpansLaender: false });
  return embedder.batches.flat().join('\n');
}

it('tells a model of meanings no name that only an introduction gave away', async () => {
  const told = await tellsOf('Mein Name ist Pfrömmer. Bekommt Pfrömmer auch Kurzarbeitergeld?', 'Und wie lange bekommt Pfrömmer das?');
  expect(told).toContain('Bekommt […] auch Kurzarbeitergeld?');
  expect(told).not.toContain('Pfrömmer');
});

it('tells a model of meanings nothing of a secret, whichever sentence says that it is one', async () => {
  const typed =
    'Hier ist Karl vom Betriebsrat, bitte streng vertraulich behandeln. Unser Werk Zumbrock schließt im März, was gilt beim Sozialplan?';
  expect(await tellsOf(typed, 'Und wie lange gilt das?')).not.toMatch(/Zumbrock|Sozialplan/);
});
