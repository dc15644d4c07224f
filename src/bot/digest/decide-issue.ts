import type { Incoming } from '../../chat/incoming.ts';
import { personKey } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import { dayOf, germanDay } from '../../days.ts';
import type { Decision } from '../../digest/digest-store.ts';
import { sayWeek } from '../../digest/replies/say-week.ts';
import { sendNow } from '../../digest/send-week.ts';
import { nextDue } from '../../digest/weekly-time.ts';
import type { DigestFeature } from '../digest-feature.ts';
import { say } from '../respond-to-command.ts';
import { comingIssue } from './coming-issue.ts';
import { showStatus } from './show-status.ts';

type Asked = { readonly incoming: Incoming; readonly feature: DigestFeature };

const settled = say('Dieser Überblick ist schon unterwegs oder angekommen. Es wurde nichts geändert.');

/** To whoever wants to do something with an issue that is too old for it. */
export const gone = say('Zu dieser Woche kann ich nichts mehr tun. Es wurde nichts geändert.');

/** Agrees to the coming issue, or leaves it out. A button of an older week changes nothing. */
export async function decideIssue(week: string, decision: Exclude<Decision, 'open'>, { incoming, feature }: Asked): Promise<Response> {
  const due = await comingIssue(feature);
  if (week !== due.week) return refuse(week, feature);
  if (!(await feature.store.decide(due, decision, personKey(incoming.person)))) return settled;
  return showStatus(feature, decision === 'approved' ? 'Freigegeben.' : `Ausgesetzt. In ${sayWeek(week)} kommt kein Überblick.`);
}

/** Sends the coming issue now instead of when it is due. */
export async function sendIssue(week: string, incoming: Incoming, feature: DigestFeature): Promise<Response> {
  const due = await comingIssue(feature);
  if (week !== due.week) return refuse(week, feature);
  const before = nextDue(feature.sendAt, feature.now());
  if (before.dueAt < due.dueAt) return say(sayEarly(week, before.dueAt));
  if (!(await sendNow(due, { ...feature, actor: personKey(incoming.person) }))) return settled;
  return showStatus(feature, 'Ist unterwegs in alle Kanäle. Ich berichte im Kanal der Koordination, was angekommen ist.');
}

/** Two issues in a row would leave the week between them with none. */
function sayEarly(week: string, from: string): string {
  return `Der Überblick für ${sayWeek(week)} lässt sich erst ab dem ${germanDay(dayOf(new Date(from)))} senden. Es wurde nichts gesendet.`;
}

async function refuse(week: string, { store }: DigestFeature): Promise<Response> {
  return (await store.week(week))?.isSent ? settled : gone;
}
