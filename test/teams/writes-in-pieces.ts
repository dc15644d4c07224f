import { setTimeout as sleep } from 'node:timers/promises';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Responder } from '../../src/chat/reply.ts';

/** What it says to everything, with what it was asked behind it. */
export const wholeAnswer = 'Zwölf Monate, sagt das Gesetz: § 104.';

const source = { number: 1, title: '§ 104 SGB III', url: 'https://www.gesetze-im-internet.de/sgb_3/__104.html', reviewedOn: '2026-11-22' };

/** Stands in for a model: writes in pieces, and takes its time where the question says so. */
export const writesInPieces: Responder = async (incoming, onProgress = () => undefined) => {
  const asked = wordsIn(incoming);
  if (asked.includes('lange')) {
    onProgress({ kind: 'step', text: 'Ich sehe in der Wissensbank nach …' });
    await sleep(700);
  }
  for (const append of ['Zwölf ', 'Monate, ', 'sagt ', 'das ', 'Gesetz: ', '§ 104.']) {
    onProgress({ kind: 'text', append });
    await sleep(pauseFor(asked));
  }
  if (asked.includes('wartet')) await sleep(1_000);
  const blocks = [
    { kind: 'text', text: [`${wholeAnswer} `, { citation: 1 }] } as const,
    { kind: 'note', tone: 'info', text: `Gefragt: ${asked}` } as const,
    { kind: 'sources', sources: [source] } as const,
    { kind: 'feedback', action: 'rate', value: 'x' } as const,
  ];
  return { kind: 'reply', reply: { audience: 'conversation', message: { origin: 'model', blocks } } };
};

function wordsIn(incoming: Incoming): string {
  if (incoming.kind === 'action') return incoming.value;
  return incoming.kind === 'text' ? incoming.text : '';
}

function pauseFor(asked: string): number {
  if (asked.includes('gründlich')) return 650;
  return asked.includes('langsam') ? 330 : 5;
}
