import type { Incoming } from '../../chat/incoming.ts';
import { personKey } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import { dayOf } from '../../days.ts';
import type { Decision } from '../../digest/digest-store.ts';
import { correctWeek, sendAgain, sendNow } from '../../digest/send-week.ts';
import { lastDues } from '../../digest/weekly-time.ts';
import type { DigestFeature } from '../digest-feature.ts';
import { say } from '../respond-to-command.ts';
import { comingIssue, showStatus } from './show-status.ts';

const settled = 'Dieser Überblick ist schon unterwegs oder angekommen. Es wurde nichts geändert.';
const gone = 'Zu dieser Woche kann ich nichts mehr tun. Es wurde nichts geändert.';

/** Agrees to the coming issue, or leaves it out. A button of an older week changes nothing. */
export async function decideIssue(
  week: string,
  decision: Exclude<Decision, 'open'>,
  { incoming, feature }: { readonly incoming: Incoming; readonly feature: DigestFeature },
): Promise<Response> {
  const due = await comingIssue(feature);
  if (week !== due.week) return say(gone);
  if (!(await feature.store.decide(due, decision, personKey(incoming.person)))) return say(settled);
  return showStatus(feature, decision === 'approved' ? 'Freigegeben.' : 'Ausgesetzt. Diese Woche kommt kein Überblick.');
}

/** Sends the coming issue now instead of when it is due. */
export async function sendIssue(week: string, feature: DigestFeature): Promise<Response> {
  const due = await comingIssue(feature);
  if (week !== due.week) return say(gone);
  if (!(await sendNow(due, feature))) return say(settled);
  return showStatus(feature, 'Ist unterwegs in alle Kanäle. Ich berichte im Kanal der Koordination, was angekommen ist.');
}

/** Posts an issue once more where it failed or may not have arrived; the value is `WEEK BRANCH PLATFORM ATTEMPT`. */
export async function resendIssue(value: string, incoming: Incoming, feature: DigestFeature): Promise<Response> {
  const [week = '', branch, platform, attempt] = value.split(' ');
  const run = (await feature.store.runs(week)).find((each) => each.branch === branch && each.platform === platform);
  const known = await feature.store.week(week);
  if (!run || !known || String(run.attempt) !== attempt) return say(gone);
  const sent = await sendAgain(run, known, { ...feature, actor: personKey(incoming.person) });
  return say(sent ? 'Ist wieder unterwegs. Ich berichte im Kanal der Koordination.' : gone);
}

/** Writes an issue over wherever it was sent. */
export async function correctIssue(week: string, text: string, asked: { incoming: Incoming; feature: DigestFeature }): Promise<Response> {
  const { incoming, feature } = asked;
  const known = await feature.store.week(week);
  if (!known || !lastDues(feature.sendAt, feature.now(), 2).some((due) => due.week === week)) return say(gone);
  const correction = { text, day: dayOf(feature.now()) };
  const channels = await correctWeek(known, correction, { ...feature, actor: personKey(incoming.person), event: incoming.id });
  return say(channels === 1 ? 'Korrigiert wird 1 Kanal.' : `Korrigiert werden ${channels} Kanäle.`);
}
