import { branchIds } from '../ask/article.ts';
import type { CutReason } from '../ask/guard/verdict.ts';
import type { Outcome } from '../ask/outcome.ts';
import type { WritingFault, Written } from '../ask/writing/write-answer.ts';
import type { Workshops } from '../book/workshops.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Platform } from '../chat/references.ts';
import type { RunState } from '../digest/digest-store.ts';
import type { Counts, Measures } from '../meter.ts';

/** For each label of each metric all values that it may have. */
type Closed<All> = { readonly [Name in keyof All]: { readonly [Label in keyof All[Name]]: readonly string[] } };

const outcomes = list<Outcome['kind'] | 'unreadable'>({
  ...{ grounded: true, expired: true, clarify: true, 'not-covered': true, 'out-of-scope': true, unreadable: true },
});
const faults = list<WritingFault>({
  ...{ unauthorized: true, limited: true, quota: true, server: true, unreachable: true, timeout: true, broken: true, empty: true },
  ...{ cut: true, refused: true, budget: true, resting: true, guard: true, wire: true },
});
const cutReasons = list<CutReason>({
  ...{ length: true, markup: true, 'no-citation': true, 'unknown-citation': true, language: true, verdict: true, self: true },
  ...{ contact: true, name: true, paragraph: true, date: true, figure: true, negation: true, modal: true, role: true, opposite: true },
  ...{ condition: true, past: true, plan: true, unsupported: true, loose: true },
});
type Action = 'book' | 'accept' | 'cancel' | 'changeSeats' | 'judge';
const bookings = list<Awaited<ReturnType<Workshops[Action]>>['kind']>({
  ...{ confirmed: true, requested: true, waitlisted: true, 'already-booked': true, closed: true, 'wrong-audience': true },
  ...{ 'too-many': true, unknown: true, ended: true, 'not-offered': true, cancelled: true, 'too-late': true, changed: true, same: true },
  ...{ 'only-fewer': true, full: true, rejected: true, settled: true },
});
const platforms = list<Platform>({ slack: true, teams: true, playground: true });
const runStates = list<RunState>({ queued: true, sent: true, unknown: true, failed: true, skipped: true, suspended: true });
const kinds = list<Incoming['kind']>({
  ...{ text: true, command: true, action: true, form: true, options: true, opened: true, deleted: true },
});
const operations = {
  gen_ai_operation_name: ['chat', 'embeddings'],
  gen_ai_provider_name: ['openai', 'azure.ai.openai'],
};

/** All values of all labels. A value that is not here becomes `other`, so that nothing from outside makes a series. */
export const closedLabels: Closed<Counts & Measures> = {
  tws_answers_total: { outcome: outcomes, writer: ['rules', 'model'] },
  tws_abstain_total: { reason: [...outcomes.filter((outcome) => outcome !== 'grounded'), 'unanswerable'] },
  tws_model_texts_total: { result: list<Written['kind']>({ written: true, unanswerable: true, failed: true }) },
  tws_model_faults_total: { fault: faults },
  tws_guard_cuts_total: { reason: cutReasons },
  tws_incidents_total: { event: kinds },
  tws_bookings_total: {
    action: list<Action>({ book: true, accept: true, cancel: true, changeSeats: true, judge: true }),
    outcome: bookings,
  },
  tws_digest_runs_total: { branch: branchIds, result: runStates },
  tws_limited_total: {
    platform: platforms,
    reason: ['often', 'repeated', 'place', 'busy', 'full'],
    result: ['told', 'quiet', 'whispered', 'busy', 'refused'],
  },
  tws_events_total: { platform: platforms, result: ['done', 'again', 'given-up'] },
  tws_posts_total: { platform: platforms, result: ['sent', 'again', 'failed', 'unknown'] },
  tws_ack_seconds: { platform: platforms },
  tws_answer_seconds: { platform: platforms },
  http_server_request_duration_seconds: {
    http_request_method: ['GET', 'HEAD', 'POST'],
    http_route: ['/healthz', '/readyz', '/slack/events', '/api/messages', '/kalender', '/dateien', '/playground', '/'],
    http_response_status_code: ['200', '204', '302', '304', '400', '401', '403', '404', '405', '413', '415', '429', '500', '503'],
  },
  gen_ai_client_operation_duration_seconds: { ...operations, error_type: ['', ...faults] },
  gen_ai_client_token_usage: { ...operations, gen_ai_token_type: ['input', 'output'] },
};

/** Labels as they may be shown. */
export function keepClosed(name: keyof typeof closedLabels, labels: Readonly<Record<string, string>>): Record<string, string> {
  const closed = Object.entries<readonly string[]>(closedLabels[name]);
  return Object.fromEntries(closed.map(([label, values]) => [label, find(values, labels[label])]));
}

/** All labels that a metric can have with known values. */
export function allLabels(name: keyof typeof closedLabels): Record<string, string>[] {
  const closed = Object.entries<readonly string[]>(closedLabels[name]);
  return closed.reduce<Record<string, string>[]>(
    (all, [label, values]) => all.flatMap((labels) => values.map((value) => ({ ...labels, [label]: value }))),
    [{}],
  );
}

function find(values: readonly string[], value: string | undefined): string {
  return values.find((each) => each === value) ?? 'other';
}

/** All members of a union: one that is missing or too much does not compile. */
function list<Member extends string>(members: Readonly<Record<Member, true>>): readonly string[] {
  return Object.keys(members);
}
