import type { Message } from '../../chat/message.ts';
import type { DigestParts } from '../digest-parts.ts';
import type { Run, Week } from '../digest-store.ts';
import { correctButton, sayChannel, sayReason } from './report-message.ts';
import { sayWeek } from './say-week.ts';

/** In which channels an issue stands as it was, for the coordinators' channel. */
export function lostCorrectionMessage({ week }: Week, lost: readonly Run[], { branches }: Pick<DigestParts, 'branches'>): Message {
  const lines = lost.map((run) => `${sayChannel(run, branches)}: ${sayReason(run.correction?.reason) ?? 'ungeklärt'}`);
  return {
    title: `Wochenüberblick ${sayWeek(week)}: Korrektur nicht überall angekommen`,
    blocks: [
      { kind: 'text', text: 'Hier steht er vielleicht noch, wie er war. Bitte sieh im Kanal nach:' },
      { kind: 'list', items: lines },
      { kind: 'buttons', buttons: [correctButton(week)] },
    ],
  };
}
