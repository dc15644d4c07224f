import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { createFolder } from './engines.ts';
import { runProcess } from './run-process.ts';

describe('a secret', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  beforeAll(async () => {
    folder = await createFolder();
  });
  afterAll(() => folder.remove());

  it('is made once and then read', async () => {
    const secret = await loadSecret(folder.path, 'memory.key', 32);
    expect(secret).toHaveLength(32);
    expect(await loadSecret(folder.path, 'memory.key', 32)).toEqual(secret);
    expect(await loadSecret(folder.path, 'other.key', 32)).not.toEqual(secret);
  });

  it('can be read by the own user only, in a folder of the own user', async () => {
    const dataDir = join(folder.path, 'made', 'by-secret');
    await loadSecret(dataDir, 'memory.key', 32);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'memory.key'))).mode & 0o777).toBe(0o600);
  });

  it('is the same for forty that ask at once, and leaves no drafts behind', async () => {
    const dataDir = join(folder.path, 'race');
    const secrets = await Promise.all(Array.from({ length: 40 }, () => loadSecret(dataDir, 'memory.key', 32)));
    expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(1);
    expect(await readdir(dataDir)).toEqual(['memory.key']);
  });

  it('is the same for four processes that start at once', async () => {
    const location = { dataDir: join(folder.path, 'processes') };
    const secrets = await Promise.all(Array.from({ length: 4 }, () => runProcess('load-secret', location)));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toHaveLength(64);
  }, 20_000);

  it('of another length is refused and left alone', async () => {
    const path = join(folder.path, 'damaged.key');
    await writeFile(path, 'short');
    await expect(loadSecret(folder.path, 'damaged.key', 32)).rejects.toThrow(/damaged\.key has 5 bytes instead of 32.*delete it/);
    expect((await stat(path)).size).toBe(5);
  });
});
