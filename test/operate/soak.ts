import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { median } from '../bench/measure.ts';
import { spawnTws } from '../cli/run-tws.ts';
import { countOpen } from '../count-open.ts';
import { botToken, openSlackPeer, type SlackPeer } from '../slack/peer/open-slack-peer.ts';
import { withoutLimits } from '../without-limits.ts';
import { readSaid } from './read-said.ts';

/** For how long, how often, and after which time the bot has all that it needs; in milliseconds. */
export type Soaking = { readonly milliseconds: number; readonly perSecond: number; readonly warmUp: number };

/** Bytes of resident memory and open handles after the warm-up and at the end, medians of five seconds' samples. */
export type Soaked = {
  readonly sent: number;
  readonly refused: number;
  readonly memory: readonly [number, number];
  readonly handles: readonly [number, number];
  /** Until the inbox and the outbox were empty. */
  readonly emptyAfter: number;
  /** Lines of the log, of level warn or above. */
  readonly warnings: readonly string[];
};

const signingSecret = 'geheim';
const people = 400;
const questions = [
  'Wie lange gibt es Kurzarbeitergeld?',
  'Was sagt § 111 BetrVG?',
  'Welche Förderung gibt es für Kurse?',
  'Wer hilft bei einer Insolvenz?',
  'Was kostet ein Flug zum Mars?',
];

/** Lets the whole bot work for a while, for many people who ask, command, press and open their home. */
export async function soak({ milliseconds, perSecond, warmUp }: Soaking): Promise<Soaked> {
  const peer = await openSlackPeer();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tws-soak-'));
  const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: peer.apiUrl };
  const child = spawnTws(['start'], { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...withoutLimits, ...slack });
  const log = text(child.stderr);
  try {
    peer.deliveries.to({ url: await readSaid(child, /Slack: (\S+)/), signingSecret });
    const samples = sampleEachSecond(child.pid ?? 0);
    const sending = await keepBusy(peer, { milliseconds, perSecond });
    const emptyAfter = await untilEmpty(dataDir);
    const taken = samples.stop();
    const [early, late] = [taken.filter(({ at }) => at > warmUp).slice(0, 5), taken.slice(-5)];
    const both = (of: (sample: Sample) => number) => [median(early.map(of)), median(late.map(of))] as const;
    child.kill('SIGTERM');
    const warnings = (await log).split('\n').filter((line) => line.startsWith('{'));
    return { ...sending, memory: both((sample) => sample.memory), handles: both((sample) => sample.handles), emptyAfter, warnings };
  } finally {
    child.kill('SIGKILL');
    await peer.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Sample = { readonly at: number; readonly memory: number; readonly handles: number };

const pageBytes = 4096;

/** Linux tells both of any process. */
function sampleEachSecond(pid: number) {
  const samples: Sample[] = [];
  const started = performance.now();
  const take = async () => {
    const [, resident = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
    const handles = (await readdir(`/proc/${pid}/fd`)).length;
    samples.push({ at: performance.now() - started, memory: Number(resident) * pageBytes, handles });
  };
  const timer = setInterval(() => void take().catch(() => undefined), 1000);
  return {
    stop: (): readonly Sample[] => {
      clearInterval(timer);
      return samples;
    },
  };
}

async function keepBusy(peer: SlackPeer, { milliseconds, perSecond }: Omit<Soaking, 'warmUp'>) {
  const started = performance.now();
  const under: Promise<boolean>[] = [];
  for (let number = 0; performance.now() - started < milliseconds; number++) {
    const ahead = started + (number * 1000) / perSecond - performance.now();
    if (ahead > 1) await sleep(ahead);
    under.push(doSomething(peer, number));
    forgetOld(peer);
  }
  const taken = await Promise.all(under);
  return { sent: taken.length, refused: taken.filter((isTaken) => !isTaken).length };
}

/** True where the bot acknowledged it. */
async function doSomething(peer: SlackPeer, number: number): Promise<boolean> {
  const person = peer.person(`U${number % people}`);
  const question = questions[number % questions.length] ?? '';
  try {
    if (number % 11 === 3) await person.command(person.direct, '/workshop');
    else if (number % 11 === 7) await person.command('C1', '/tws', question);
    else await person.says(person.direct, question);
    return true;
  } catch {
    return false;
  }
}

const mostKept = 3_000;

/** This process must not grow either. */
function forgetOld({ workspace }: SlackPeer): void {
  for (const list of [workspace.messages, workspace.ephemerals, workspace.calls, workspace.statuses] as unknown[][])
    if (list.length > 2 * mostKept) list.splice(0, mostKept);
}

const mostPatience = 120_000;

async function untilEmpty(dataDir: string): Promise<number> {
  const database = await openMigrated({ dataDir });
  const started = performance.now();
  while (performance.now() - started < mostPatience && (await countOpen(database)) > 0) await sleep(100);
  await database.close();
  return performance.now() - started;
}
