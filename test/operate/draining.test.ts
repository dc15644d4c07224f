import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { spawnTws } from '../cli/run-tws.ts';
import { eventually } from '../eventually.ts';
import { figure } from '../report/figure.ts';
import { botToken, openSlackPeer } from '../slack/peer/open-slack-peer.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readSaid } from './read-said.ts';

const killedAfter = 10_000;

/** Tells a process to end and resolves with its exit code, the time it took and what it logged. */
async function stop(child: ChildProcessWithoutNullStreams, log: Promise<string>) {
  const started = performance.now();
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  return { code, inTime: performance.now() - started < killedAfter, log: await log };
}

it('a job that never ends is left behind, with exit code 0 and a line in the log', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'processes', 'hang.ts')]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const log = text(child.stderr);
  await readSaid(child, /(ready)/);
  const stopped = await stop(child, log);
  expect(stopped).toMatchObject({ code: 0, inTime: true });
  expect(stopped.log).toContain('what is still under way is left for later');
});

it('while Slack hangs the bot ends all the same, and what it had to say is kept', { timeout: 120_000 }, async () => {
  const peer = await openSlackPeer();
  onTestFinished(peer.close);
  const dataDir = await temporaryFolder();
  const child = spawnTws(['start'], {
    ...{ DATA_DIR: dataDir, PORT: '0', SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: 'geheim', SLACK_API_URL: peer.apiUrl },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const log = text(child.stderr);
  const url = await readSaid(child, /Slack: (\S+)/);
  peer.deliveries.to({ url, signingSecret: 'geheim' });
  for (const method of ['chat.postMessage', 'chat.startStream']) peer.faults.set(method, { kind: 'hang' });
  const anna = peer.person('UANNA');
  await anna.says(anna.direct, 'Wie lange gibt es Kurzarbeitergeld?');
  const database = await openMigrated({ dataDir });
  onTestFinished(database.close);
  const posts = () => database.kysely.selectFrom('outbox').select(['state', 'post']).execute();
  let known = await posts();
  await eventually(() => {
    void posts().then((rows) => {
      known = rows;
    });
    return known.some(({ state }) => state === 'claimed');
  });
  expect(await stop(child, log)).toMatchObject({ code: 0, inTime: true });
  await expect(fetch(url)).rejects.toThrow();
  expect(await posts()).toMatchObject([{ state: expect.stringMatching(/claimed|waiting/), post: expect.any(String) }]);
  figure('while Slack hangs: exit 0 within 10 s, the answer is kept for later');
});
