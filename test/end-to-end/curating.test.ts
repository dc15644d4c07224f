import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proves } from '../parity/proves.ts';
import { ask, hasBrowser, useWindow } from '../playground/open-browser.ts';
import { openBot, type RunningBot } from './open-bot.ts';

const overdue = '2026-12-20T09:00:00+01:00';

describe.skipIf(!hasBrowser)('curating in a browser (needs /usr/bin/chromium)', () => {
  const { open, complaints } = useWindow();
  let running: RunningBot;
  beforeAll(async () => {
    running = await openBot({ TWS_NOW: overdue });
  });
  afterAll(() => running.close());

  const openList = async (person: string): Promise<Page> => {
    const page = await open(`${running.url}/?person=${person}&place=direkt`, { width: 390, height: 844 });
    await ask(page, 'wissen');
    return page;
  };
  const newest = (page: Page): Locator => page.locator('[data-answer]').last();
  const press = (page: Page, name: string) => newest(page).getByRole('button', { name }).first().click();

  it(proves('curate', 'shows a curator what is overdue, with the facts and the three buttons'), async () => {
    const page = await openList('kuratorin');
    await page.getByRole('heading', { name: 'Wissensbank: zu prüfen' }).waitFor();
    expect(await newest(page).innerText()).toMatch(/\d+ Artikel sind zu prüfen, \d+ überfällig\./);
    await newest(page).getByText('Angaben und Quellen ansehen').first().click();
    await newest(page).getByText('(Quelle 1)').first().waitFor();
    for (const name of ['Stimmt noch', 'Ändern', 'Zurückziehen']) expect(await newest(page).getByRole('button', { name }).count()).toBe(5);
    expect(complaints()).toEqual([]);
  });

  it('takes "Stimmt noch": the article leaves the list, and who did it and when is recorded', async () => {
    const page = await openList('kuratorin');
    await newest(page).getByRole('button', { name: 'Stimmt noch' }).first().waitFor();
    await press(page, 'Stimmt noch');
    await page.getByText('ist bestätigt. Nächste Prüfung bis').waitFor();
    const rows = await running.bot.database.kysely.selectFrom('review').selectAll().execute();
    expect(rows).toMatchObject([{ verdict: 'confirmed', person: 'playground:local:kuratorin', reviewed_on: '2026-12-20' }]);
    expect(complaints()).toEqual([]);
  });

  it('takes a change only with its source, and keeps it as a proposal', async () => {
    const page = await openList('kuratorin');
    await newest(page).getByRole('button', { name: 'Ändern' }).first().waitFor();
    await press(page, 'Ändern');
    const first = page.locator('form textarea').first();
    await first.fill('so gilt es jetzt');
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.getByRole('button', { name: 'Vorschlagen' }).click();
    await page.getByText('Bitte nenn die Quelle, in der das steht.').waitFor();
    await page.getByLabel(/^Quelle/).fill('§ 104 SGB III');
    await page.getByLabel(/^Adresse der Quelle/).fill('https://www.gesetze-im-internet.de/sgb_3/__104.html');
    await page.getByRole('button', { name: 'Vorschlagen' }).click();
    await page.getByText('Dein Vorschlag ist gespeichert.').waitFor();
    const folder = path.join(running.dataDir, 'proposals');
    const [file = ''] = await readdir(folder);
    expect(await readFile(path.join(folder, file), 'utf8')).toContain('so gilt es jetzt');
    await press(page, 'Zurück zur Liste');
    await page.getByText('Änderungen, die auf die Übernahme warten').waitFor();
    await ask(page, JSON.parse(await readFile(path.join(folder, file), 'utf8')).title);
    await page.getByText('liegt seit 20.12.2026 ein Änderungsvorschlag vor').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('withdraws an article, and the bot no longer answers from it until it is put back into use', async () => {
    const page = await openList('kuratorin');
    const item = newest(page).getByText('Kurzarbeitergeld (konjunkturell)');
    await item.waitFor();
    const buttons = newest(page).locator('.buttons', { has: page.getByRole('button', { name: 'Zurückziehen' }) });
    const titles = await newest(page).locator('strong').allInnerTexts();
    await buttons.nth(titles.indexOf('Kurzarbeitergeld (konjunkturell)')).getByRole('button', { name: 'Zurückziehen' }).click();
    await page.getByText('Eine Angabe ist falsch').click();
    await page.locator('form.form').getByRole('button', { name: 'Zurückziehen' }).click();
    await page.getByText('ist zurückgezogen. Der Bot antwortet nicht mehr daraus.').waitFor();
    await ask(page, 'Wie lange gibt es Kurzarbeitergeld?');
    await page.getByText('„Kurzarbeitergeld (konjunkturell)“ wird gerade geprüft').waitFor();
    await ask(page, 'wissen');
    await page.getByRole('button', { name: 'Wieder freigeben' }).last().click();
    await page.getByText('„Kurzarbeitergeld (konjunkturell)“ ist bestätigt').waitFor();
    await ask(page, 'Wie hoch ist das Kurzarbeitergeld?');
    await newest(page).getByText('60 %').first().waitFor();
    expect(complaints()).toEqual([]);
  });

  it('refuses a volunteer, and tells what to do instead', async () => {
    const page = await openList('ehrenamt');
    await page.getByText('Die Wissensbank pflegen nur die Kuratorinnen und Kuratoren').waitFor();
    expect(await newest(page).getByRole('button').count()).toBe(0);
    expect(complaints()).toEqual([]);
  });
});
