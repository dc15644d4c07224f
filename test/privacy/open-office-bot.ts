import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { PersonReference } from '../../src/chat/references.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/main.ts';
import { openMetrics } from '../../src/metrics/open-metrics.ts';
import { createAudit } from '../../src/storage/audit.ts';
import { createInbox } from '../../src/storage/inbox.ts';
import { createKeyv } from '../../src/storage/keyv-store.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createProposalFiles } from '../../src/storage/proposal-files.ts';
import { createReviewStore } from '../../src/storage/review-store.ts';
import { createShelf } from '../../src/storage/shelf.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { createSchema } from '../storage/engines.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const server = process.env.TEST_DATABASE_URL;
export type Engine = 'sqlite' | 'postgres';
export const engines: readonly Engine[] = server === undefined ? ['sqlite'] : ['sqlite', 'postgres'];

export const anna = { platform: 'slack', workspace: 'T1', user: 'UMARKANNA' } as const;
export const bert = { platform: 'slack', workspace: 'T1', user: 'UBERT' } as const;

const start = Date.parse('2026-11-22T09:00:00Z');
export const day = 24 * 3_600_000;

/** What a person did, without who, where and when. */
type Told = Incoming extends infer Each ? (Each extends Incoming ? Omit<Each, 'id' | 'at' | 'person' | 'conversation'> : never) : never;

type Given = { readonly engine?: Engine; readonly dataDir?: string; readonly environment?: Readonly<Record<string, string>> };

let events = 0;

/** The whole bot on a database of its own, with the stores that its adapters have, its log and its figures. */
export async function openOfficeBot({ engine = 'sqlite', dataDir: known, environment = {} }: Given = {}) {
  const dataDir = known ?? path.join(await temporaryFolder(), 'data');
  await mkdir(dataDir, { recursive: true });
  const schema = engine === 'postgres' ? await createSchema(server ?? '') : undefined;
  if (schema) onTestFinished(() => schema.drop());
  const office = path.join(import.meta.dirname, 'office.yaml');
  const url = schema === undefined ? {} : { DATABASE_URL: schema.url };
  const config = readConfig({ DATA_DIR: dataDir, TWS_CONFIG: office, PUBLIC_URL: 'https://tws.example', ...url, ...environment });
  const clock = { now: start };
  const lines: string[] = [];
  const metrics = openMetrics();
  const log = createLog('trace', (line) => lines.push(line));
  const bot = await createBot(config, log, { now: () => clock.now, knowledge: await shareKnowledge(), meter: metrics.meter });
  onTestFinished(() => bot.close());
  const tell = (person: PersonReference, what: Told, channel?: string) => {
    const conversation =
      channel === undefined
        ? ({ platform: person.platform, kind: 'direct', address: `D${person.user}` } as const)
        : ({ platform: person.platform, kind: 'channel', address: `${channel}/1.1`, channel } as const);
    return bot.responder({ id: `event ${events++}`, at: new Date(clock.now).toISOString(), person, conversation, ...what });
  };
  const press = (person: PersonReference, action: string, value = '') => tell(person, { kind: 'action', action, value });
  const stores = await openStores(bot.database, dataDir, () => clock.now);
  const wait = (milliseconds: number) => {
    clock.now += milliseconds;
  };
  return { bot, dataDir, lines, metrics, tell, press, wait, ...stores };
}

export type OfficeBot = Awaited<ReturnType<typeof openOfficeBot>>;

/** As `connectPlatforms` opens them. */
async function openStores(database: Awaited<ReturnType<typeof createBot>>['database'], dataDir: string, now: () => number) {
  const key = await readFile(path.join(dataDir, 'queue-key'));
  const audit = createAudit(await readFile(path.join(dataDir, 'audit-key')));
  const queue = { database, key, lease: 20_000, now };
  return {
    inbox: createInbox(queue),
    outbox: createOutbox(queue),
    shelf: createShelf(createKeyv(database, 'shelf', now), { key, now }),
    reviews: createReviewStore(database, audit),
    proposals: createProposalFiles(dataDir, { database, audit, onBroken: () => undefined }),
  };
}
