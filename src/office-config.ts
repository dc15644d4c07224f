import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';

const branchIds = ['homburg-saarpfalz', 'neunkirchen', 'saarbruecken', 'voelklingen'] as const;

const person = z.string().regex(/^(slack|teams|playground):[^:\s]+:[^:\s]+$/, 'must be slack:TEAM:USER or teams:TENANT:OBJECTID');

const minutes = z.int().positive();

const officeSchema = z.strictObject({
  branches: z
    .array(
      z.strictObject({
        id: z.enum(branchIds),
        name: z.string().min(1),
        slackChannel: z.string().min(1).optional(),
        teamsChannel: z.string().min(1).optional(),
        /** How people reach the branch office: free German text. */
        contact: z.string().min(1).optional(),
      }),
    )
    .min(1)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'names a branch twice'),
  coordinatorsChannel: z.strictObject({ slack: z.string().min(1).optional(), teams: z.string().min(1).optional() }).default({}),
  roles: z
    .strictObject({
      admin: z.array(person).default([]),
      coordinator: z.array(person).default([]),
      curator: z.array(person).default([]),
      unionSecretary: z.array(person).default([]),
    })
    .default({ admin: [], coordinator: [], curator: [], unionSecretary: [] }),
  /** Times of day and periods, in Europe/Berlin. */
  times: z
    .strictObject({
      conversationMinutes: minutes.max(60).default(60),
    })
    .default({ conversationMinutes: 60 }),
});

/** What the office decides: branches and their channels, who has which role, times. Read from `TWS_CONFIG`. */
export type OfficeConfig = z.infer<typeof officeSchema>;
export type Branch = OfficeConfig['branches'][number];
export type Role = keyof OfficeConfig['roles'];

/** Reads the office's YAML file; problems are added as `file:line  problem`. */
export function readOfficeConfig(file: string, problems: string[]): OfficeConfig | undefined {
  const text = readText(file);
  if (text === undefined) {
    problems.push(`TWS_CONFIG: the file ${file} cannot be read`);
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  problems.push(...document.errors.map((error) => `${file}:${lines.linePos(error.pos[0]).line}  broken YAML: ${error.code}`));
  if (document.errors.length > 0) return undefined;
  const checked = officeSchema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (checked.success) return checked.data;
  problems.push(...checked.error.issues.map((issue) => `${file}:${lineOf(issue.path)}  ${issue.path.join('.')}: ${issue.message}`));
  return undefined;

  function lineOf(at: readonly PropertyKey[]): number {
    for (let depth = at.length; depth > 0; depth--) {
      const node = document.getIn(at.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
