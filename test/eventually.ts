import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something that is about to come; the last answer is the error's. */
export async function eventually<T>(look: () => T | undefined | false, milliseconds = 20_000): Promise<T> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(15)) {
    const found = look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`It never came: ${look}`);
}
