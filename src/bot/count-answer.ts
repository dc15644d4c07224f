import type { Outcome } from '../ask/outcome.ts';
import type { Written } from '../ask/writing/write-answer.ts';
import type { Meter } from '../meter.ts';

/** Counts an answer, and why it is none. `written`: what a model made of it, where its words are shown. */
export function countAnswer(meter: Meter, { kind }: Outcome, written?: Pick<Written, 'kind'>): void {
  meter.count('tws_answers_total', { outcome: kind, writer: written === undefined ? 'rules' : 'model' });
  if (written?.kind === 'unanswerable') meter.count('tws_abstain_total', { reason: 'unanswerable' });
  if (written === undefined && kind !== 'grounded') meter.count('tws_abstain_total', { reason: kind });
}
