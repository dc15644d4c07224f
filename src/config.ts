import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { dataDirConfig } from './data-dir-config.ts';
import { ConfigurationError } from './errors.ts';
import { type LimitConfig, limitConfig, limitVariables } from './limit-config.ts';
import { findModelContradictions, type ModelConfig, modelConfig, modelVariables } from './model-config.ts';
import { type OfficeConfig, readOfficeConfig } from './office-config.ts';
import { findSlackContradictions, isSlackMeant, type SlackConfig, slackConfig, slackVariables } from './slack-config.ts';
import { findTeamsContradictions, isTeamsMeant, type TeamsConfig, teamsConfig, teamsVariables } from './teams-config.ts';

export type Config = {
  readonly port: number | undefined;
  readonly host: string;
  /** Address under which people reach this server, without a path; undefined: the bot gives no links to itself. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly knowledgeDir: string;
  readonly logLevel: string;
  readonly production: boolean;
  /** Where the clock starts, for demonstrations and tests; undefined is the real time. */
  readonly startAt: Date | undefined;
  readonly office: OfficeConfig;
  readonly limits: LimitConfig;
  /** undefined: the bot does not talk to Slack. */
  readonly slack: SlackConfig | undefined;
  /** App configuration token, with which `tws doctor slack` compares the app with the manifest. */
  readonly slackConfigToken: string | undefined;
  /** undefined: the bot does not talk to Teams. */
  readonly teams: TeamsConfig | undefined;
  /** Where figures are served; undefined: none are kept. */
  readonly metrics: { readonly port: number; readonly host: string } | undefined;
  /** undefined: no answer is written by a model, and nothing leaves for one. */
  readonly model: ModelConfig | undefined;
};

const root = path.join(import.meta.dirname, '..');
const defaultOfficeFile = path.join(root, 'knowledge', 'office.yaml');

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be a whole number from 0 to 65535');

const environmentSchema = z.object({
  PORT: port.optional(),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, 'must be an https address without a path, such as https://bot.example.org (http on this machine only)')
    .transform((url) => new URL(url).origin)
    .optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, {
      error: 'must begin with postgres:// or postgresql://, as your database provider shows it',
      abort: true,
    })
    .refine(URL.canParse, 'is no complete address; write special characters of the password as %XX')
    .optional(),
  KNOWLEDGE_DIR: z.string().default(path.join(root, 'knowledge')),
  TWS_CONFIG: z.string().default(defaultOfficeFile),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').default('info'),
  NODE_ENV: z.string().optional(),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  TWS_NOW: z.iso.datetime({ offset: true, error: 'must be an ISO instant such as 2026-11-23T07:30:00+01:00' }).optional(),
  ...limitVariables,
  ...slackVariables,
  ...teamsVariables,
  ...modelVariables,
});

/** Names of all environment variables that the bot reads; `.env.example` is tested against it. */
export const environmentVariables = Object.keys(environmentSchema.shape);

/** Variables whose value may come from a file named by `VARIABLE_FILE`, as container platforms mount secrets. */
export const secretVariables = [
  'DATABASE_URL',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CONFIG_TOKEN',
  'MICROSOFT_APP_PASSWORD',
  'OPENAI_API_KEY',
  'AZURE_OPENAI_API_KEY',
] as const;

