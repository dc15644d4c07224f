import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { counts } from '../counts.ts';
import { eventually } from '../eventually.ts';
import { figure } from '../report/figure.ts';
import { type Delivered, sendByHttp } from '../slack/peer/deliveries.ts';
import { botToken, openSlackPeer } from '../slack/peer/open-slack-peer.ts';
import { createPerson } from '../slack/peer/person.ts';
import { createSchema } from '../storage/engines.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = path.join(import.meta.dirname, '..', '..');
const file = readFileSync(path.join(root, 'src', 'operate', 'reference', 'tws-bot.nginx.conf'), 'utf8');
const server = process.env.TEST_DATABASE_URL;
const hasNginx = [spawnSync('nginx', ['-v']), spawnSync('openssl', ['version'])].every(({ status }) => status === 0);
const signingSecret = 'geheim';
const pause = 150;

it('the file for nginx lets four paths through and writes none of them down', () => {
  const paths = [...file.matchAll(/^ *location (?:= )?(\S+) \{(?! return)/gm)].map(([, given]) => given);
  expect(paths).toEqual(['/slack/events', '/api/messages', '/kalender/', '/dateien/']);
  expect(file).toMatch(/access_log off;[\s\S]*error_log \S+ crit;/);
  expect(file.match(/server 127\.0\.0\.1:\d+ max_fails=0;/g)).toHaveLength(2);
});

/** A port that is free now. */
async function freePort(): Promise<number> {
  const held = createServer().listen(0, '127.0.0.1');
  await once(held, 'listening');
  const address = held.address();
  held.close();
  await once(held, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** nginx with that very file, other ports and places, and a certificate of its own; says where it listens. */
async function startNginx([one, two]: readonly number[]): Promise<string> {
  const port = await freePort();
  const folder = await temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  const names = ['-subj', '/CN=bot.example.org', '-keyout', at('privkey.pem'), '-out', at('fullchain.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names], { stdio: 'ignore' });
  const placed = file
    .replaceAll('/etc/letsencrypt/live/bot.example.org', folder)
    .replaceAll('/var/log/nginx', folder)
    .replace('listen 443', `listen 127.0.0.1:${port}`)
    .replace(/^ *listen \[::\].*$/m, '')
    .replace('127.0.0.1:3978', `127.0.0.1:${one}`)
    .replace('127.0.0.1:3979', `127.0.0.1:${two}`);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${at(kind)};`).join('\n');
  const whole = `pid ${at('pid')};\nerror_log ${at('all.log')};\nevents {}\nhttp {\n${folders}\n${placed}\n}\n`;
  await writeFile(at('nginx.conf'), whole);
  const child = spawn('nginx', ['-c', at('nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' });
  onTestFinished(async () => void (await stop(child, 'SIGTERM')));
  return `https://127.0.0.1:${port}`;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  return (await ended)[0];
}

const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  );

/** A process of the bot as the service starts it; resolves once it is ready. */
async function startBot(port: number, environment: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const settings = { ...environment, PORT: String(port), NODE_ENV: 'production', PATH: process.env.PATH ?? '' };
  const child = spawn(process.execPath, ['src/start.mjs', 'start'], { cwd: root, env: settings, stdio: 'ignore' });
  onTestFinished(async () => void (await stop(child, 'SIGKILL')));
  for (let tries = 0; tries < 300 && (await statusOf(`http://127.0.0.1:${port}/readyz`)) !== 200; tries++) await sleep(100);
  return child;
}

const isPossible = hasNginx && server !== undefined;

describe.skipIf(!isPossible)('two processes behind nginx (needs nginx, openssl and TEST_DATABASE_URL)', () => {
  it('answer every question once, though one of them ends and the other is killed', { timeout: 120_000 }, async () => {
    const [peer, schema, ports] = [await openSlackPeer(), await createSchema(server ?? ''), [await freePort(), await freePort()] as const];
    onTestFinished(peer.close);
    onTestFinished(() => schema.drop());
    const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: peer.apiUrl };
    const environment = { ...slack, DATA_DIR: await temporaryFolder(), DATABASE_URL: schema.url, LOG_LEVEL: 'error' };
    const [first, second] = await Promise.all(ports.map((port) => startBot(port, environment)));
    const proxy = await startNginx(ports);
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    onTestFinished(() => void delete process.env.NODE_TLS_REJECT_UNAUTHORIZED);
    await expect.poll(() => statusOf(`${proxy}/readyz`), { timeout: 10_000 }).toBe(404);
    const town = askOn(peer, `${proxy}/slack/events`);
    await sleep(counts.beforeKilled);
    expect(first && (await stop(first, 'SIGTERM'))).toBe(0);
    await sleep(1_000);
    await startBot(ports[0], environment);
    if (second) await stop(second, 'SIGKILL');
    await sleep(1_000);
    await startBot(ports[1], environment);
    const { chats, refused } = await town.end();
    const answersIn = (chat: string) => peer.workspace.messages.filter(({ channel, bot_id }) => channel === chat && bot_id).length;
    await eventually(() => chats.every((chat) => answersIn(chat) > 0), 60_000);
    expect([refused, chats.filter((chat) => answersIn(chat) !== 1)]).toEqual([[], []]);
    expect(chats.length).toBeGreaterThan(20);
    figure(`two processes behind nginx, one ended, one killed: ${chats.length} questions, each taken at the first delivery, answered once`);
  });
});

/** Again and again somebody new asks, each once; what was not taken at the first time is told. */
function askOn(peer: Awaited<ReturnType<typeof openSlackPeer>>, url: string) {
  const [chats, refused]: [string[], number[]] = [[], []];
  let isOver = false;
  const send = async (...[kind, payload]: Parameters<typeof peer.deliveries.send>): Promise<Delivered> => {
    const delivered = await sendByHttp({ url, signingSecret }, kind, payload);
    if (delivered.status !== 200) refused.push(delivered.status);
    return delivered;
  };
  const asking = (async () => {
    for (let number = 0; !isOver; number++, await sleep(pause)) {
      const person = createPerson({ workspace: peer.workspace, deliveries: { ...peer.deliveries, send }, url: peer.url }, `UASKS${number}`);
      chats.push(person.direct);
      await person.says(person.direct, 'Wie lange gibt es Kurzarbeitergeld?');
    }
  })();
  const end = async () => {
    isOver = true;
    await asking;
    return { chats, refused };
  };
  return { end };
}
