import type { Block, Button } from '../../chat/message.ts';
import type { Article } from '../article.ts';
import type { Outcome } from '../outcome.ts';

type NotCovered = Extract<Outcome, { kind: 'not-covered' }>;

/** An honest no, what lies near, and a human to turn to. */
export function sayNotCovered({ near, ...outcome }: NotCovered): Block[] {
  return [
    { kind: 'text', text: `${sayNo(outcome)} Ich rate nicht. Frag lieber einen Menschen.` },
    { kind: 'buttons', buttons: [askHuman] },
    ...sayNear('Vielleicht hilft Dir das weiter:', near),
  ];
}

function sayNo({ unknown, said, withdrawn }: Omit<NotCovered, 'near'>): string {
  if (withdrawn) return `„${withdrawn.title}“ wird gerade geprüft; solange gebe ich daraus keine Auskunft.`;
  return said ?? (unknown === undefined ? 'Dazu steht nichts in der Wissensbank.' : `Zu „${unknown}“ steht nichts in der Wissensbank.`);
}

/** Opens the contact of the person's branch office. */
export const askHuman: Button = { label: 'Mensch fragen', action: 'ask.human', value: '', style: 'primary' };

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
