import { readFileSync } from 'node:fs';
import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument, type Scalar, visit } from 'yaml';
import * as z from 'zod';
import { branchIds, industries } from './ask/article.ts';

const person = z.string().regex(/^(slack|teams|playground):[^:\s]+:[^:\s]+$/, 'must be slack:TEAM:USER or teams:TENANT:OBJECTID');

const minutes = z.int().positive();

const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 07:30');
const digestTarget = z
  .string()
  .regex(new RegExp(`^(${branchIds.join('|')})(:(slack|teams))?$`), 'must be a branch such as neunkirchen, or neunkirchen:teams');

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
        /** Industries of its plants; what articles say of them stands in its digest. */
        industries: z.array(z.enum(industries)).default([]),
      }),
    )
    .min(1)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'names a branch twice'),
  /** Mail address that calendar entries of workshops name as their organizer. */
  calendarAddress: z.email('must be a mail address').optional(),
  coordinatorsChannel: z.strictObject({ slack: z.string().min(1).optional(), teams: z.string().min(1).optional() }).default({}),
  roles: z
    .strictObject({
      admin: z.array(person).default([]),
      coordinator: z.array(person).default([]),
      curator: z.array(person).default([]),
      unionSecretary: z.array(person).default([]),
    })
    .default({ admin: [], coordinator: [], curator: [], unionSecretary: [] }),
  slack: z
    .strictObject({
      /** Channels in which only messages that mention the bot are answered, also in threads that it takes part in. */
      mentionOnly: z.array(z.string().min(1)).default([]),
    })
    .default({ mentionOnly: [] }),
  teams: z
    .strictObject({
      /** Whether the clients show dialogs (task modules): forms and private answers open in them. */
      dialogs: z.boolean().default(true),
      /** Whether slash commands and private answers by targeted messages are used, which Microsoft still rolls out. */
      targeted: z.boolean().default(false),
    })
    .default({ dialogs: true, targeted: false }),
  /** The weekly digest; times in Europe/Berlin. */
  digest: z
    .strictObject({
      weekday: weekday.default('monday'),
      time: time.default('07:30'),
      draftWeekday: weekday.default('friday'),
      draftTime: time.default('10:00'),
      /** Whether an issue goes out only once a coordinator has agreed to it. */
      approval: z.boolean().default(false),
      /** Branches that get none, on all platforms or one. */
      off: z.array(digestTarget).default([]),
    })
    .prefault({}),
  /** How many questions a model answers at most, where one is configured. */
  model: z
    .strictObject({
      perMinute: z.int().min(1).default(6),
      perDay: z.int().min(1).default(60),
      /** Of all people together. */
      inAllPerDay: z.int().min(1).default(2000),
    })
    .prefault({}),
  /** Times of day and periods, in Europe/Berlin. */
  times: z
    .strictObject({
      conversationMinutes: minutes.max(60).default(60),
      /** How long names of participants are kept after a workshop, for attendance list and certificates. */
      namesDays: z.int().min(0).max(90).default(14),
      /** How long bookings are kept after a workshop. */
      bookingDays: z.int().min(1).max(365).default(90),
    })
    .default({ conversationMinutes: 60, namesDays: 14, bookingDays: 90 }),
});

/** What the office decides: branches and their channels, who has which role, times. Read from `TWS_CONFIG`. */
export type OfficeConfig = z.infer<typeof officeSchema>;

/** Reads the office's YAML file; problems are added as `file:line  problem`, without the values that stand there. */
export function readOfficeConfig(file: string, problems: string[]): OfficeConfig | undefined {
  const text = readText(file);
  if (text === undefined) {
    problems.push(`TWS_CONFIG: the file ${file} cannot be read`);
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' });
  const faults = [...findBrokenYaml(document, lines)];
  const checked = faults.length === 0 ? officeSchema.safeParse(document.toJS() ?? {}) : undefined;
  if (checked?.success) return checked.data;
  faults.push(...(checked?.error.issues ?? []).flatMap((issue) => describeIssue(issue, document, lines)));
  problems.push(...faults.map(({ line, problem }) => `${file}:${line}  ${problem}`));
  return undefined;
}

type Fault = { readonly line: number; readonly problem: string };

function* findBrokenYaml(document: Document.Parsed, lines: LineCounter): Generator<Fault> {
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    yield { line: lines.linePos(pos[0]).line, problem: `broken YAML (${code.toLowerCase().replaceAll('_', ' ')})` };
  }
  const aliases: number[] = [];
  visit(document, { Alias: (_key, { range }) => void aliases.push(range?.[0] ?? 0) });
  // A few of them inside each other fill the memory.
  for (const start of aliases) yield { line: lines.linePos(start).line, problem: 'aliases (*name) are not allowed; write it out' };
}

function describeIssue(issue: z.core.$ZodIssue, document: Document.Parsed, lines: LineCounter): Fault[] {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  if (unknown.length > 0) {
    return unknown.map((key) => ({
      line: lineOf([...issue.path, key], document, lines),
      problem: `${[...issue.path, key].join('.')}: unknown field`,
    }));
  }
  return [{ line: lineOf(issue.path, document, lines), problem: `${issue.path.join('.') || 'the file'}: ${issue.message}` }];
}

/** The line of the nearest thing that is there. */
function lineOf(at: readonly PropertyKey[], document: Document.Parsed, lines: LineCounter): number {
  for (let depth = at.length; depth > 0; depth--) {
    const start = startOf(at[depth - 1], document.getIn(at.slice(0, depth - 1), true));
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

function startOf(key: PropertyKey | undefined, parent: unknown): number | undefined {
  if (isSeq<Node>(parent)) return parent.items[Number(key)]?.range?.[0];
  const pair = isMap<Scalar>(parent) ? parent.items.find((item) => item.key.value === key) : undefined;
  return pair?.key.range?.[0];
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
