import { findBranches } from '../../book/desk/find-branches.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Response } from '../../chat/reply.ts';
import { dayOf, germanDay } from '../../days.ts';
import { withoutVotes } from '../../digest/replies/votes.ts';
import { reply } from '../ask-feature.ts';
import type { DigestFeature } from '../digest-feature.ts';
import { say } from '../respond-to-command.ts';
import { comingIssue } from './coming-issue.ts';

/** The last issue of somebody's branch that went out, to them alone. */
export async function showLastIssue(incoming: Incoming, feature: DigestFeature): Promise<Response> {
  const last = await feature.store.lastSent();
  if (!last) return say(sayNone((await comingIssue(feature)).dueAt));
  const branch = (await feature.branchOf(incoming))?.id;
  if (branch === undefined)
    return say('Für welche Geschäftsstelle? Wähl sie mit „geschäftsstelle“ aus, dann zeige ich Dir ihren Überblick.');
  const message = await (await feature.edition(last)).issue(branch);
  return reply({ audience: 'asker', personal: true, message });
}

function sayNone(dueAt: string): string {
  return `Bisher ist noch kein Wochenüberblick erschienen. Der nächste ist für den ${germanDay(dayOf(new Date(dueAt)))} geplant.`;
}

/** The next issue as it would be now, with nothing that counts; `text` may name a branch. */
export async function previewIssue(text: string, incoming: Incoming, feature: DigestFeature): Promise<Response> {
  const { branches } = feature;
  const found = findBranches(text, branches);
  if (text.trim() !== '' && found.length !== 1) return say(sayUnknown(text.trim(), branches));
  const branch = found[0]?.id ?? (await feature.branchOf(incoming))?.id ?? branches[0]?.id;
  if (branch === undefined) return say('Es ist keine Geschäftsstelle eingetragen.');
  const message = await (await feature.edition(await comingIssue(feature))).issue(branch);
  return reply({ audience: 'asker', personal: true, message: withoutVotes(message) });
}

function sayUnknown(name: string, branches: DigestFeature['branches']): string {
  const names = branches.map((branch) => branch.name.replace(/^IG Metall /, '')).join(', ');
  return `Unter „${name.slice(0, 100)}“ kenne ich keine einzelne Geschäftsstelle. Es gibt: ${names}.`;
}
