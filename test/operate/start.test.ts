import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Environment, spawnTws } from '../cli/run-tws.ts';
import { temporaryFolder } from '../temporary-folder.ts';

type Started = { readonly child: ChildProcessWithoutNullStreams; readonly url: string; readonly said: string };

/** Starts the bot as a real process and waits until it says where it is. */
async function startBot(environment: Environment = {}): Promise<Started> {
  const child = spawnTws(['start'], { DATA_DIR: await temporaryFolder(), PORT: '0', ...environment });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (said.includes('\n')) break;
  }
  return { child, said, url: /http:\/\/\S+/.exec(said)?.[0] ?? '' };
}

describe('the bot as a process', () => {
  it('says in one line where it is, and that no model is used', async () => {
    const { url, said } = await startBot();
    expect(said).toMatch(/^Probierraum: http:\/\/127\.0\.0\.1:\d+ {2}\(\d+ Artikel, ohne KI, nur auf diesem Rechner\)\n$/);
    expect(await (await fetch(`${url}/readyz`)).text()).toBe('ready');
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
  });

  it('listens on 127.0.0.1 and nowhere else', async () => {
    const { url } = await startBot();
    await expect(fetch(url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
    await expect(fetch(url.replace('127.0.0.1', '[::1]'))).rejects.toThrow();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends on %s with exit code 0 within ten seconds, even while a page listens for events',
    async (signal) => {
      const { child, url } = await startBot();
      const page = await fetch(url);
      const cookie = page.headers.getSetCookie().map((line) => line.split(';')[0]);
      const events = await fetch(`${url}/playground/events`, { headers: { cookie: cookie.join('; ') } }).catch(() => undefined);
      const started = performance.now();
      const log = text(child.stderr);
      child.kill(signal);
      const [code] = await once(child, 'exit');
      expect([code, performance.now() - started < 10_000]).toEqual([0, true]);
      expect(await log).toContain('"stopping"');
      await events?.text().catch(() => undefined);
    },
  );
});
