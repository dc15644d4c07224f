import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const root = path.join(import.meta.dirname, '..');
const names = z.record(z.string(), z.string()).default({});
const packageSchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  optionalDependencies: names,
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });
const manifestSchema = z.object({ dependencies: names, devDependencies: names });

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const manifest = manifestSchema.parse(readJson('package.json'));
const { '': _project, ...locked } = lockSchema.parse(readJson('package-lock.json')).packages;
const packages = Object.entries(locked).map(([place, found]) => ({ name: place.replace(/^.*node_modules\//, ''), ...found }));

/** Licences that ask for no more than naming the authors, or (MPL) for changes to their own files. */
const licences = new Set([
  'MIT',
  'MIT OR Apache-2.0',
  'Apache-2.0',
  'MPL-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BSD-0-Clause',
  'BSD',
  'BlueOak-1.0.0',
  // Ours is the first of the two.
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
]);

/** Packages that state their licence in a file alone. */
const withLicenceFile = [
  // Part of pdfkit, which pdfmake draws with.
  { name: 'png-js', file: 'LICENSE', begins: 'MIT License\n' },
];

describe('the packages that this project uses', () => {
  it('are pinned to exact versions', () => {
    const pinned = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(pinned.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('have a checksum each and name no registry', () => {
    expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  // npm leaves them out without a word when the registry lacks them, and `npm ci` then breaks on other machines.
  it('are locked for every platform that they name', () => {
    const known = new Set(packages.map(({ name }) => name));
    const named = packages.flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('run no script when they are installed, but for the pinned Node', () => {
    expect(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual(['node']);
  });

  it('have licences of the allow-list', () => {
    const stated = packages.filter(({ name }) => !withLicenceFile.some((other) => other.name === name));
    expect(stated.filter(({ license }) => !licences.has(license ?? '')).map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it.each(withLicenceFile)('hold the licence of $name in its file', ({ name, file, begins }) => {
    expect(readFileSync(path.join(root, 'node_modules', name, file), 'utf8').startsWith(begins)).toBe(true);
    expect(packages.filter((other) => other.name === name).map(({ license }) => license)).toEqual([undefined]);
  });

  it('are installed with the licence that the lock file names', () => {
    const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    const installed = direct.map((name) => [name, packageSchema.parse(readJson(`node_modules/${name}/package.json`)).license]);
    expect(installed).toEqual(direct.map((name) => [name, locked[`node_modules/${name}`]?.license]));
  });
});
