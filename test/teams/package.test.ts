import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { teamsManifest } from '../../src/teams/manifest.ts';
import { createAppPackage, readIcons } from '../../src/teams/package/create-app-package.ts';
import { findIconFaults } from '../../src/teams/package/find-icon-faults.ts';
import { hasBrowser } from '../playground/open-browser.ts';
import { drawIcon, iconFolder } from './pictures/draw-icons.ts';
import { readPng } from './read-png.ts';

const manifest = teamsManifest({ appId: '01234567-89ab-cdef-0123-456789abcdef' });
const icons = readIcons();
const read = (name: string) => readFileSync(path.join(iconFolder, name));

describe('the zip file for Teams', () => {
  it('holds the manifest and both icons on its top level, and nothing else', async () => {
    const zip = await JSZip.loadAsync(await createAppPackage(manifest));
    expect(Object.keys(zip.files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(JSON.parse((await zip.file('manifest.json')?.async('text')) ?? '')).toEqual(manifest);
    expect(await zip.file('color.png')?.async('nodebuffer')).toEqual(read('color.png'));
    expect(await zip.file('outline.png')?.async('nodebuffer')).toEqual(read('outline.png'));
  });

  it('is the same to the byte whenever it is made', async () => {
    expect(await createAppPackage(manifest)).toEqual(await createAppPackage(structuredClone(manifest)));
  });

  it('has every icon that the manifest names', async () => {
    const zip = await JSZip.loadAsync(await createAppPackage(manifest));
    for (const icon of Object.values(manifest.icons)) expect(zip.file(icon)).not.toBeNull();
  });

  it('is not made of what Teams would refuse, and all of it is said at once', async () => {
    const broken = createAppPackage({ ...manifest, accentColor: 'red' }, { ...icons, 'outline.png': icons['color.png'] });
    await expect(broken).rejects.toThrow(/^Teams would not take this package:\n {2}- accentColor: .*\n {2}- outline\.png: must be 32×32/);
  });
});

describe('an icon', () => {
  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is a square of %i pixels', (name, size) => {
    const { width, height } = readPng(read(name));
    expect([width, height]).toEqual([size, size]);
  });

  it('in outline is white on nothing', () => {
    const { pixels } = readPng(read('outline.png'));
    expect(pixels.filter(([red, green, blue, opacity]) => opacity > 0 && Math.min(red, green, blue) < 255)).toEqual([]);
    expect(pixels.filter(([, , , opacity]) => opacity === 255).length).toBeGreaterThan(100);
    expect(pixels.filter(([, , , opacity]) => opacity === 0).length).toBeGreaterThan(500);
  });

  it('in colour is filled to the edges, and its symbol keeps the distance that round masks need', () => {
    const { width, pixels } = readPng(read('color.png'));
    const drawn = pixels.flatMap(([red, green, blue, opacity], at) =>
      opacity === 255 && red + green + blue === 3 * 255 ? [[at % width, Math.floor(at / width)] as const] : [],
    );
    expect(pixels.every(([, , , opacity]) => opacity === 255)).toBe(true);
    for (const axis of [0, 1] as const) {
      const places = drawn.map((pixel) => pixel[axis]);
      expect(places.reduce((a, b) => Math.min(a, b))).toBeGreaterThanOrEqual(36);
      expect(places.reduce((a, b) => Math.max(a, b))).toBeLessThan(156);
    }
  });

  // Another Chromium may smooth edges in another way.
  it.skipIf(!hasBrowser).each(['color', 'outline'])('%s is the picture of the SVG file beside it', async (name) => {
    const [drawn, committed] = [readPng(await drawIcon(name)), readPng(read(`${name}.png`))];
    const differs = drawn.pixels.filter((pixel, at) =>
      pixel.some((value, channel) => Math.abs(value - (committed.pixels[at]?.[channel] ?? 0)) > 64),
    );
    expect([drawn.width, drawn.height]).toEqual([committed.width, committed.height]);
    expect(differs.length).toBeLessThan(drawn.pixels.length / 50);
  });

  const outline = (change: (bytes: Buffer) => void) => {
    const bytes = read('outline.png');
    change(bytes);
    return findIconFaults({ ...icons, 'outline.png': bytes });
  };

  it.each([
    ['of another size', (bytes: Buffer) => bytes.writeUInt32BE(33, 16), 'outline.png: must be 32×32 pixels, is 33×32'],
    ['without transparency', (bytes: Buffer) => bytes.writeUInt8(2, 25), 'outline.png: must have a transparent background'],
    ['that is no PNG', (bytes: Buffer) => bytes.fill(0), 'outline.png: is no PNG file'],
  ])('%s is found out', (_what, change, fault) => {
    expect(outline(change)).toEqual([fault]);
  });

  it('that is empty is found out', () => {
    expect(findIconFaults({ ...icons, 'color.png': Buffer.alloc(0) })).toEqual(['color.png: is no PNG file']);
  });
});
