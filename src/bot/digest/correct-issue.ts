import type { FieldValues } from '../../chat/form.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Block } from '../../chat/message.ts';
import { personKey } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import { dayOf } from '../../days.ts';
import { type Corrected, correctWeek } from '../../digest/correct-week.ts';
import type { Week } from '../../digest/digest-store.ts';
import { sayRuns } from '../../digest/replies/report-message.ts';
import { reply } from '../ask-feature.ts';
import type { DigestFeature } from '../digest-feature.ts';
import { gone } from './decide-issue.ts';
import { isLong, refuseLong } from './edit-issue.ts';
import { findRecentWeek } from './find-recent-week.ts';

type Asked = { readonly incoming: Incoming; readonly feature: DigestFeature };

/** Writes an issue over wherever it was sent. */
export async function correctIssue({ text: given }: FieldValues, name: string, { incoming, feature }: Asked): Promise<Response> {
  const text = typeof given === 'string' ? given.trim() : '';
  if (text === '') return { kind: 'errors', errors: { text: 'Bitte schreib, was falsch war und was stimmt.' } };
  if (isLong(text)) return refuseLong('text', text);
  const week = await findRecentWeek(name, feature);
  if (!week) return gone;
  const asking = { actor: personKey(incoming.person), event: incoming.id };
  const corrected = await correctWeek(week, { text, day: dayOf(feature.now()) }, { ...feature, ...asking });
  return reply({ audience: 'asker', message: { blocks: sayCorrected(corrected, week, feature) } });
}

function sayCorrected({ corrected, left }: Corrected, { dueAt }: Week, { branches }: DigestFeature): readonly Block[] {
  if (corrected.length === 0) return [{ kind: 'text', text: 'Dieser Überblick steht in keinem Kanal. Es wurde nichts geändert.' }];
  const all = corrected.length + left.length;
  const text = `Korrigiert wird er in ${corrected.length} von ${all} Kanälen. Klappt es irgendwo nicht, melde ich das im Kanal der Koordination.`;
  if (left.length === 0) return [{ kind: 'text', text }];
  return [
    { kind: 'text', text },
    { kind: 'text', text: 'Hier nicht:' },
    { kind: 'list', items: sayRuns(left, { dueAt, branches }) },
  ];
}
