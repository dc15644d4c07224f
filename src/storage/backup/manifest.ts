import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { InputError } from '../../errors.ts';
import { migrations } from '../migrations.ts';

const digestSchema = { bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) };
const nameSchema = z.string().regex(/^[a-z][a-z_]*$/);

const manifestSchema = z.strictObject({
  format: z.literal('tws-backup'),
  formatVersion: z.literal(1),
  createdAt: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  /** Steps of the schema that the database had taken. */
  steps: z.array(z.string()).min(1),
  tables: z.array(z.strictObject({ name: nameSchema, columns: z.array(nameSchema), rows: z.int().nonnegative(), ...digestSchema })),
  leftOut: z.array(z.strictObject({ table: nameSchema, reason: z.string() })),
  /** Files of DATA_DIR, by their path in it. */
  files: z.array(z.strictObject({ path: z.string().regex(/^(?:[a-z][a-z-]*\/)+\w[\w.:-]*$/), ...digestSchema })),
  keys: z.array(z.strictObject({ name: z.string().regex(/^[a-z]+-key$/), fingerprint: z.string(), included: z.boolean() })),
});

/** What a backup holds, and how it can be told that it is whole. */
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestFile = 'manifest.json';

/** Where the rows of a table lie in a backup. */
export function tableFile(table: string): string {
  return path.join('tables', `${table}.jsonl`);
}

/** Reads the manifest of a backup. Throws `InputError` where there is none, or where this version cannot restore it. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, manifestFile);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`${file} cannot be read: the folder is no backup, or one that was broken off.`);
  });
  const manifest = readText(text, file);
  refuseOtherSchema(manifest.steps);
  return manifest;
}

function readText(text: string, file: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof z.ZodError && cause.issues.some(({ path: [first] }) => first === 'formatVersion')) {
      throw new InputError(`${file} has a format that this version of the bot does not know; restore it with the version that wrote it.`);
    }
    throw new InputError(`${file} is damaged; take another backup.`);
  }
}

function refuseOtherSchema(steps: readonly string[]): void {
  if (steps.length > migrations.length) {
    throw new InputError(
      `The backup has schema version ${steps.length}, this version of the bot knows only ${migrations.length}. Restore it with the version that wrote it, or a newer one.`,
    );
  }
  const unknown = steps.find((name, place) => migrations[place]?.name !== name);
  if (unknown !== undefined) throw new InputError(`The backup has a step of the schema that this bot never had: "${unknown}".`);
}
