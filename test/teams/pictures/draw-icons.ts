import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'src', 'teams', 'appPackage');

/** Draws the icons of the app package from the SVG files beside them, each as large as its SVG says. */
async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const name of ['color', 'outline']) {
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block }</style>${await readFile(path.join(folder, `${name}.svg`), 'utf8')}`,
    );
    await writeFile(path.join(folder, `${name}.png`), await page.locator('svg').screenshot({ omitBackground: true }));
  }
  await browser.close();
}

await drawIcons();
