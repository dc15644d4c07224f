import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '../../../src/chat/message.ts';
import type { Responder } from '../../../src/chat/reply.ts';

/** The question for which a script stands in for a model. */
export const modelQuestion = 'Fass mir das Qualifizierungsgeld in zwei Sätzen zusammen.';

const pieces = [
  'Mit dem Qualifizierungsgeld lernen Beschäftigte im selben Betrieb um, ',
  'wenn der Strukturwandel ihre Arbeit verändert [1]. ',
  'Den Kurs zahlt der Arbeitgeber, ',
  'die Agentur für Arbeit ersetzt 60 % der Nettoentgeltdifferenz, ',
  'mit Kind 67 % [1].',
] as const;

const message: Message = {
  origin: 'model',
  blocks: [
    {
      kind: 'text',
      text: [
        'Mit dem Qualifizierungsgeld lernen Beschäftigte im selben Betrieb um, wenn der Strukturwandel ihre Arbeit verändert ',
        { citation: 1 },
        '. Den Kurs zahlt der Arbeitgeber, die Agentur für Arbeit ersetzt 60 % der Nettoentgeltdifferenz, mit Kind 67 % ',
        { citation: 1 },
        '.',
      ],
    },
    {
      kind: 'sources',
      sources: [
        {
          ...{ number: 1, title: '§ 82a SGB III', url: 'https://www.gesetze-im-internet.de/sgb_3/__82a.html' },
          ...{ asOf: '2026-04', reviewedOn: '2026-11-22' },
        },
      ],
    },
    { kind: 'buttons', buttons: [{ label: 'Mensch fragen', action: 'ask.human', value: 'qualifizierungsgeld', asks: true }] },
    { kind: 'feedback', action: 'ask.feedback', value: 'qualifizierungsgeld' },
  ],
};

/** Slower than the pace of Teams, so that each piece is seen on its own. */
const pauseMilliseconds = 1_700;

/** The bot's own responder, but for one question, which is answered as a model would: steps, then text in pieces. */
export function withScriptedModel(own: Responder): Responder {
  return async (incoming, onProgress = () => undefined) => {
    if (incoming.kind !== 'text' || incoming.text !== modelQuestion) return await own(incoming, onProgress);
    for (const text of ['Ich suche in der Wissensbank …', 'Ich formuliere die Antwort …']) {
      onProgress({ kind: 'step', text });
      await sleep(pauseMilliseconds);
    }
    for (const append of pieces) {
      onProgress({ kind: 'text', append });
      await sleep(pauseMilliseconds);
    }
    return { kind: 'reply', reply: { audience: 'conversation', message } };
  };
}
