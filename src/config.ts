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
  readonly office: OfficeConfig;
};

const root = path.join(import.meta.dirname, '..');
const defaultOfficeFile = path.join(root, 'knowledge', 'office.yaml');

const environmentSchema = z.object({
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  KNOWLEDGE_DIR: z.string().min(1).default(path.join(root, 'knowledge')),
  TWS_CONFIG: z.string().min(1).default(defaultOfficeFile),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
  TWS_NOW: z.iso.datetime({ offset: true, error: 'must be an ISO instant such as 2026-11-23T07:30:00+01:00' }).optional(),
});

/** Names of all environment variables that the bot reads; `.env.example` is tested against it. */
export const environmentVariables = Object.keys(environmentSchema.shape);

/**
 * Reads environment and office file. Throws one `ConfigurationError` that names every problem at once.
 * `VARIABLE_FILE` may name a file that holds the value of `DATABASE_URL`.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const checked = environmentSchema.safeParse(withoutEmpty(withSecretFiles(environment, problems)));
  if (!checked.success) problems.push(...checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const variables = checked.data;
  const office = readOfficeConfig(environment.TWS_CONFIG || defaultOfficeFile, problems);
  problems.push(...findContradictions(environment));
  if (!variables || !office || problems.length > 0) throw new ConfigurationError(problems);
  return {
    port: variables.PORT,
    host: variables.HOST,
    dataDir: path.resolve(variables.DATA_DIR),
    databaseUrl: variables.DATABASE_URL,
    knowledgeDir: path.resolve(variables.KNOWLEDGE_DIR),
    logLevel: variables.LOG_LEVEL,
    production: variables.NODE_ENV === 'production',
    startAt: variables.TWS_NOW === undefined ? undefined : new Date(variables.TWS_NOW),
    office,
  };
}

/** No platform adapter is configured yet, so only the playground can run: never reachable from outside. */
function findContradictions(variables: NodeJS.ProcessEnv): string[] {
  const production = variables.NODE_ENV === 'production';
  return [
    ...(production && variables.TWS_NOW ? ['TWS_NOW: not allowed with NODE_ENV=production; unset it'] : []),
    ...(production ? ['NODE_ENV: production needs the credentials of a chat platform; without them only the playground runs'] : []),
    ...(isLoopback(variables.HOST || '127.0.0.1')
      ? []
      : ['HOST: must be 127.0.0.1, ::1 or localhost while no chat platform is configured']),
  ];
}

function isLoopback(host: string): boolean {
  return ['127.0.0.1', '::1', 'localhost'].includes(host);
}

function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** `DATABASE_URL_FILE` holds the path of a file with the secret, as container platforms mount it. */
function withSecretFiles(environment: NodeJS.ProcessEnv, problems: string[]): NodeJS.ProcessEnv {
  const file = environment.DATABASE_URL_FILE;
  if (!file) return environment;
  try {
    return { ...environment, DATABASE_URL: readFileSync(file, 'utf8').trim() };
  } catch {
    problems.push('DATABASE_URL_FILE: the file cannot be read');
    return environment;
  }
}
