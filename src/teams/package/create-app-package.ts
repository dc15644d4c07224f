import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { InputError } from '../../errors.ts';
import type { TeamsManifest } from '../manifest.ts';
import { findIconFaults, type Icons } from './find-icon-faults.ts';
import { findManifestFaults } from './find-manifest-faults.ts';

const folder = path.join(import.meta.dirname, '..', 'appPackage');

/** The icons that come with the bot. */
export function readIcons(): Icons {
  const read = (name: keyof Icons) => readFileSync(path.join(folder, name));
  return { 'color.png': read('color.png'), 'outline.png': read('outline.png') };
}

/** A zip file's earliest date; always the same one, so that the same manifest makes the same file. */
const date = new Date('1980-01-01T00:00:00Z');

/** The zip file that is uploaded to Teams. Throws `InputError` when Teams would not take it. */
export async function createAppPackage(manifest: TeamsManifest, icons: Icons = readIcons()): Promise<Uint8Array> {
  const faults = [...findManifestFaults(manifest), ...findIconFaults(icons)];
  if (faults.length > 0) throw new InputError(`Teams would not take this package:\n  - ${faults.join('\n  - ')}`);
  const zip = new JSZip();
  zip.file('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`, { date });
  for (const [name, content] of Object.entries(icons)) zip.file(name, content, { date });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}
