import type { ReportRow } from './report-row.ts';

const full = true;

/** What others send, write, want to know or take over. */
export const rowsOfSafety: readonly ReportRow[] = [
  {
    ...{ number: 12, risk: 'forged Slack' },
    bar: 'bad, absent, old, future or other signature, a changed byte: 401; a copy: 200 and no second effect; no reason given; > 1 MB: 413',
    evidence: [{ file: 'test/slack/forged.test.ts' }],
  },
  {
    ...{ number: 13, risk: 'forged Teams' },
    bar: '20 tokens (alg, key, issuer, audience, time, endorsement, tenant, address): 401 or 403, empty; 1,000 odd bodies: 0 exits, 0 of 5xx',
    evidence: [
      { file: 'test/teams/gate/forged.test.ts' },
      { file: 'test/teams/gate/hostile-bodies.test.ts', full },
      { file: 'test/teams/gate/open-id-keys.test.ts' },
    ],
  },
  {
    ...{ number: 14, risk: 'requests to where others want (SSRF)' },
    bar: 'addresses in activities, notes, settings and knowledge: https and a list of hosts, no redirects; 0 requests leave',
    evidence: [
      { file: 'test/teams/service-urls.test.ts' },
      { file: 'test/teams/gate/is-service-url.test.ts', full },
      { file: 'test/edges/requests.test.ts' },
      { file: 'test/slack/response-url.test.ts' },
      { file: 'test/config/model-config.test.ts' },
    ],
  },
  {
    ...{ number: 15, risk: 'exposed without keys' },
    bar: 'without credentials on 127.0.0.1 alone; NODE_ENV=production without credentials: exit 78 with one line',
    evidence: [
      { file: 'test/limits/production.test.ts' },
      { file: 'test/operate/start.test.ts', test: 'listens on 127.0.0.1' },
      { file: 'test/config/read-config.test.ts' },
    ],
  },
  {
    ...{ number: 16, risk: 'privilege' },
    bar: 'roles × commands × platforms, ≥ 60 cells: 100 % as listed, closed by default; roles from the configuration alone; every denial in the audit log',
    evidence: [
      { file: 'test/roles/matrix.test.ts', full },
      { file: 'test/roles/configuration.test.ts' },
      { file: 'test/roles/on-platforms.test.ts' },
      { file: 'test/roles/others.test.ts' },
    ],
  },
  {
    ...{ number: 17, risk: 'other tenants and channels' },
    bar: 'unknown workspace or tenant, guest, external: a polite refusal, nothing kept',
    evidence: [
      { file: 'test/slack/strangers.test.ts' },
      { file: 'test/teams/strangers.test.ts' },
      { file: 'test/limits/strangers.test.ts' },
    ],
  },
  {
    ...{ number: 18, risk: 'prompt injection' },
    bar: 'a model that obeys every attack, typed and planted in the base: 0 changes, foreign addresses, mentions, leaks; honest questions answered ≥ 11 of 12',
    evidence: [{ file: 'test/model/malicious.test.ts', full }],
  },
  {
    ...{ number: 19, risk: 'forged citations' },
    bar: '1,000 answers with unknown, expired or other ids or figures: shown citations are among those found',
    evidence: [{ file: 'test/model/forged-citations.test.ts', full }, { file: 'test/ask/guard/sentences.test.ts' }],
  },
  {
    ...{ number: 20, risk: 'markup, mentions' },
    bar: 'naughty strings and markup through every field of both platforms: 0 live mentions and links; valid blocks and cards within their limits',
    evidence: [
      { file: 'test/slack/hostile.test.ts', full },
      { file: 'test/teams/hostile.test.ts', full },
      { file: 'test/teams/hostile-forms.test.ts', full },
      { file: 'test/slack/render/render-message.test.ts', full },
      { file: 'test/teams/render/render-message.test.ts', full },
    ],
  },
  {
    ...{ number: 21, risk: 'hostile input' },
    bar: 'huge, broken, hidden and deep texts: an answer or refusal ≤ 1 s, heap +≤ 50 MB, no regular expression > 50 ms',
    evidence: [
      { bench: 'hostile inputs: slowest answer' },
      { bench: 'hostile inputs: growth of the heap' },
      { bench: 'slow expression' },
      { file: 'test/regular-expressions/regular-expressions.test.ts' },
      { file: 'test/end-to-end/hostile-input.test.ts', full },
      { file: 'test/limits/bodies.test.ts' },
      { file: 'test/limits/every-door.test.ts' },
    ],
  },
  {
    ...{ number: 22, risk: 'bad knowledge' },
    bar: 'broken, double, expired, huge, linked, hidden: file and line, exit 1; a running bot keeps the last good set; 10,000 passages load ≤ 3 s',
    evidence: [
      { file: 'test/knowledge/load-knowledge-base.test.ts' },
      { file: 'test/knowledge/read-text-file.test.ts' },
      { file: 'test/knowledge/read-front-matter.test.ts' },
      { file: 'test/knowledge/check-command.test.ts' },
      { file: 'test/knowledge/open-knowledge.test.ts' },
      { bench: '10005 passages: index build' },
    ],
  },
  {
    ...{ number: 23, risk: 'leaks of personal data' },
    bar: '≥ 200 German items: structured ones 100 %, names ≥ 85 % hidden from the model; 0 in logs and metrics',
    evidence: [
      { file: 'test/model/private.test.ts', full },
      { file: 'test/model/told-once.test.ts' },
      { file: 'test/operate/log.test.ts' },
      { file: 'test/operate/metrics.test.ts' },
    ],
  },
  {
    ...{ number: 24, risk: 'rights of people' },
    bar: '20 planted markers: in the export, after erasure 0 in database, write-ahead log and new backups; a restore erases again; deletion on the day it is due',
    evidence: [
      { file: 'test/privacy/erasing.test.ts' },
      { file: 'test/privacy/restoring.test.ts' },
      { file: 'test/privacy/many-bookings.test.ts', full },
      { file: 'test/storage/retention/rules.test.ts' },
      { file: 'test/storage/retention/stored-data.test.ts' },
    ],
  },
  {
    ...{ number: 25, risk: 'audit' },
    bar: 'one row for each change, in a chain of hashes, without content; whatever is changed is found',
    evidence: [
      { file: 'test/storage/audit/audit.test.ts' },
      { file: 'test/storage/audit/processes.test.ts' },
      { file: 'test/storage/audit/pseudonyms.test.ts' },
    ],
  },
  {
    ...{ number: 26, risk: 'legal advice, label of AI' },
    bar: '≥ 7 single cases: no verdict, a person is named; what a model wrote is labelled on both platforms; first contact told once',
    evidence: [
      { file: 'test/ask/single-cases.test.ts' },
      { file: 'test/model/shown.test.ts' },
      { file: 'test/teams/render/model-answers.test.ts' },
      { file: 'test/privacy/first-contact.test.ts' },
    ],
  },
  {
    ...{ number: 27, risk: 'cost' },
    bar: '2,000 characters in, 800 tokens out, 6 questions a minute and 60 a day for each person, a budget for the day: kept at ten times as many, then the bot quotes',
    evidence: [
      { file: 'test/model/not-understood.test.ts' },
      { file: 'test/model/allowance.test.ts' },
      { file: 'test/llm/requests.test.ts' },
    ],
  },
  {
    ...{ number: 31, risk: 'supply chain' },
    bar: 'exact versions with checksums, one package with an install script, licences of the allow-list, SBOM, a week of cool-down, workflows that may read',
    evidence: [{ file: 'test/packages.test.ts' }, { file: 'test/packaging/repository-settings.test.ts' }],
  },
  {
    ...{ number: 32, risk: 'secrets, container' },
    bar: 'all problems at once and no value; secrets from files; no root, read-only, one folder to write to',
    evidence: [
      { file: 'test/config/read-config.test.ts' },
      { file: 'test/config/env-example.test.ts' },
      { file: 'test/config/exit-code.test.ts' },
      { file: 'test/packaging/dockerfile.test.ts' },
      { file: 'test/packaging/image.test.ts' },
      { file: 'test/packaging/systemd-unit.test.ts' },
    ],
  },
];
