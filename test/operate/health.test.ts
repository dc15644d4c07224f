import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/main.ts';
import { healthRoutes } from '../../src/operate/health-routes.ts';
import { isReady } from '../../src/operate/is-ready.ts';
import { createInbox } from '../../src/storage/inbox.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function openBot() {
  const bot = await createBot(readConfig({ DATA_DIR: await temporaryFolder() }), createLog('silent'), {
    knowledge: await shareKnowledge(),
  });
  onTestFinished(() => bot.close());
  return bot;
}

async function ask(app: ReturnType<typeof healthRoutes>, address: string) {
  const response = await app.request(address);
  return [response.status, await response.text()];
}

describe('a bot that is asked how it is', () => {
  it('is alive and ready, and says nothing else', async () => {
    const bot = await openBot();
    const app = healthRoutes(() => isReady(bot));
    expect(await ask(app, '/healthz')).toEqual([200, 'ok']);
    expect(await ask(app, '/readyz')).toEqual([200, 'ready']);
  });

  it('is alive but not ready once its database is closed', async () => {
    const bot = await openBot();
    const app = healthRoutes(() => isReady(bot));
    await bot.database.close();
    expect(await ask(app, '/readyz')).toEqual([503, 'not ready']);
    expect(await ask(app, '/healthz')).toEqual([200, 'ok']);
  });

  it('is alive but not ready while its database takes nothing that is written, though it can be read', async () => {
    const bot = await openBot();
    await sql`pragma query_only = on`.execute(bot.database.kysely);
    const app = healthRoutes(() => isReady(bot));
    expect(await ask(app, '/readyz')).toEqual([503, 'not ready']);
    expect(await ask(app, '/healthz')).toEqual([200, 'ok']);
  });

  it('is not ready while something that could be worked on has waited for a minute', async () => {
    const bot = await openBot();
    const received = bot.now().getTime();
    const inbox = createInbox({ database: bot.database, key: new Uint8Array(32), lease: 1000, now: () => received });
    await inbox.put([{ key: 'a', platform: 'slack', lane: 'a', at: bot.now().toISOString(), body: '{}' }]);
    const readyAfter = (seconds: number) => isReady({ ...bot, now: () => new Date(received + seconds * 1000) });
    expect([await readyAfter(59), await readyAfter(60)]).toEqual([true, false]);
    await inbox.postpone('a', new Date(received + 300_000).toISOString(), { reason: 'NotNowError' });
    expect(await readyAfter(120)).toBe(true);
  });

  it('is not ready without a knowledge base', async () => {
    const bot = await openBot();
    const retriever = () => ({ ...bot.knowledge.retriever(), articles: () => [] });
    expect(await isReady({ ...bot, knowledge: { ...bot.knowledge, retriever } })).toBe(false);
  });

  it('asks its database once, however many ask at once', async () => {
    let asked = 0;
    const app = healthRoutes(async () => ++asked > 0);
    await Promise.all(Array.from({ length: 50 }, () => ask(app, '/readyz')));
    expect(asked).toBe(1);
  });

  it('is not ready when the question itself fails', async () => {
    const app = healthRoutes(() => Promise.reject(new Error('gone')));
    expect(await ask(app, '/readyz')).toEqual([503, 'not ready']);
  });

  it('goes by the clock that it was given', async () => {
    const bot = await createBot(readConfig({ DATA_DIR: await temporaryFolder(), TWS_NOW: '2027-01-15T10:00:00Z' }), createLog('silent'), {
      knowledge: await shareKnowledge(),
    });
    onTestFinished(() => bot.close());
    expect(bot.now().toISOString()).toMatch(/^2027-01-15T10:0/);
    expect(bot.feature.today()).toBe('2027-01-15');
  });
});
