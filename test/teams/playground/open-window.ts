import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

export type Window = { readonly page: Page; readonly close: () => Promise<void> };

/** High enough for a question with its answer. */
const viewport = { width: 1400, height: 1500 } as const;

/** The page of the Playground in a browser that reaches nothing but this machine. Throws where there is no browser. */
export async function openWindow(url: string): Promise<Window> {
  if (!existsSync(executablePath)) throw new Error(`There is no ${executablePath}: install Chromium (apt-get install chromium).`);
  const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-background-networking'] });
  const page = await browser.newPage({
    viewport,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  page.setDefaultTimeout(15_000);
  // Fonts and an animation come from Microsoft's servers; it shows everything without them.
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1' && hostname !== 'localhost',
    (route) => route.abort(),
  );
  await page.goto(url);
  await page.getByTitle('Hide log panel').click();
  return { page, close: () => browser.close() };
}
