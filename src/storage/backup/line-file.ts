import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { createLineDigest, type LineDigest } from './line-digest.ts';

/** Writes pages of lines into a new file that only the own user can read, and waits until it is on the disk. */
export async function writeLineFile(file: string, pages: AsyncIterable<readonly string[]>): Promise<LineDigest> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'wx', 0o600);
  try {
    const digest = createLineDigest();
    for await (const lines of pages) await handle.writeFile(digest.add(lines));
    await handle.sync();
    return digest.end();
  } finally {
    await handle.close();
  }
}

/** The lines of a file in pages of what was read at once. Not `node:readline`: it also ends a line at U+2028, which JSON text may hold. */
export async function* readLineFile(file: string): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const text of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}
