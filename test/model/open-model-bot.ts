import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import { readConfig } from '../../src/config.ts';
import type { OpenKnowledge } from '../../src/knowledge/open-knowledge.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/main.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { withoutLimits } from '../without-limits.ts';

export type ModelBot = Awaited<ReturnType<typeof openModelBot>>;

/** Who asks, and where. */
export type Place = { readonly user?: string; readonly thread?: string; readonly channel?: string };

/** What somebody saw: while it was written, and in the end. */
export type Seen = { readonly streamed: readonly string[]; readonly message: Message; readonly audience: string; readonly ms: number };

const shippedOffice = path.join(import.meta.dirname, '..', '..', 'knowledge', 'office.yaml');
const plenty = 'model: { perMinute: 100000, perDay: 100000, inAllPerDay: 100000 }\n';
const start = Date.parse('2026-11-23T09:00:00Z');

/** The whole bot with a database of its own and a clock that only moves when told. Nobody can ask too much of the model, unless `limits` say so. */
export async function openModelBot(environment: Readonly<Record<string, string>>, knowledge?: OpenKnowledge, limits = plenty) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tws-model-'));
  const officeFile = path.join(dataDir, 'office.yaml');
  await writeFile(officeFile, `${await readFile(shippedOffice, 'utf8')}\n${limits}\n`);
  const lines: string[] = [];
  let time = start;
  const config = readConfig({ DATA_DIR: dataDir, TWS_CONFIG: officeFile, ...withoutLimits, ...environment });
  const log = createLog('debug', (line) => lines.push(line));
  const bot = await createBot(config, log, { now: () => time, knowledge: knowledge ?? (await shareKnowledge()) });
  const tell = async (event: Incoming): Promise<Seen> => {
    const streamed: string[] = [];
    const begun = performance.now();
    const response = await bot.responder(event, (part) => part.kind === 'text' && streamed.push(part.append));
    if (response.kind !== 'reply') throw new Error(`expected a reply, got ${response.kind}`);
    return { streamed, message: response.reply.message, audience: response.reply.audience, ms: performance.now() - begun };
  };
  return {
    ...{ bot, lines, dataDir, log, now: () => time },
    say: (text: string, place: Place = {}) => tell({ ...eventOf(place, time), kind: 'text', text }),
    press: (action: string, value: string, place: Place = {}) => tell({ ...eventOf(place, time), kind: 'action', action, value }),
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    close: async () => {
      await bot.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

let events = 0;

export function eventOf({ user = 'anna', thread = 'faden-1', channel }: Place, time = start) {
  events += 1;
  return {
    id: `event-${events}`,
    at: new Date(time).toISOString(),
    person: { platform: 'playground', workspace: 'tws', user },
    conversation: { platform: 'playground', kind: channel === undefined ? 'direct' : 'channel', address: thread, channel },
  } as const;
}
