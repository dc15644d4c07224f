import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { nextDue } from '../../src/digest/weekly-time.ts';
import type { Database } from '../../src/storage/database.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { counts } from '../counts.ts';
import { type PreparedBot, prepareBot } from '../prepare-bot.ts';
import { figure } from '../report/figure.ts';
import { botToken, openSlackPeer, type SlackPeer } from '../slack/peer/open-slack-peer.ts';
import { proseOf } from '../slack/words-of.ts';
import { wordsOf } from '../teams/bot-said.ts';
import { environmentFor } from '../teams/open-teams-bot.ts';
import { channels } from '../teams/peer/directory.ts';
import { openTeamsPeer, type TeamsPeer } from '../teams/peer/open-teams-peer.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const sendAt = { weekday: 'monday', time: '07:30' } as const;
const start = '2026-10-14T09:00:00Z';
const branches = ['homburg-saarpfalz', 'neunkirchen', 'saarbruecken', 'voelklingen'];

/** Of the calls by which posts are made a fifth is limited and a twentieth loses its reply; most take their time. */
function spoil(slack: SlackPeer, teams: TeamsPeer): void {
  slack.faults.set('chat.postMessage', { kind: 'limited', seconds: 1 }, { share: 0.2 });
  slack.faults.set('chat.postMessage', { kind: 'drop' }, { share: 0.06 });
  slack.faults.set('chat.postMessage', { kind: 'slow', milliseconds: 150 });
  for (const operation of ['send', 'create'] as const) {
    teams.faults.set(operation, { kind: 'limited', seconds: 1 }, { share: 0.2 });
    teams.faults.set(operation, { kind: 'drop' }, { share: 0.06 });
    teams.faults.set(operation, { kind: 'slow', milliseconds: 150 });
  }
}

async function openPlatforms() {
  const [slack, teams] = await Promise.all([openSlackPeer(), openTeamsPeer()]);
  onTestFinished(slack.close);
  onTestFinished(teams.close);
  const dataDir = await temporaryFolder();
  const environment = {
    ...environmentFor(teams),
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: 'geheim', SLACK_API_URL: slack.apiUrl },
    ...{ DATA_DIR: dataDir, PORT: '0', TEST_LEASE: '600', TWS_CONFIG: path.join(import.meta.dirname, 'office.yaml') },
    NODE_COMPILE_CACHE: path.join(dataDir, 'compiled'),
  };
  const database = await openMigrated({ dataDir });
  onTestFinished(database.close);
  return { slack, teams, environment, database };
}

/** Starts bots whose clock begins at an instant; the last one started is the one that runs. */
function createRunner(environment: Readonly<Record<string, string>>, onStart: (url: string) => void) {
  const script = path.join(import.meta.dirname, 'processes', 'send-issues.ts');
  let bot: PreparedBot | undefined;
  onTestFinished(async () => void (await bot?.kill('SIGKILL')));
  return {
    setClock: async (at: string) => {
      if (bot) return void bot.child.stdin?.write(`${at}\n`);
      bot = prepareBot(script, { ...environment, TEST_START: at });
      onStart(await bot.start());
    },
    kill: async () => {
      await bot?.kill('SIGKILL');
      bot = undefined;
    },
  };
}

async function countOpen({ kysely }: Database, week: string): Promise<number> {
  const runs = await kysely.selectFrom('digest_run').select('state').where('week', '=', week).execute();
  return runs.length === 0 ? 1 : runs.filter(({ state }) => state === 'queued').length;
}

it(`over ${counts.digestWeeks} weeks with kills, limits and lost replies every issue is there once, or reported as unclear`, {
  timeout: 30 * 60_000,
}, async () => {
  const { slack, teams, environment, database } = await openPlatforms();
  const runner = createRunner(environment, (url) => teams.deliveries.to(`${url}/api/messages`));
  await runner.setClock(start);
  await teams.person('anna').installsIn(channels.neunkirchen);
  spoil(slack, teams);
  const weeks: string[] = [];
  let kills = 0;
  for (let due = nextDue(sendAt, new Date(start)); weeks.length < counts.digestWeeks; due = nextDue(sendAt, new Date(due.dueAt))) {
    weeks.push(due.week);
    const began = Date.now();
    const at = () => new Date(Date.parse(due.dueAt) + 1_000 + Date.now() - began).toISOString();
    await runner.setClock(at());
    for (let kill = Math.floor(Math.random() * 3); kill > 0; kill--, kills++) {
      await sleep(Math.random() * 500);
      await runner.kill();
      await runner.setClock(at());
    }
    for (let waited = 0; (await countOpen(database, due.week)) > 0; waited += 25) {
      if (waited > 180_000) throw new Error(`${due.week} does not come to an end`);
      await sleep(25);
    }
  }
  await runner.kill();

  const posted = {
    // The coordinators' channel shows drafts.
    slack: slack.workspace.messages.filter(({ channel }) => channel !== 'C0').map(({ blocks, text }) => (proseOf(blocks) || text).trim()),
    teams: teams.workspace.messages.filter(({ from }) => from === 'bot').map((message) => wordsOf(message).trim()),
  };
  const runs = await database.kysely.selectFrom('digest_run').selectAll().execute();
  expect(runs).toHaveLength(weeks.length * branches.length * 2);
  const ends = { sent: 0, unknown: 0 };
  for (const { week, branch, platform, state } of runs) {
    const times = posted[platform === 'slack' ? 'slack' : 'teams'].filter((text) => text.includes(`Ausgabe ${week} ${branch}.`)).length;
    const isRight = platform === 'slack' || state === 'sent' ? times === 1 && state === 'sent' : state === 'unknown' && times <= 1;
    expect({ week, branch, platform, state, times, isRight }).toEqual({ week, branch, platform, state, times, isRight: true });
    ends[state === 'sent' ? 'sent' : 'unknown'] += 1;
  }
  figure(`digest, ${weeks.length} weeks, ${kills} kills, ${ends.sent} issues sent, ${ends.unknown} unclear in Teams and reported`);
});

it('resending blindly whatever was not confirmed would post issues twice', { timeout: 120_000 }, async () => {
  const { slack, teams } = await openPlatforms();
  spoil(slack, teams);
  const texts = Array.from({ length: 60 }, () => randomUUID());
  await Promise.all(
    texts.map(async (text, place) => {
      const channel = `C${place % 4}`;
      for (let attempt = 0; attempt < 30; attempt++) {
        const body = new URLSearchParams({ channel, text });
        const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
          ...{ method: 'POST', body, headers: { authorization: `Bearer ${botToken}` } },
        }).catch(() => undefined);
        if (response?.ok) return;
      }
    }),
  );
  const times = texts.map((wanted) => slack.workspace.messages.filter(({ text }) => text === wanted).length);
  expect(times.filter((count) => count > 1).length).toBeGreaterThan(0);
});
