import type { Block, Button, Inline } from '../../chat/message.ts';
import type { Article } from '../article.ts';
import type { Outcome } from '../outcome.ts';
import { saySources } from './say-sources.ts';

type NotCovered = Extract<Outcome, { kind: 'not-covered' }>;

/** An honest no, what lies near, and a human to turn to. What the base says of its own gap carries its source. */
export function sayNotCovered(outcome: NotCovered): Block[] {
  const { near, said } = outcome;
  const no = sayNo(outcome);
  const quoted: readonly Inline[] = said === undefined ? [no] : [no, ' ', { citation: 1 }];
  return [
    { kind: 'text', text: [...quoted, ' Ich rate nicht. Frag lieber einen Menschen.'] },
    ...(said === undefined ? [] : [saySources(outcome)]),
    { kind: 'buttons', buttons: [askHuman] },
    ...sayNear('Vielleicht hilft Dir das weiter:', near),
  ];
}

function sayNo({ unknown, said, withdrawn }: NotCovered): string {
  if (withdrawn) return `„${withdrawn.title}“ wird gerade geprüft; solange gebe ich daraus keine Auskunft.`;
  return said ?? (unknown === undefined ? 'Dazu steht nichts in der Wissensbank.' : `Zu „${unknown}“ steht nichts in der Wissensbank.`);
}

/** Opens the contact of the person's branch office. */
export const askHuman: Button = { label: 'Mensch fragen', action: 'ask.human', value: '', style: 'primary', asks: true };

/** Articles that lie near, below a line that says why they are there. */
export function sayNear(why: string, near: readonly Article[]): Block[] {
  if (near.length === 0) return [];
  return [
    { kind: 'text', text: why },
    { kind: 'buttons', buttons: near.map(openArticle) },
  ];
}

/** Opens an article by its title. */
export function openArticle(article: Article): Button {
  return { label: article.title, action: 'ask.more', value: article.id };
}
