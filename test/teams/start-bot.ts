import path from 'node:path';
import { type PreparedBot, prepareBot as prepare } from '../prepare-bot.ts';

export type ChildBot = PreparedBot;

/** A bot that waits; once started it says where Teams delivers. */
export function prepareBot(environment: Readonly<Record<string, string>>): ChildBot {
  const bot = prepare(path.join(import.meta.dirname, 'processes', 'run-bot.ts'), environment);
  return { ...bot, start: async () => `${await bot.start()}/api/messages` };
}
