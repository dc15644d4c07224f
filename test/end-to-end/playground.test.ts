import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proves } from '../parity/proves.ts';
import { hasBrowser, useWindow } from '../playground/open-browser.ts';
import { openBot, type RunningBot } from './open-bot.ts';

describe.skipIf(!hasBrowser)('the whole bot in a browser (needs /usr/bin/chromium)', () => {
  const { open, complaints } = useWindow();
  let running: RunningBot;
  beforeAll(async () => {
    running = await openBot();
  });
  afterAll(() => running.close());

  const ask = async (page: Page, text: string) => {
    const before = await page.locator('[data-answer]').count();
    await page.getByLabel(/^(Deine|Neue) Frage/).fill(text);
    await page.keyboard.press('Enter');
    const answer = page.locator('[data-answer]').nth(before);
    await answer.waitFor();
    return answer;
  };

  it(proves('ask', 'answers a question about a funding instrument with figures, sources, their date and what to do next'), async () => {
    const page = await open(running.url, { width: 390, height: 844 });
    const answer = await ask(page, 'Wie viel Prozent gibt es beim Qualifizierungsgeld?');
    const text = await answer.innerText();
    expect(text).toContain('60 %');
    expect(text).toContain('67 %');
    expect(text).toContain('Stand April 2026');
    expect(text).toContain('So geht es weiter');
    expect(
      await answer
        .getByRole('link', { name: /§ 82a SGB III/ })
        .first()
        .getAttribute('href'),
    ).toBe('https://www.gesetze-im-internet.de/sgb_3/__82a.html');
    expect(complaints()).toEqual([]);
  });

  it(proves(['followUp', 'word'], 'understands a follow-up and forgets on "neu"'), async () => {
    const page = await open(running.url);
    await ask(page, 'Wie hoch ist das Kurzarbeitergeld?');
    expect(await (await ask(page, 'und mit Kind?')).innerText()).toContain('67 %');
    await ask(page, 'neu');
    expect(await (await ask(page, 'und mit Kind?')).innerText()).not.toContain('67 % der Nettoentgeltdifferenz');
  });

  it(proves('human', 'says an honest no to an invented paragraph and brings a human, once the branch is chosen'), async () => {
    const page = await open(running.url);
    const answer = await ask(page, 'Was zahlt die Agentur nach § 82z SGB III?');
    expect(await answer.innerText()).toContain('§ 82z');
    await answer.getByRole('button', { name: 'Mensch fragen' }).click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Bitte wähle etwas aus.').waitFor();
    await page.getByText('IG Metall Völklingen').click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { name: 'IG Metall Völklingen' }).waitFor();
  });

  it(proves('feedback', 'stores what was wrong with an answer, and no word of the question'), async () => {
    const page = await open(running.url);
    const answer = await ask(page, 'Wer beantragt das Qualifizierungsgeld?');
    await answer.getByRole('button', { name: 'Nicht hilfreich' }).click();
    await page.getByText('Veraltet').click();
    await page.getByRole('button', { name: 'Senden' }).click();
    await page.getByText('Danke, das hilft uns').waitFor();
    const { rows } = await sql<Record<string, unknown>>`select * from feedback`.execute(running.bot.database.kysely);
    expect(JSON.stringify(rows)).toContain('outdated');
    expect(JSON.stringify(rows)).not.toContain('beantragt');
    expect(running.lines.join('\n')).not.toContain('beantragt');
  });

  it(proves('search', 'opens a topic that was searched for while typing'), async () => {
    const page = await open(running.url);
    const answer = await ask(page, 'themen');
    await answer.getByRole('button', { name: 'Thema öffnen' }).click();
    await page.getByLabel('Suchen: Thema').fill('Betriebslandk');
    await page.getByRole('radio', { name: /Betriebslandkarte/ }).check();
    await page.getByRole('button', { name: 'Zeigen', exact: true }).click();
    await page.getByRole('heading', { name: /Betriebslandkarte/ }).waitFor();
  });

  it(proves('circumstance', 'answers in the channel of a branch and asks there where the plant lies'), async () => {
    const page = await open(`${running.url}/?person=sekretaerin&place=homburg-saarpfalz`);
    const answer = await ask(page, 'Wie viel Prozent zahlt KdW?');
    expect(await answer.innerText()).toContain('Wo liegt der Betrieb?');
    await answer.getByRole('button', { name: 'Im Saarland' }).click();
    await page.getByText('40 % der Seminarkosten').first().waitFor();
  });

  it(proves('home', 'shows a page of one’s own by its word'), async () => {
    const page = await open(running.url);
    expect(await (await ask(page, 'start')).innerText()).toContain('Deine Sachen');
  });
});
