import { defineConfig } from 'vitest/config';
import { isFull } from './test/counts.ts';
import { keepResults } from './test/report/keep-results.ts';

/** Where `.ci/run` wants a report as JSON; it counts and looks for skipped tests there. */
const report = process.env.TWS_REPORT;
const jsonReport: ['json', { outputFile: string }][] = report ? [['json', { outputFile: report }]] : [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
