import { expect, it } from 'vitest';
import { modulesLoadedBy } from '../modules-loaded-by.ts';

const packages = /node_modules\/(?:prom-client|tdigest|bintrees|@opentelemetry)\//;

/** Starts the bot as the command line does, and waits until it serves. */
const start = (environment: string) => `
  Object.assign(process.env, ${environment});
  process.stdout.write = () => true;
  const { start } = await import('./src/cli/start.ts');
  await start();`;

it('without METRICS_PORT nothing is loaded that keeps figures', () => {
  const loaded = modulesLoadedBy(start('{}'));
  expect(loaded.filter((url) => packages.test(url))).toEqual([]);
  expect(loaded.length).toBeGreaterThan(20);
});

it('with METRICS_PORT it is', () => {
  expect(modulesLoadedBy(start(`{ METRICS_PORT: '0' }`)).some((url) => packages.test(url))).toBe(true);
});
