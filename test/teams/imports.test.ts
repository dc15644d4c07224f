import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { modulesLoadedBy } from '../modules-loaded-by.ts';

const ofTeams = /node_modules\/(?:botbuilder|botframework|@azure\/msal)/;
const loadedBy = (program: string) => modulesLoadedBy(program).filter((url) => ofTeams.test(url));
const start = "const { start } = await import('./src/cli/start.ts'); await start();";

it('starting without credentials of Teams never loads a package of Teams', () => {
  expect(loadedBy(start)).toEqual([]);
});

it('the Teams adapter does load them, so that the test above can fail', () => {
  expect(loadedBy("await import('./src/teams/create-teams.ts');").length).toBeGreaterThan(20);
});

it('printing the manifest does not need them either', () => {
  expect(loadedBy("await import('./src/teams/manifest.ts');")).toEqual([]);
});

it('there is one uuid, without the gap of those before 11.1.1', () => {
  const lock = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package-lock.json'), 'utf8'));
  const packages = z.record(z.string(), z.looseObject({ version: z.string().optional() })).parse(lock.packages);
  const versions = Object.entries(packages).flatMap(([name, { version }]) => (/(?:^|\/)node_modules\/uuid$/.test(name) ? [version] : []));
  expect(versions).toHaveLength(1);
  const [major = 0, minor = 0, patch = 0] = (versions[0] ?? '').split('.').map(Number);
  expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(11_001_001);
});
