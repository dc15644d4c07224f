import { mkdirSync } from 'node:fs';
import { ConfigurationError } from '../errors.ts';

const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

/** Makes `DATA_DIR` for the bot's own user alone. Throws `ConfigurationError` where that is not allowed. */
export function makePrivateFolder(dataDir: string): void {
  refuseClearly(dataDir, () => mkdirSync(dataDir, { recursive: true, mode: 0o700 }));
}

/** Writes into `DATA_DIR`, and says what to do where that is not allowed. */
export function refuseClearly<Result>(dataDir: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && notAllowed.has(String(error.code)))) throw error;
    throw new ConfigurationError([
      `DATA_DIR: ${dataDir} cannot be written (${error.code}); name a folder that the bot's user may write to`,
    ]);
  }
}
