import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Scripts for the page are strings here, so that the project needs no types of the browser's world. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const runAxe = `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`;

/** Fading in is no resting state; its half-way colours would be judged. */
const restAnimations = `Promise.all(document.getAnimations()
  .filter((animation) => animation.effect.getTiming().iterations !== Infinity).map(({ finished }) => finished)).then(() => undefined)`;

/** What axe objects to on the page as it stands, in light and in dark colours: WCAG 2.2 A and AA and good practice. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(restAnimations);
  await page.evaluate(await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
  const light = await page.evaluate<readonly string[]>(runAxe);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluate<readonly string[]>(runAxe);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}

/** Signs that foreign markup has come to life; "0 0 flex" where none has. */
export function signsOfLife(page: Page): Promise<string> {
  const alien = 'script, img, iframe, style, base, meta, math, object, embed, [onclick], [onerror], [onload], [onfocus]';
  return page.evaluate<string>(
    `[Number('__x' in window), document.querySelectorAll('main :is(${alien})').length, getComputedStyle(document.body).display].join(' ')`,
  );
}

export function scrollPosition(page: Page): Promise<number> {
  return page.evaluate<number>('scrollY');
}

/** Width of all that can be scrolled to. */
export function fullWidth(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth');
}
