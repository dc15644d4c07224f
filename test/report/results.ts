import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const testSchema = z.object({ name: z.string(), state: z.string(), figures: z.array(z.string()) });

const fileSchema = z.object({
  commit: z.optional(z.string()),
  /** With the full counts. */
  full: z.boolean(),
  tests: z.array(testSchema),
});

const measuredSchema = z.object({
  commit: z.optional(z.string()),
  what: z.string(),
  ours: z.number(),
  unit: z.enum(['ms', 's', 'MB', 'share', 'events']),
  target: z.optional(z.number()),
});

const resultsSchema = z.object({
  /** By the name of the file, from the root of the project. */
  files: z.record(z.string(), fileSchema),
  /** By the name of the row of the bench. */
  bench: z.record(z.string(), measuredSchema),
});

export type FileResult = z.infer<typeof fileSchema>;
export type Results = z.infer<typeof resultsSchema>;

const place = path.join(import.meta.dirname, '../../node_modules/.cache/tws-results/results.json');

/** What tests and benches found when they last ran here; empty where they did not. */
export function readResults(): Results {
  try {
    return resultsSchema.parse(JSON.parse(readFileSync(place, 'utf8')));
  } catch {
    return { files: {}, bench: {} };
  }
}

/** Puts new results in the place of older ones of the same names. */
export function addResults({ files = {}, bench = {} }: Partial<Results>): void {
  const old = readResults();
  const merged: Results = { files: { ...old.files, ...files }, bench: { ...old.bench, ...bench } };
  mkdirSync(path.dirname(place), { recursive: true });
  const draft = `${place}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(merged));
  renameSync(draft, place);
}
