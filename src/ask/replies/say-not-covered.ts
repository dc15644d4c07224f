import type { Block, Button } from '../../chat/message.ts';
import type { Article } from '../article.ts';
import type { Outcome } from '../outcome.ts';

type NotCovered = Extract<Outcome, { kind: 'not-covered' }>;

/** An honest no, what lies near, and a human to turn to. */
export function sayNotCovered({ near, unknown }: NotCovered): Block[] {
  const no =
    unknown === undefined
      ? 'Dazu habe ich in der Wissensbank nichts.'
      : `„${unknown}“ kenne ich nicht: Dazu steht nichts in der Wissensbank.`;
  return [
    { kind: 'text', text: `${no} Ich rate nicht, sondern gebe Deine Frage lieber an einen Menschen weiter.` },
    ...sayNear(near),
    { kind: 'buttons', buttons: [{ label: 'Mensch fragen', action: 'ask.human', value: '', style: 'primary' }, ...near.map(openArticle)] },
  ];
}

function sayNear(near: readonly Article[]): Block[] {
  return near.length === 0 ? [] : [{ kind: 'text', text: 'Vielleicht hilft Dir eines dieser Themen:' }];
}

/** Opens an article by its title. */
export function openArticle(article: Article): Button {
  return { label: article.title, action: 'ask.more', value: article.id };
}
