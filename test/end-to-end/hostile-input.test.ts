import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/chat/incoming.ts';
import { counts, someOf } from '../counts.ts';
import { hostileStrings } from '../playground/hostile-strings.ts';
import { signsOfLife } from '../playground/in-page.ts';
import { hasBrowser, useWindow } from '../playground/open-browser.ts';
import { openClient, seatAt } from '../playground/web-client.ts';
import { withoutLimits } from '../without-limits.ts';
import { monsters } from './monsters.ts';
import { openBot, type RunningBot } from './open-bot.ts';

/** Catches what hangs; how long an answer takes is measured by `npm run bench`. */
const forever = 30_000;

let running: RunningBot;
beforeAll(async () => {
  running = await openBot(withoutLimits);
});
afterAll(() => running.close());

const typed = (text: string): Incoming => ({
  kind: 'text',
  id: crypto.randomUUID(),
  at: '2026-11-22T09:00:00Z',
  person: { platform: 'playground', workspace: 'local', user: 'sekretaerin' },
  conversation: { platform: 'playground', kind: 'direct', address: 'hostile' },
  text,
});

/** Answers, and how long it took; an incident would say so. */
const answer = async (text: string) => {
  const started = performance.now();
  const response = await running.bot.responder(typed(text));
  return { said: JSON.stringify(response), took: performance.now() - started };
};

describe('hostile input', () => {
  it.each(someOf(Object.entries(monsters), 1))('gets a friendly sentence: %s', async (_name, text) => {
    const { said, took } = await answer(text);
    expect(said).toContain('"kind":"reply"');
    expect(said).not.toContain('Vorgang');
    expect(took).toBeLessThan(forever);
  });

  it('is answered without an incident, whatever was typed', async () => {
    const words = fc.constantFrom(
      'Kurzarbeit',
      '§ 82a',
      'wie viel',
      'BR',
      'und',
      '24',
      '%',
      'Saarland',
      '\u0000',
      '<b>',
      '🙂',
      '\n',
      'ß',
      '__proto__',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    );
    const check = fc.asyncProperty(text, async (input) => {
      const { said, took } = await answer(input);
      expect(said).not.toContain('Vorgang');
      expect(took).toBeLessThan(forever);
    });
    await fc.assert(check, { numRuns: counts.fuzzInputs });
  }, 120_000);
});

describe.skipIf(!hasBrowser)('hostile input in a browser (needs /usr/bin/chromium)', () => {
  const { open, complaints } = useWindow();

  it('never comes to life on the page, neither typed nor quoted', async () => {
    const client = openClient(running.url);
    await client.page('sekretaerin', 'direkt');
    for (const text of hostileStrings) {
      const posted = await client.post(`/playground/ask?${seatAt('sekretaerin', 'direkt')}`, { text });
      expect(posted.status).toBeLessThan(500);
    }
    const page = await open(running.url);
    const [name = '', value = ''] = client.cookie().split('=');
    await page.context().addCookies([{ name, value, url: running.url }]);
    await page.goto(`${running.url}/?${seatAt('sekretaerin', 'direkt')}`);
    expect(await page.locator('[data-answer]').count()).toBeGreaterThan(10);
    expect(await signsOfLife(page)).toBe('0 0 flex');
    expect(complaints()).toEqual([]);
  }, 120_000);
});
