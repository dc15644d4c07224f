import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGoodModel } from '../model/open-good-model.ts';
import { hasBrowser, useWindow } from '../playground/open-browser.ts';
import { openBot, type RunningBot } from './open-bot.ts';

describe.skipIf(!hasBrowser)('answers of a model in the playground (needs /usr/bin/chromium)', () => {
  const { open, complaints } = useWindow();
  let model: Awaited<ReturnType<typeof openGoodModel>>;
  let running: RunningBot;
  beforeAll(async () => {
    model = await openGoodModel();
    running = await openBot(model.environment);
  });
  afterAll(async () => {
    await running.close();
    await model.close();
  });

  const next = async (page: Page, act: () => Promise<void>) => {
    const before = await page.locator('[data-answer]').count();
    await act();
    const answer = page.locator('[data-answer]').nth(before);
    await answer.getByText('Mensch fragen').waitFor();
    return answer;
  };
  const ask = (page: Page, text: string) =>
    next(page, async () => {
      await page.getByLabel(/^(Deine|Neue) Frage/).fill(text);
      await page.keyboard.press('Enter');
    });

  it('compare two instruments, go on, and are explained in plain language, each marked as written by an AI', async () => {
    const page = await open(running.url, { width: 390, height: 844 });
    const compared = await ask(page, 'Was ist der Unterschied zwischen Qualifizierungsgeld und KdW?');
    expect(await compared.innerText()).toMatch(/Qualifizierungsgeld[\s\S]*KdW/);
    const further = await ask(page, 'Und wer beantragt das?');
    const plain = await next(page, () => further.getByRole('button', { name: 'Einfacher erklären' }).click());
    for (const answer of [compared, further, plain]) expect(await answer.innerText()).toContain('KI-Antwort');
    expect(await plain.getByRole('link').count()).toBeGreaterThan(0);
    expect(complaints()).toEqual([]);
  });

  it('come as a poster of one page that can be fetched', async () => {
    const page = await open(running.url, { width: 1280, height: 900 });
    const answer = await ask(page, 'Wie hoch ist das Kurzarbeitergeld?');
    const poster = await next(page, () => answer.getByRole('button', { name: 'Als Aushang' }).click());
    const link = await poster.getByRole('link', { name: 'aushang.pdf' }).getAttribute('href');
    const file = await page.request.get(new URL(link ?? '', running.url).href);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await file.body())));
    expect(text).toHaveLength(1);
    expect(text[0]).toMatch(/Kurzarbeitergeld[\s\S]*60 %[\s\S]*Quellen/);
  });
});
