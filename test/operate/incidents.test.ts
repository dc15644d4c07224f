import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/main.ts';
import { eventually } from '../eventually.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { openServer } from '../playground/open-server.ts';
import { openClient, seatAt } from '../playground/web-client.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { botSaid, wordsOf as teamsWordsOf } from '../teams/bot-said.ts';
import { openTeamsBot } from '../teams/open-teams-bot.ts';
import { temporaryFolder } from '../temporary-folder.ts';

type Line = {
  readonly incident?: string;
  readonly trace?: string;
  readonly posts?: readonly string[];
  readonly msg: string;
  readonly err?: { readonly reason: string };
};

const broken = /Vorgang ([A-Z2-9]{4})\b/;
const incidentIn = (text: string) => broken.exec(text)?.[1];

/** The line with the cause, of which there must be one, and what the log says of the whole event. */
function findCause(lines: readonly string[], incident: string) {
  const all: readonly Line[] = lines.map((line) => JSON.parse(line));
  const causes = all.filter((line) => line.incident === incident);
  expect(causes).toHaveLength(1);
  expect(causes[0]).toMatchObject({ trace: expect.stringMatching(/^[0-9a-f]{12}$/), err: { reason: expect.stringMatching(/workshop/) } });
  const traces = [causes[0]?.trace, ...all.flatMap(({ trace, posts = [] }) => (trace === causes[0]?.trace ? posts : []))];
  return all.filter(({ trace }) => traces.includes(trace)).map(({ msg }) => msg);
}

const wholeWay = ['an event could not be answered', 'an event is done', 'a post was sent'];

describe('the number that a person reads when a feature is broken leads to its cause and to the whole way', () => {
  let slack: Awaited<ReturnType<typeof openSlackBot>>;
  let teams: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    [slack, teams] = await Promise.all([openSlackBot(), openTeamsBot()]);
    for (const { bot } of [slack, teams]) await bot.database.kysely.schema.dropTable('workshop').execute();
  });
  afterAll(() => Promise.all([slack.close(), teams.close()]));

  it('in Slack', async () => {
    const anna = slack.peer.person('UANNA');
    await anna.says(anna.direct, 'workshop');
    const incident = await eventually(() => incidentIn(JSON.stringify(slack.said(anna.direct))));
    await vi.waitFor(() => expect(findCause(slack.lines, incident)).toEqual(wholeWay));
  });

  it('in Teams', async () => {
    const anna = teams.person('anna');
    await anna.says(anna.direct, 'workshop');
    const incident = await eventually(() =>
      incidentIn(
        botSaid(teams.peer, anna.direct)
          .map((message) => teamsWordsOf(message))
          .join('\n'),
      ),
    );
    await vi.waitFor(() => expect(findCause(teams.lines, incident)).toEqual(wholeWay));
  });

  it('in the playground, where there is no queue', async () => {
    const lines: string[] = [];
    const config = readConfig({ DATA_DIR: await temporaryFolder() });
    const bot = await createBot(
      config,
      createLog('debug', (line) => lines.push(line)),
      { knowledge: await shareKnowledge() },
    );
    onTestFinished(() => bot.close());
    await bot.database.kysely.schema.dropTable('workshop').execute();
    const server = await openServer(bot.responder);
    onTestFinished(() => server.close());
    const client = openClient(server.url);
    await client.page();
    await client.post(`/playground/ask?${seatAt('anna', 'direct')}`, { text: 'workshop' });
    const incident = await vi.waitFor(async () => {
      const found = incidentIn(await client.page('anna', 'direct'));
      if (found === undefined) throw new Error('no number on the page');
      return found;
    });
    expect(findCause(lines, incident)).toEqual(['an event could not be answered']);
  });

  it('and no two events have the same trace', async () => {
    const ben = slack.peer.person('UBEN');
    for (const text of ['Wie lange gibt es Kurzarbeitergeld?', 'hilfe']) await ben.says(ben.direct, text);
    await eventually(() => slack.said(ben.direct).length === 2);
    const answered = slack.lines.map((line): Line => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
    expect(new Set(answered.map(({ trace }) => trace)).size).toBe(2);
    expect(slack.lines.join('')).not.toMatch(/UBEN|Kurzarbeitergeld/);
  });
});

it('an event that is given up shows in the queue under the number of the line with the cause, and tokens in it do not', async () => {
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));
  const { workOnEntry } = await import('../../src/relay/work-on-entry.ts');
  const { noMeter } = await import('../../src/meter.ts');
  const buried: object[] = [];
  const tokens = ['xoxb-123456789012-abcdef', 'xapp-1-A012345-6789-abc', 'sk-proj-abcdef0123456789', 'Bearer abc.DEF123'];
  const unused = () => Promise.reject(new Error('not meant'));
  const inbox = {
    ...{ put: unused, take: unused, claim: unused, renew: unused, finish: unused, postpone: unused, responseTo: unused, sweep: unused },
    bury: async (_key: string, failure: object) => void buried.push(failure),
  };
  const adapter = {
    platform: 'slack',
    messenger: {} as never,
    work: () => Promise.reject(new TypeError(`failed: ${tokens.join(' ')}`)),
  } as const;
  const pressure = () => ({ level: 'calm' }) as const;
  const options = { inbox, outbox: {} as never, adapters: [adapter], log, meter: noMeter, now: () => new Date(), pressure, lease: 1 };
  await workOnEntry({ key: 'slack event Ev1', platform: 'slack', lane: 'x', at: '2026-11-26T10:00:00Z', body: '{}', attempt: 5 }, options);
  const { incident, err } = JSON.parse(lines[0] ?? '');
  expect(buried).toEqual([{ reason: 'TypeError', incident }]);
  expect([lines.length, err.reason]).toEqual([1, 'failed: [entfernt] [entfernt] [entfernt] [entfernt]']);
  expect(lines[0]).not.toMatch(/xoxb|xapp|sk-proj|abc\.DEF/);
});
