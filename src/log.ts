import { AsyncLocalStorage } from 'node:async_hooks';
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

/** Fields that hold words or names of people; they never reach the log, however deep they stand. */
const personalFields: ReadonlySet<string> = new Set([
  ...['text', 'question', 'search', 'value', 'values', 'message', 'incoming', 'reply', 'turn', 'turns'],
  ...['user', 'person', 'name', 'email', 'phone', 'conversation', 'address', 'contact'],
]);

/** Shapes of secrets: Slack tokens, model keys, bearer tokens, all that looks like base64 of `{"` (JWTs), passwords in URLs. */
const secrets =
  /\b(?:xox[a-z]-|xapp-|sk-)[\w-]{6,}|\b(?:Bearer|Basic)\s+[\w.~+/=-]+|\beyJ[\w-]{8,}(?:\.[\w-]+)*|(?<=:\/\/[^:@/\s]*:)[^@/\s]+(?=@)/g;

/** Shapes of people: `slack:TEAM:USER` as our stores write it, mail addresses. */
const people = /\b(?:slack|teams|playground):[^:\s"\\]+:[^\s",)\\]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;

const removed = '[entfernt]';
const deepest = 6;

const traces = new AsyncLocalStorage<{ readonly trace: string }>();

/** Every line that the work writes, however deep, carries this trace (see `traceOf`). */
export function traced<Result>(trace: string, work: () => Result): Result {
  return traces.run({ trace }, work);
}

/** The same, unless the lines carry a trace already: that of what led here. */
export function tracedWithin<Result>(trace: string, work: () => Result): Result {
  return traces.getStore() === undefined ? traced(trace, work) : work();
}

/** JSON lines on standard error, without tokens and without personal text. */
export function createLog(level: string, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  return pino(
    {
      ...{ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin: () => ({ ...traces.getStore() }) },
      formatters: { log: (fields) => redactFields(fields, 0) },
    },
    { write: (line) => write(line.replace(secrets, removed).replace(people, removed)) },
  );
}

function redactFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, personalFields.has(key) ? removed : redact(value, depth + 1)]),
  );
}

function redact(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > deepest) return removed;
  if (value instanceof Error) return describeError(value, depth);
  return Array.isArray(value) ? value.map((item) => redact(item, depth + 1)) : redactFields(value, depth);
}

/** Nothing but these: drivers hang whole rows on their errors (`detail` of PostgreSQL holds the values of a key). */
function describeError(error: Error, depth: number): object {
  const code = 'code' in error ? error.code : undefined;
  // JSON.parse quotes what it could not read.
  const reason = error.message.replace(/^[\s\S]* is not valid JSON/, 'this is not valid JSON');
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, reason, code, cause: redact(error.cause, depth + 1), stack: places?.join('\n') };
}
