import { findBranches } from '../../book/desk/find-branches.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Response } from '../../chat/reply.ts';
import { statusMessage } from '../../digest/replies/status-message.ts';
import { type Due, lastDues, nextDue } from '../../digest/weekly-time.ts';
import { reply } from '../ask-feature.ts';
import type { DigestFeature } from '../digest-feature.ts';
import { say } from '../respond-to-command.ts';

/** The issue that can still be decided: one that is due and waits for somebody to agree, else the next. */
export async function comingIssue({ sendAt, store, now }: DigestFeature): Promise<Due> {
  const since = await store.since(now().toISOString());
  const [last] = lastDues(sendAt, now(), 1);
  const waits = last && last.dueAt > since && !(await store.week(last.week))?.isPlanned;
  return waits ? last : nextDue(sendAt, now());
}

/** How the next issue and the last one stand. */
export async function showStatus(feature: DigestFeature, said = ''): Promise<Response> {
  const { store } = feature;
  const next = await comingIssue(feature);
  const week = await store.week(next.week);
  const [newest] = await store.planned(1);
  const last = newest && { week: newest, runs: await store.runs(newest.week), votes: await store.votes(newest.week) };
  const notes = await store.notes(next.week);
  const status = { next, decision: week?.decision ?? 'open', isPlanned: week?.isPlanned ?? false, notes, last } as const;
  const message = statusMessage(status, feature);
  const blocks = said === '' ? message.blocks : [{ kind: 'note', tone: 'info', text: said } as const, ...message.blocks];
  return reply({ audience: 'asker', message: { ...message, blocks } });
}

/** The last issue of somebody's branch, to them alone. */
export async function showLastIssue(incoming: Incoming, feature: DigestFeature): Promise<Response> {
  const [last] = lastDues(feature.sendAt, feature.now(), 1);
  return showIssue(last ?? nextDue(feature.sendAt, feature.now()), (await feature.branchOf(incoming))?.id, feature);
}

/** The next issue as it would be now; `text` may name a branch. */
export async function previewIssue(text: string, incoming: Incoming, feature: DigestFeature): Promise<Response> {
  const [named] = findBranches(text, feature.branches);
  const branch = named?.id ?? (await feature.branchOf(incoming))?.id ?? feature.branches[0]?.id;
  return showIssue(await comingIssue(feature), branch, feature);
}

async function showIssue(due: Due, branch: string | undefined, feature: DigestFeature): Promise<Response> {
  if (branch === undefined)
    return say('Für welche Geschäftsstelle? Wähl sie mit „geschäftsstelle“ aus, dann zeige ich Dir ihren Überblick.');
  return reply({ audience: 'asker', personal: true, message: await feature.issue(due, branch) });
}
