import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, requireBrowser } from './browser-path.ts';

/** A page to be looked at in windows of different widths, in pixels. */
export type PicturePage = { readonly name: string; readonly html: string; readonly widths: Readonly<Record<string, number>> };

/** Writes pages into a folder. */
export async function writePages(pages: readonly PicturePage[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, html } of pages) await writeFile(path.join(folder, `${name}.html`), html);
}

/** Writes pages into a folder, with a picture of each in each of its widths. */
export async function takePictures(pages: readonly PicturePage[], folder: string): Promise<void> {
  await writePages(pages, folder);
  requireBrowser();
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const { name, html, widths } of pages) {
    for (const [device, width] of Object.entries(widths)) {
      await page.setViewportSize({ width, height: 300 });
      await page.setContent(html);
      await page.screenshot({ path: path.join(folder, `${name}-${device}.png`), fullPage: true });
    }
  }
  await browser.close();
}
