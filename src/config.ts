import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { ConfigurationError } from './errors.ts';
import { type OfficeConfig, readOfficeConfig } from './office-config.ts';

export type Config = {
  readonly port: number | undefined;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly knowledgeDir: string;
  readonly logLevel: string;
  readonly production: boolean;
  /** Where the clock starts, for demonstrations and tests; undefined is the real time. */
  readonly startAt: Date | undefined;
  readonly slack: SlackConfig | undefined;
  readonly office: OfficeConfig;
};

/** Slack delivers over a connection that we open, or by requests that it signs. */
export type SlackConfig = {
  readonly botToken: string;
  readonly apiUrl: string | undefined;
  readonly transport: { readonly kind: 'socket'; readonly appToken: string } | { readonly kind: 'http'; readonly signingSecret: string };
};

const root = path.join(import.meta.dirname, '..');
const defaultOfficeFile = path.join(root, 'knowledge', 'office.yaml');

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535')
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
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
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-/, 'must begin with xoxb-; copy it from OAuth & Permissions of the Slack app')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'must begin with xapp-; make one with connections:write under Basic Information of the Slack app')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z.string().refine(isApiUrl, 'must be an https address, or http on this machine, and end with a slash').optional(),
  TWS_NOW: z.iso.datetime({ offset: true, error: 'must be an ISO instant such as 2026-11-23T07:30:00+01:00' }).optional(),
});

/** Names of all environment variables that the bot reads; `.env.example` is tested against it. */
export const environmentVariables = Object.keys(environmentSchema.shape);

/** Variables whose value may come from a file named by `VARIABLE_FILE`, as container platforms mount secrets. */
export const secretVariables = ['DATABASE_URL', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const;

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

function toConfig(variables: Variables, office: OfficeConfig): Config {
  return {
    port: variables.PORT,
    host: variables.HOST,
    dataDir: path.resolve(variables.DATA_DIR),
    databaseUrl: variables.DATABASE_URL,
    knowledgeDir: path.resolve(variables.KNOWLEDGE_DIR),
    logLevel: variables.LOG_LEVEL,
    production: variables.NODE_ENV === 'production',
    startAt: variables.TWS_NOW === undefined ? undefined : new Date(variables.TWS_NOW),
    slack: toSlack(variables),
    office,
  };
}

type Variables = z.infer<typeof environmentSchema>;

/** `findContradictions` has seen to it that with a bot token there is exactly one of the other two. */
function toSlack({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, ...others }: Variables): SlackConfig | undefined {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl } = others;
  if (botToken === undefined) return undefined;
  if (appToken !== undefined) return { botToken, apiUrl, transport: { kind: 'socket', appToken } };
  return signingSecret === undefined ? undefined : { botToken, apiUrl, transport: { kind: 'http', signingSecret } };
}

/** Without a platform only the playground runs, and that must never be reachable from outside. */
function findContradictions(environment: NodeJS.ProcessEnv): string[] {
  const { NODE_ENV, TWS_NOW, SLACK_BOT_TOKEN, HOST = '127.0.0.1' } = environment;
  const production = NODE_ENV === 'production';
  const alone = SLACK_BOT_TOKEN === undefined;
  return [
    ...findSlackGaps(environment),
    ...(production && TWS_NOW ? ['TWS_NOW: not allowed with NODE_ENV=production; unset it'] : []),
    ...(production && alone
      ? ['NODE_ENV: production needs the credentials of a chat platform; without them only the playground runs']
      : []),
    ...(alone && !isLoopback(HOST) ? ['HOST: must be 127.0.0.1, ::1 or localhost while no chat platform is configured'] : []),
  ];
}

/** Slack needs its bot token and one way of delivery; half of it is a mistake and not a wish for the playground. */
function findSlackGaps({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: NodeJS.ProcessEnv): string[] {
  const ways = [SLACK_APP_TOKEN, SLACK_SIGNING_SECRET].filter((way) => way !== undefined).length;
  if (SLACK_BOT_TOKEN === undefined) {
    return ways === 0
      ? []
      : ['SLACK_BOT_TOKEN: is missing; copy it from OAuth & Permissions of the Slack app (https://api.slack.com/apps)'];
  }
  if (ways === 1) return [];
  const choice =
    'SLACK_APP_TOKEN for Socket Mode (no public address), or SLACK_SIGNING_SECRET for HTTP; both stand under Basic Information of the Slack app';
  return [`SLACK_BOT_TOKEN: needs exactly one of ${choice}`];
}

/** The token goes there with every call. */
function isApiUrl(address: string): boolean {
  const url = URL.parse(address);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname.replace(/^\[|\]$/g, '')));
  return isSafe && address.endsWith('/');
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
  if (environment[name] !== undefined) problems.push(`${name}_FILE: set either this or ${name}, not both`);
  try {
    const secret = readFileSync(environment[`${name}_FILE`] ?? '', 'utf8').trim();
    if (secret === '') problems.push(`${name}_FILE: the file is empty`);
    return secret === '' ? undefined : secret;
  } catch {
    problems.push(`${name}_FILE: the file cannot be read`);
    return undefined;
  }
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
