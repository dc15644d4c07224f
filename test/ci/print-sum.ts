import { sumReports } from './sum-reports.ts';

// node test/ci/print-sum.ts REPORT… [-- STEP…]: names what failed; a failed step of the gate counts like a failed test.
const words = process.argv.slice(2);
const end = words.includes('--') ? words.indexOf('--') : words.length;
const { passed, failures } = sumReports(words.slice(0, end));
const all = [...failures, ...words.slice(end + 1).map((step) => `step: ${step}`)];

for (const failure of all) process.stdout.write(`${failure}\n`);
process.stdout.write(`${passed} passed, ${all.length} failed\n`);
process.exitCode = all.length === 0 ? 0 : 1;
