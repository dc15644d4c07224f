import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

/** Fields that hold words or names of people, wherever they stand in a log line; they never reach the log. */
const personalFields = ['text', 'question', 'value', 'values', 'user', 'person', 'conversation', 'address', 'contact'];

/** Shapes of secrets: Slack tokens, model keys, bearer tokens, passwords in URLs. */
const secrets = /\b(?:xox[a-z]-|xapp-|sk-)[\w-]{6,}|\bBearer\s+[\w.~+/=-]+|(?<=:\/\/[^:@/\s]*:)[^@/\s]+(?=@)/g;

/** JSON lines on standard error, without tokens and without personal text. */
export function createLog(level: string, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const paths = personalFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '[entfernt]' } },
    { write: (line) => write(line.replace(secrets, '[entfernt]')) },
  );
}
