import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalKind } from '../../src/main/open-privacy.ts';
import { proves } from '../parity/proves.ts';
import { hasBrowser, useWindow } from '../playground/open-browser.ts';
import { freeAddress, openBot, type RunningBot } from './open-bot.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const person = { platform: 'slack', workspace: 'T1', user: 'UANNA' } as const;

describe.skipIf(!hasBrowser)('what people may ask for, in a browser (needs /usr/bin/chromium)', () => {
  const { open } = useWindow();
  let running: RunningBot;
  beforeAll(async () => {
    running = await openBot();
  });
  afterAll(() => running.close());

  it(proves(['rights', 'notice'], 'is said, shown, given as a download and erased'), async () => {
    const page = await open(running.url);
    const ask = async (text: string) => {
      await page.getByLabel(/^(Deine|Neue) Frage/).fill(text);
      await page.keyboard.press('Enter');
    };
    await ask(question);
    await page.getByText('Du sprichst mit einer automatischen Auskunft').first().waitFor();
    await ask('datenschutz');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Meine Daten' }).click();
    await page.getByRole('link', { name: /meine-daten\.json/ }).click();
    expect((await download).suggestedFilename()).toBe('meine-daten.json');
    await page.getByRole('button', { name: 'Alles löschen' }).first().click();
    await page.getByRole('heading', { name: 'Alles löschen?' }).waitFor();
    await page.getByRole('button', { name: 'Alles löschen' }).last().click();
    await page.getByText('Erledigt: Ich habe alles gelöscht').waitFor();
    expect(await running.bot.database.kysely.selectFrom('tombstone').selectAll().execute()).toHaveLength(5);
  });
});

describe('the link to somebody’s data', () => {
  it('gives it to who has the address, for half an hour, and does not say whose it is', async () => {
    const running = await openBot({ PUBLIC_URL: await freeAddress() });
    try {
      const url = running.bot.privacy.urlOf(person) ?? '';
      expect(url).toContain(`/${personalKind}.json`);
      expect(Buffer.from(url.split('/')[4]?.split('.')[0] ?? '', 'base64url').toString()).not.toMatch(/UANNA|T1/);
      const served = await fetch(url);
      expect(served.headers.get('cache-control')).toContain('no-store');
      expect(await served.json()).toMatchObject({ person: 'slack:T1:UANNA' });
      expect((await fetch(url.replace('/dateien/e', '/dateien/f'))).status).toBe(404);
      running.wait(31 * 60_000);
      expect((await fetch(url)).status).toBe(404);
    } finally {
      await running.close();
    }
  });
});
