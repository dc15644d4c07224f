import type { ReportRow } from './report-row.ts';
import { rowsOfSafety } from './rows-of-safety.ts';

const full = true;

/** Load, faults, time and order: what must not be lost, doubled or late. */
const rowsOfReliability: readonly ReportRow[] = [
  {
    ...{ number: 1, risk: 'slow acknowledgement, load' },
    bar: '200 signed events/s for 60 s, kept before they are acknowledged: p99 ≤ 250 ms, slowest < 1 s, 0 refused; 2,000 at once: all < 3 s; whole answer p95 ≤ 500 ms',
    evidence: [
      { bench: '200 signed events/s' },
      { bench: '2,000 signed events at once' },
      { bench: 'of these 14,000' },
      { bench: 'whole answer p95' },
      { file: 'test/slack/durable.test.ts' },
      { file: 'test/teams/durable.test.ts' },
    ],
  },
  {
    ...{ number: 2, risk: 'soak' },
    bar: '60 s at 20/s: nothing refused, handles ±5, queues empty ≤ 60 s afterwards; by hand (`npm run soak`) 30 minutes: memory grows ≤ 10 % after minute 5',
    evidence: [{ file: 'test/operate/soak.test.ts', full }],
  },
  {
    ...{ number: 3, risk: 'kill -9' },
    bar: '100 kills: 0 acknowledged events lost, 0 overbooked, 0 confirmed and absent bookings, 0 issues of the digest twice; ready again ≤ 3 s',
    evidence: [
      { file: 'test/slack/kills.test.ts', full },
      { file: 'test/slack/booking-kills.test.ts', full },
      { file: 'test/teams/kills.test.ts', full },
      { file: 'test/digest/kills.test.ts', full },
      { file: 'test/slack/two-processes.test.ts', full },
      { file: 'test/operate/reference.test.ts', full },
      { bench: 'cold start to first answer: page over HTTP' },
    ],
  },
  {
    ...{ number: 4, risk: 'duplicate delivery' },
    bar: '4 copies at once and after 1, 5 and 60 minutes, across a restart and two processes: one effect; known for ≥ 24 h',
    evidence: [{ file: 'test/slack/copies.test.ts' }, { file: 'test/teams/copies.test.ts' }],
  },
  {
    ...{ number: 5, risk: 'out of order' },
    bar: 'edit before message, delete of what is unknown: no crash, the state is that of the last event; a question that is older than 15 minutes is answered as late',
    evidence: [
      { file: 'test/slack/strangers.test.ts', test: 'events in any order end as they happened' },
      { file: 'test/slack/strangers.test.ts', test: 'a question that came late' },
      { file: 'test/teams/changing.test.ts' },
    ],
  },
  {
    ...{ number: 6, risk: 'double booking' },
    bar: '4 processes × 250 for 12 seats: exactly 12, 988 polite refusals; of two approvals one wins; the same person twice: one booking',
    evidence: [{ file: 'test/storage/bookings/race.test.ts', full }],
  },
  {
    ...{ number: 7, risk: 'lost replies to posts' },
    bar: '200 posts taken whose reply is lost: Slack 0 twice, Teams 0 sent again by itself, all listed',
    evidence: [{ file: 'test/relay/lost-replies.test.ts', full }],
  },
  {
    ...{ number: 8, risk: 'rate limits' },
    bar: '500 waiting posts: ≤ 1 a second and channel (Slack), 7 a second and 60 in 30 s (Teams); Retry-After obeyed; one channel never delays others; given up after the last try, listed',
    evidence: [
      { file: 'test/slack/rates.test.ts', full },
      { file: 'test/teams/rates.test.ts', full },
      { file: 'test/platform/pace.test.ts', full },
      { file: 'test/slack/faults.test.ts', full },
      { file: 'test/teams/faults.test.ts' },
      { file: 'test/cli/queue-commands.test.ts' },
    ],
  },
  {
    ...{ number: 9, risk: 'hang, outage' },
    bar: 'whatever hangs: people are told ≤ 10 s; the model is left alone for 30 s after 5 failures; the bot cites and books without it',
    evidence: [
      { file: 'test/model/faults.test.ts' },
      { file: 'test/slack/faults.test.ts', full },
      { file: 'test/teams/faults.test.ts' },
      { file: 'test/llm/create-breaker.test.ts' },
      { file: 'test/model/without-model.test.ts' },
    ],
  },
  {
    ...{ number: 10, risk: 'bad replies of a model' },
    bar: 'malformed, empty, cut, dripping, 1 MB, forged ids: 0 crashes, nothing in part shown as the whole, always an answer; insufficient_quota not tried again',
    evidence: [{ file: 'test/llm/faults.test.ts' }, { file: 'test/llm/odd-servers.test.ts' }, { file: 'test/model/faults.test.ts' }],
  },
  {
    ...{ number: 11, risk: 'clock, summer time' },
    bar: 'Monday 7:30 in Germany over all changes of clocks: one issue a week and branch; caught up ≤ 36 h, later left out and reported',
    evidence: [
      { file: 'test/digest/simulation.test.ts', full },
      { file: 'test/digest/kills.test.ts', full },
    ],
  },
  {
    ...{ number: 28, risk: 'loops with bots' },
    bar: '0 replies to bots, own and edited messages; ≤ 3 a minute in a thread that another bot feeds; people are never silenced',
    evidence: [{ file: 'test/limits/other-bots.test.ts' }, { file: 'test/limits/slack.test.ts' }, { file: 'test/limits/teams.test.ts' }],
  },
  {
    ...{ number: 29, risk: 'shutdown, health' },
    bar: 'SIGTERM: finishes or parks its work, exit 0 ≤ 10 s; /healthz and /readyz differ, tell no secret and no version',
    evidence: [{ file: 'test/operate/draining.test.ts' }, { file: 'test/operate/health.test.ts' }, { file: 'test/operate/start.test.ts' }],
  },
  {
    ...{ number: 30, risk: 'logs, metrics' },
    bar: 'JSON lines that lead from a number to the cause; 0 tokens; metrics with closed lists of labels',
    evidence: [
      { file: 'test/operate/log.test.ts' },
      { file: 'test/operate/incidents.test.ts' },
      { file: 'test/operate/metrics.test.ts' },
      { file: 'test/metrics/open-metrics.test.ts' },
    ],
  },
  {
    ...{ number: 33, risk: 'backup' },
    bar: 'while the bot works; a restore has the same counts, ≤ 10 s for 50,000 bookings',
    evidence: [
      { file: 'test/storage/backup/drill.test.ts' },
      { file: 'test/storage/backup/move.test.ts' },
      { bench: 'SQLite: backup of 50,000 bookings' },
      { bench: 'SQLite: restore' },
      { bench: 'PostgreSQL: backup of 50,000 bookings' },
      { bench: 'PostgreSQL: restore' },
      { bench: 'SQLite to PostgreSQL: move' },
    ],
  },
];

/** The table of risks: every row with a promise that can be measured, and what shows that it is kept. */
export const rows: readonly ReportRow[] = [...rowsOfReliability, ...rowsOfSafety].toSorted((a, b) => a.number - b.number);
