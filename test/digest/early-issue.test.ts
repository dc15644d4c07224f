import { expect, it, onTestFinished } from 'vitest';
import { respondToDigest } from '../../src/bot/respond-to-digest.ts';
import { readConfig } from '../../src/config.ts';
import { runDigest } from '../../src/digest/run-digest.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/main.ts';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { unseal } from '../../src/storage/seal.ts';
import { eventOf } from '../bot/open-desk.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The bot with the shipped base and its own channels; `issueOf` gives what was posted to Neunkirchen in a week. */
async function openShippedBot(start: string) {
  const clock = { now: start };
  const dataDir = await temporaryFolder();
  const config = readConfig({ DATA_DIR: dataDir });
  const bot = await createBot(config, createLog('error'), { now: () => Date.parse(clock.now), knowledge: await shareKnowledge() });
  onTestFinished(() => bot.close());
  const digest = { ...bot.digest, isCoordinator: () => true };
  const key = await loadSecret(dataDir, 'queue-key', 32);
  const at = async (instant: string) => {
    clock.now = instant;
    await runDigest(digest);
  };
  const press = (action: string, value: string) =>
    respondToDigest({ kind: 'action', action, value }, { ...eventOf(), kind: 'action', action, value }, digest);
  const issueOf = async (week: string) => {
    const name = `digest ${week} neunkirchen playground`;
    const row = await bot.database.kysely.selectFrom('outbox').select('post').where('key', '=', name).executeTakeFirstOrThrow();
    return unseal({ key, name }, row.post ?? '') ?? '';
  };
  return { at, press, issueOf };
}

it('an issue that is sent on Tuesday ends nothing that applies until Thursday, and the next one tells of it', async () => {
  const { at, press, issueOf } = await openShippedBot('2026-12-28T06:30:00.000Z');
  await at('2026-12-28T06:31:00.000Z');
  await at('2026-12-29T09:00:00.000Z');
  await press('digest.send', '2027-W01');
  const early = await issueOf('2027-W01');
  expect(early).toContain('31.12.2026');
  expect(early).not.toMatch(/galt bis 31\.12\.2026|endete am 31\.12\.2026/);
  await at('2027-01-11T06:31:00.000Z');
  expect(await issueOf('2027-W02')).toMatch(/galt bis 31\.12\.2026/);
}, 60_000);
