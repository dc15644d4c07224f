import { beforeAll, describe, expect, it } from 'vitest';
import { openBothPlatforms } from '../open-both-platforms.ts';
import { openGoodModel } from './open-good-model.ts';
import { type ShownAnswer, showAnswers } from './show-answers.ts';

describe('an answer that a model writes', () => {
  let shown: readonly ShownAnswer[];
  let asked: number;
  beforeAll(async () => {
    const model = await openGoodModel();
    const both = await openBothPlatforms(model.environment);
    shown = await showAnswers(both);
    asked = model.requests().length;
    await both.close();
    await model.close();
  }, 60_000);
  const find = (name: string) => shown.find((each) => each.name.endsWith(name));

  it.each(['slack', 'teams'])('grows in a direct chat in %s, cites two articles and says that it is by a model', (platform) => {
    const answer = find(`${platform}-two-articles`);
    expect(answer).toMatchObject({ streamed: true });
    for (const part of ['KI-Antwort', 'KdW', 'Qualifizierungsgeld', '40 %', 'Weiterbildungsportal Saarland'])
      expect(answer?.words).toContain(part);
  });

  it.each(['slack', 'teams'])('goes on in %s where the question continues the last one', (platform) => {
    for (const part of ['KI-Antwort', 'Nur das Unternehmen kann KdW beantragen'])
      expect(find(`${platform}-follow-up`)?.words).toContain(part);
  });

  it.each(['slack', 'teams'])('is explained in plain language in %s when somebody wants that', (platform) => {
    const answer = find(`${platform}-plain-language`);
    expect(answer?.words).toContain('KI-Antwort');
    expect(answer?.words).not.toContain('Einfacher erklären');
  });

  it.each(['slack', 'teams'])('stands in a channel of %s for everybody in the thread, with source and label', (platform) => {
    for (const part of ['KI-Antwort', '60 %', '§ 105 SGB III']) expect(find(`${platform}-channel`)?.words).toContain(part);
  });

  it('carries citations and the label of Teams besides', () => {
    const entities = JSON.stringify(find('teams-two-articles')?.picture);
    for (const part of ['AIGeneratedContent', '"citation"', 'https://schema.org/Message']) expect(entities).toContain(part);
  });

  it('takes one call for a usual question, two for one that continues another, and two in plain language', () => {
    expect(asked).toBe(2 * (1 + 2 + 2 + 1));
  });
});