/** Reads environment and office file. Throws one `ConfigurationError` that names every problem at once. */
export function readConfig(given: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const environment = withSecretFiles(withoutEmpty(given), problems);
  const checked = environmentSchema.safeParse(environment);
  if (!checked.success) problems.push(...checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const office = readOfficeConfig(environment.TWS_CONFIG ?? defaultOfficeFile, problems);
  problems.push(...findContradictions(environment));
  if (!checked.success || !office || problems.length > 0) throw new ConfigurationError(problems);
  return toConfig(checked.data, office);
}

function toConfig(variables: z.infer<typeof environmentSchema>, office: OfficeConfig): Config {
  return {
    port: variables.PORT,
    host: variables.HOST,
    publicUrl: variables.PUBLIC_URL,
    dataDir: path.resolve(variables.DATA_DIR ?? dataDirConfig({ folder: '.', stateHome: process.env.XDG_STATE_HOME })),
    databaseUrl: variables.DATABASE_URL,
    knowledgeDir: path.resolve(variables.KNOWLEDGE_DIR),
    logLevel: variables.LOG_LEVEL,
    production: variables.NODE_ENV === 'production',
    startAt: variables.TWS_NOW === undefined ? undefined : new Date(variables.TWS_NOW),
    office,
    limits: limitConfig(variables),
    slack: slackConfig(variables),
    slackConfigToken: variables.SLACK_CONFIG_TOKEN,
    teams: teamsConfig(variables),
    metrics: variables.METRICS_PORT === undefined ? undefined : { port: variables.METRICS_PORT, host: variables.METRICS_HOST },
    model: modelConfig(variables),
  };
}

function findContradictions(environment: NodeJS.ProcessEnv): string[] {
  const { NODE_ENV, TWS_NOW, PUBLIC_URL = '', PORT, METRICS_PORT = '0' } = environment;
  const production = NODE_ENV === 'production';
  return [
    ...(production && TWS_NOW ? ['TWS_NOW: not allowed with NODE_ENV=production; unset it'] : []),
    ...(production && URL.parse(PUBLIC_URL)?.protocol === 'http:' ? ['PUBLIC_URL: must be https with NODE_ENV=production'] : []),
    ...(Number(METRICS_PORT) !== 0 && METRICS_PORT === PORT ? ['METRICS_PORT: must be another port than PORT'] : []),
    ...(isSlackMeant(environment) || isTeamsMeant(environment) ? [] : findExposures(environment)),
    ...findSlackContradictions(environment),
    ...findTeamsContradictions(environment),
    ...findModelContradictions(environment),
  ];
}

/** Without a chat platform only the playground can run: never reachable from outside. */
function findExposures({ NODE_ENV, HOST = '127.0.0.1' }: NodeJS.ProcessEnv): string[] {
  const production = NODE_ENV === 'production';
  return [
    ...(production ? ['NODE_ENV: production needs SLACK_BOT_TOKEN or MICROSOFT_APP_ID; without them only the playground runs'] : []),
    ...(isLoopback(HOST) ? [] : ['HOST: must be 127.0.0.1, ::1 or localhost while no chat platform is configured']),
  ];
}

/** Links go to people's calendars: their address must not change underway, and nothing may listen in. */
function isPublicUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.href !== `${url.origin}/`) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname.replace(/^\[|\]$/g, '')));
}

function isLoopback(host: string): boolean {
  return ['127.0.0.1', '::1', 'localhost'].includes(host);
}

function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

function withSecretFiles(environment: NodeJS.ProcessEnv, problems: string[]): NodeJS.ProcessEnv {
  const named = secretVariables.filter((name) => environment[`${name}_FILE`] !== undefined);
  const read = named.map((name) => [name, readSecretFile(name, environment, problems)]);
  return { ...environment, ...Object.fromEntries(read) };
}

/** A secret that was meant to be there and is not must never lead to a start without it. */
function readSecretFile(name: string, environment: NodeJS.ProcessEnv, problems: string[]): string | undefined {
  const file = environment[`${name}_FILE`] ?? '';
  if (environment[name] !== undefined) problems.push(`${name}_FILE: set either this or ${name}, not both`);
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret === '') problems.push(`${name}_FILE: ${describeFile(file)} is empty`);
    return secret === '' ? undefined : secret;
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? cause.code : 'unknown reason';
    problems.push(`${name}_FILE: ${describeFile(file)} cannot be read (${reason})`);
    return undefined;
  }
}

/** Somebody may have put the secret itself there: what does not look like a path is not said. */
function describeFile(file: string): string {
  return /^(?:\/[\w.-]+){2,}$/.test(file) ? `the file ${file}` : 'the file';
}

/** Where the database is: a server, or a file in the data folder. */
export function databaseOf({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): { url: string } | { dataDir: string } {
  return databaseUrl === undefined ? { dataDir } : { url: databaseUrl };
}

/** A clock in milliseconds that runs on from a chosen instant, or the real one. */
export function clockFrom(startAt: Date | undefined): () => number {
  const offset = startAt === undefined ? 0 : startAt.getTime() - Date.now();
  return () => Date.now() + offset;
}
