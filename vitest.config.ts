import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { isFull } from './test/is-full.ts';
import { keepInMemory } from './test/keep-in-memory.ts';
import { alone, longOnly } from './test/long-only.ts';
import { keepResults } from './test/report/keep-results.ts';

keepInMemory();

/** Where `.ci/run` wants a report as JSON; it counts and looks for skipped tests there. */
const report = process.env.TWS_REPORT;
const jsonReport: ['json', { outputFile: string }][] = report ? [['json', { outputFile: report }]] : [];

const all = ['test/**/*.test.ts'];
const inGroups: TestProjectInlineConfiguration[] = [
  { extends: true, test: { name: 'together', include: all, exclude: alone } },
  { extends: true, test: { name: 'alone', include: alone, sequence: { groupOrder: 1 } } },
];

export default defineConfig({
  test: {
    ...(isFull ? { projects: inGroups } : { include: all, exclude: [...longOnly, ...alone] }),
    globalSetup: ['test/share-folder.ts'],
    // Real servers, browsers, databases and child processes, on machines with two cores; many of the tests wait most of the time.
    reporters: ['default', keepResults(), ...jsonReport],
    maxWorkers: 4,
    // No test replaces modules, so files can share those that a worker has loaded: a third less work.
    isolate: false,
    // It ends what hangs; the full counts take minutes on a busy machine.
    testTimeout: isFull ? 300_000 : 60_000,
    hookTimeout: 90_000,
    coverage: { include: ['src/**/*.ts'], reporter: ['text', 'html'] },
  },
});
