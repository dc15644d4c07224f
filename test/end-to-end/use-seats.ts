import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from '../playground/open-browser.ts';

export type Seats = {
  /** Somebody's page on a phone, each in a browser of their own; opened once. `place` is a direct chat unless it is given. */
  readonly at: (url: string, person: string, place?: string) => Promise<Page>;
  /** What the consoles of all pages complained about. */
  readonly complaints: () => readonly string[];
};

/** Several people who are there at once, for all tests of a file. */
export function useSeats(): Seats {
  let browser: Browser;
  const pages = new Map<string, Promise<Page>>();
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open = async (url: string) => {
    const page = await browser.newPage({ locale: 'de-DE', reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  return {
    complaints: () => complaints,
    at(url, person, place = 'direkt') {
      const seat = `${url}/?person=${person}&place=${place}`;
      const page = pages.get(seat) ?? open(seat);
      pages.set(seat, page);
      return page;
    },
  };
}
