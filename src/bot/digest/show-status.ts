import type { Response } from '../../chat/reply.ts';
import { statusMessage } from '../../digest/replies/status-message.ts';
import { reply } from '../ask-feature.ts';
import type { DigestFeature } from '../digest-feature.ts';
import { comingIssue } from './coming-issue.ts';

/** How the next issue and the last one stand. */
export async function showStatus(feature: DigestFeature, said = ''): Promise<Response> {
  const { store } = feature;
  const next = await comingIssue(feature);
  const week = await store.week(next.week);
  const [newest] = await store.planned(1);
  const last = newest && { week: newest, runs: await store.runs(newest.week), votes: await store.votes(newest.week) };
  const notes = await store.notes(next.week);
  const status = { next, decision: week?.decision ?? 'open', notes, last } as const;
  const message = statusMessage(status, feature);
  const blocks = said === '' ? message.blocks : [{ kind: 'note', tone: 'info', text: said } as const, ...message.blocks];
  return reply({ audience: 'asker', message: { ...message, blocks } });
}
