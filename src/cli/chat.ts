import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { createBot } from '../main.ts';
import { runTerminalChat } from '../playground/terminal/run-terminal-chat.ts';

/** A conversation in the terminal, as a union secretary in a direct chat. */
export async function chat(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  // A terminal can open no file.
  const bot = await createBot(config, log, { printerFor: () => undefined });
  try {
    await runTerminalChat({
      responder: bot.responder,
      person: { platform: 'playground', workspace: 'local', user: 'sekretaerin' },
      conversation: { platform: 'playground', kind: 'direct', address: 'terminal' },
      input: process.stdin,
      output: process.stdout,
      now: bot.now,
    });
  } finally {
    await bot.close();
  }
}
