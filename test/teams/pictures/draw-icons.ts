import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath } from '../../browser-path.ts';

export const iconFolder = path.join(import.meta.dirname, '..', '..', '..', 'src', 'teams', 'appPackage');

/** An icon of the app package as a PNG file, drawn from the SVG file beside it and as large as that says. */
export async function drawIcon(name: string): Promise<Buffer> {
  const svg = await readFile(path.join(iconFolder, `${name}.svg`), 'utf8');
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--headless=new', '--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    return await page.locator('svg').screenshot({ omitBackground: true });
  } finally {
    await browser.close();
  }
}

if (import.meta.main) {
  for (const name of ['color', 'outline']) await writeFile(path.join(iconFolder, `${name}.png`), await drawIcon(name));
}
