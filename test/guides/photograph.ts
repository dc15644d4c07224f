import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, requireBrowser } from '../browser-path.ts';
import { readPng } from '../teams/read-png.ts';
import { palettePng } from './palette-png.ts';
import type { Shot } from './shot.ts';

/** Guides show a picture smaller than it is, so that its words are sharp. */
const widest = 900;
const sharpest = 2;

/** Takes the pictures into the folders of their guides below `root`; names each with its size. */
export async function photograph(shots: readonly Shot[], root: string): Promise<readonly string[]> {
  requireBrowser();
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--headless=new', '--no-sandbox'] });
  try {
    const lines: string[] = [];
    for (const { guide, name, width, html } of shots) {
      const deviceScaleFactor = Math.min(sharpest, widest / width);
      const page = await browser.newPage({ deviceScaleFactor, viewport: { width, height: 100 } });
      await page.setContent(html);
      await page.evaluate(writeAsGermansDo);
      const folder = path.join(root, guide, 'pictures');
      const png = palettePng(readPng(await page.screenshot({ fullPage: true })));
      await page.close();
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, `${name}.png`), png);
      lines.push(`${guide}/pictures/${name}.png  ${Math.ceil(png.length / 1024)} KB`);
    }
    return lines;
  } finally {
    await browser.close();
  }
}

/** Runs in the page. Fields for days and times are drawn by the browser, in the language of the machine. */
const writeAsGermansDo = `for (const field of document.querySelectorAll('input[type=date], input[type=time]')) {
  const day = field.value.split('-').reverse().join('.');
  const shown = field.type === 'time' ? field.value || '--:--' : day || 'TT.MM.JJJJ';
  field.type = 'text';
  field.value = shown;
}`;
