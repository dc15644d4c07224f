import { Worker } from 'node:worker_threads';
import { InputError } from '../../errors.ts';
import type { Converted } from './convert-document.ts';

/** A small file may unpack to a huge one, or keep a parser busy for ever: neither may take the process along. */
const limits = { megabytes: 768, milliseconds: 60_000 } as const;

/** Converts a document in a thread of its own, within limits of memory and time. Throws `InputError` with the reason. */
export function convertSafely(name: string, bytes: Uint8Array): Promise<Converted> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { name, bytes },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    stdout: true, // what the libraries have to say about a file is for nobody
    stderr: true,
  });
  return new Promise<Converted>((resolve, reject) => {
    const refuse = (reason: string) => reject(new InputError(`${name} cannot be read: ${reason}`));
    const timer = setTimeout(() => refuse(`it takes longer than ${limits.milliseconds / 1000} s`), limits.milliseconds);
    worker.on('message', resolve).on('error', (cause: Error) => refuse(describe(cause)));
    worker.on('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

function describe(cause: Error): string {
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return `it needs more than ${limits.megabytes} MB of memory`;
  return cause.message.split('\n')[0] ?? 'unknown reason';
}
