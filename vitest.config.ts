import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { isFull } from './test/is-full.ts';
import { keepResults } from './test/report/keep-results.ts';

/** Where `.ci/run` wants a report as JSON; it counts and looks for skipped tests there. */
const report = process.env.TWS_REPORT;
const jsonReport: ['json', { outputFile: string }][] = report ? [['json', { outputFile: report }]] : [];

/** Of what needs long even with small counts: `npm run test:long` alone runs it. */
const longOnly = [
  'test/operate/reference.test.ts',
  'test/slack/two-processes.test.ts',
  'test/slack/booking-kills.test.ts',
  'test/teams/kills.test.ts',
  'test/digest/kills.test.ts',
  'test/digest/simulation.test.ts',
  'test/storage/bookings/race.test.ts',
  'test/knowledge/vectors/tune-weight.test.ts',
];
/** Measures the whole bot at work, so that nothing else may run: behind all others, in `npm run test:long`. */
const alone = ['test/operate/soak.test.ts'];

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
