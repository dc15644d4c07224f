import { lstat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { type GlossaryEntry, situations } from '../ask/article.ts';
import type { Fault } from './fault.ts';
import { describeIssues } from './read-article.ts';
import { readYaml } from './read-front-matter.ts';
import { readTextFile } from './read-text-file.ts';

const line = z.string().trim().min(1);

const glossarySchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      term: line.min(2),
      variants: z.array(line.min(2)).default([]),
      meaning: z.array(line).min(1).max(6),
      situation: z.enum(situations).optional(),
      explanation: line.optional(),
    }),
  ),
});

const file = 'glossary.yaml';

/** Reads `glossary.yaml` of a knowledge folder; a folder without one has an empty glossary. */
export async function loadGlossary(
  folder: string,
): Promise<{ readonly entries: readonly GlossaryEntry[]; readonly faults: readonly Fault[] }> {
  const there = await lstat(path.join(folder, file)).catch(() => undefined);
  if (!there) return { entries: [], faults: [] };
  const read = await readTextFile(folder, file);
  if ('faults' in read) return { entries: [], faults: read.faults };
  const yaml = readYaml(file, read.text, 0);
  if ('faults' in yaml) return { entries: [], faults: yaml.faults };
  const checked = glossarySchema.safeParse(yaml.data, { reportInput: true });
  if (checked.success) return { entries: checked.data.entries, faults: [] };
  return { entries: [], faults: describeIssues(file, checked.error.issues, yaml) };
}
