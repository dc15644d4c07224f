import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

const executablePath = '/usr/bin/chromium';

/** Tests that need a browser are skipped where there is none. */
export const hasBrowser = existsSync(executablePath);

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

/** One browser window for all tests of a file; opening a new one for each takes longer than the tests themselves. */
export function useWindow(): Window {
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', ...quiet] });
    page = await browser.newPage({ locale: 'de-DE', reducedMotion: 'reduce', colorScheme: 'light' });
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  });
  afterEach(async () => {
    await page.goto('about:blank');
    await page.context().clearCookies();
  });
  afterAll(() => browser.close());

  return {
    complaints: () => complaints,
    async open(url, { width = 1200, height = 900 } = {}) {
      complaints = [];
      await page.setViewportSize({ width, height });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
  };
}
