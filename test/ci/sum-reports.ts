import { readFileSync } from 'node:fs';
import * as z from 'zod';

const assertionSchema = z.object({ fullName: z.string(), status: z.string() });
const fileSchema = z.object({ name: z.string(), status: z.string(), assertionResults: z.array(assertionSchema) });
const reportSchema = z.object({ success: z.boolean(), testResults: z.array(fileSchema) });

type Sum = { readonly passed: number; readonly failures: readonly string[] };

/**
 * Sums vitest's JSON reports. What was skipped counts as failed, and so does a file that broke before its first test
 * and a run that failed or left no report without naming a test.
 */
export function sumReports(files: readonly string[]): Sum {
  const sums = files.map(sumReport);
  return { passed: sums.reduce((sum, { passed }) => sum + passed, 0), failures: sums.flatMap(({ failures }) => failures) };
}

function sumReport(file: string): Sum {
  const report = readReport(file);
  if (!report) return { passed: 0, failures: [`${file}: no report`] };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failures = [...report.testResults.flatMap(findBroken), ...tests.flatMap(describeFailure)];
  if (failures.length === 0 && (!report.success || passed === 0)) failures.push(`${file}: the run failed outside of its tests`);
  return { passed, failures };
}

function readReport(file: string) {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function findBroken({ name, status, assertionResults }: z.infer<typeof fileSchema>): string[] {
  const isBroken = status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  return isBroken ? [`${name}: could not run`] : [];
}

function describeFailure({ fullName, status }: z.infer<typeof assertionSchema>): string[] {
  return status === 'passed' ? [] : [`${status}: ${fullName}`];
}
