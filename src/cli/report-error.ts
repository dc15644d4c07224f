import { ConfigurationError, configurationExitCode, InputError } from '../errors.ts';

/** Says on standard error what went wrong, without a stack unless `LOG_LEVEL=debug` asks for it, and sets the exit code. */
export function reportError(error: unknown): void {
  process.exitCode = error instanceof ConfigurationError ? configurationExitCode : 1;
  const isExpected = error instanceof ConfigurationError || error instanceof InputError;
  const text = isExpected ? error.message : describe(error);
  process.stderr.write(`${text}\n`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env.LOG_LEVEL === 'debug') return error.stack ?? error.message;
  const code = 'code' in error ? String(error.code) : error.name;
  const cause = error.cause === undefined ? '' : `\n  because: ${describe(error.cause)}`;
  return `${error.message || code}${cause}`;
}
