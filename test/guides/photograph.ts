import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, requireBrowser } from '../browser-path.ts';
import { readPng } from '../teams/read-png.ts';
import { palettePng } from './palette-png.ts';
import type { Shot } from './shot.ts';

/** Guides show a picture half as wide as it is, so that its words are sharp. */
const sharpness = 2;

/** Takes the pictures into the folders of their guides below `root`; names each with its size. */
export async function photograph(shots: readonly Shot[], root: string): Promise<readonly string[]> {
  requireBrowser();
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--headless=new', '--no-sandbox'] });
  try {
    const page = await browser.newPage({ deviceScaleFactor: sharpness, locale: 'de-DE' });
    const lines: string[] = [];
    for (const { guide, name, width, html } of shots) {
      await page.setViewportSize({ width, height: 100 });
      await page.setContent(html);
      const folder = path.join(root, guide, 'pictures');
      const png = palettePng(readPng(await page.screenshot({ fullPage: true })));
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, `${name}.png`), png);
      lines.push(`${guide}/pictures/${name}.png  ${Math.ceil(png.length / 1024)} KB`);
    }
    return lines;
  } finally {
    await browser.close();
  }
}
