import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { browserPath } from '../browser-path.ts';

/** Tests that need a browser are skipped where there is none. */
export { hasBrowser } from '../browser-path.ts';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Window = {
  /** Opens an address as somebody who has never been there. */
  readonly open: (url: string, look?: Look) => Promise<Page>;
  /** What the console complained about since then. */
  readonly complaints: () => readonly string[];
};

export type Look = {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
};

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath, args: ['--headless=new', '--no-sandbox', ...quiet] });
}

/** One browser window for all tests of a file; opening a new one for each takes longer than the tests themselves. */
export function useWindow(): Window {
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ locale: 'de-DE', reducedMotion: 'reduce', colorScheme: 'light' });
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  });
  afterAll(() => browser.close());

  return {
    complaints: () => complaints,
    async open(url, { width = 800, height = 700 } = {}) {
      // The last page of the test before still complains about its server, which is gone by now.
      await page.goto('about:blank');
      await page.context().clearCookies();
      await page.setViewportSize({ width, height });
      complaints = [];
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
  };
}

/** Types a question and sends it. */
export async function ask(page: Page, text: string): Promise<void> {
  const question = page.getByLabel(/^(Deine|Neue) Frage/);
  await question.fill(text);
  await question.press('Enter');
}
