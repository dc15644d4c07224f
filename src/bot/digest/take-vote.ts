import type { Incoming } from '../../chat/incoming.ts';
import { personKey } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import type { VoteKind } from '../../digest/digest-store.ts';
import { reply } from '../ask-feature.ts';
import type { DigestFeature } from '../digest-feature.ts';
import { comingIssue } from './coming-issue.ts';

type Asked = { readonly incoming: Incoming; readonly feature: DigestFeature };

/** Counts without a name, once for each person and issue; `value` is `WEEK BRANCH`. */
export async function takeVote(kind: VoteKind, value: string, { incoming, feature }: Asked): Promise<Response> {
  const { store, branches, now } = feature;
  const [week = '', branch = ''] = value.split(' ');
  if (week === (await comingIssue(feature)).week) return nod('Das ist eine Vorschau; hier wird nichts gezählt.');
  const isKnown = branches.some(({ id }) => id === branch) && (await store.week(week))?.isSent === true;
  if (!isKnown) return nod('Zu dieser Ausgabe kann ich nichts mehr zählen.');
  await store.vote(week, branch, { person: personKey(incoming.person), kind, at: now().toISOString() });
  return nod('Danke, gezählt. Dein Name wird nicht gespeichert.');
}

/** Everybody in the channel may press: what is said to one must not be read by the others, and needs no message of its own. */
function nod(text: string): Response {
  return reply({ audience: 'asker', courtesy: true, message: { blocks: [{ kind: 'text', text }] } });
}
