import { type Logger, LogLevel } from '@slack/web-api';
import type { Log } from '../log.ts';

/** The SDK's own messages: only what went wrong, in our log, and without the payloads it likes to print. */
export function quietLogger(log: Log): Logger {
  const note = (level: 'warn' | 'error') => (first: unknown) =>
    log[level]({ sdk: first instanceof Error ? first : String(first).slice(0, 200) }, 'slack sdk');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: note('warn'),
    error: note('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
