import { chromium, type Page } from 'playwright-core';
import { browserPath } from '../../browser-path.ts';
import { completeRatings } from './complete-ratings.ts';

export type Window = { readonly page: Page; readonly close: () => Promise<void> };

/** High enough for a question with its answer. */
const viewport = { width: 1400, height: 1750 } as const;

/** The page of the Playground in a browser that reaches nothing but this machine. */
export async function openWindow(url: string): Promise<Window> {
  const args = ['--headless=new', '--no-sandbox', '--disable-background-networking'];
  // Left to us, so that all the rest is ended too.
  const browser = await chromium.launch({
    executablePath: browserPath,
    args,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
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
  await completeRatings(page, url);
  await page.goto(url);
  await page.getByTitle('Hide log panel').click();
  return { page, close: () => browser.close() };
}
