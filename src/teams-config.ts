import * as z from 'zod';

/** How the bot proves to Microsoft who it is. Multi-tenant bots cannot be created since 31 July 2025. */
export type TeamsCredentials =
  | {
      readonly type: 'SingleTenant';
      readonly password: string;
      /** ISO day from which on the password is no longer taken, where somebody has told it. */
      readonly expires?: string | undefined;
    }
  | { readonly type: 'UserAssignedMSI' };

/** The bot as Azure knows it, and from whom it takes activities; or, for the playground of Microsoft, anybody on this machine. */
export type TeamsConfig =
  | {
      readonly kind: 'app';
      readonly appId: string;
      readonly tenantId: string;
      readonly credentials: TeamsCredentials;
      /** Tenants whose activities are taken, the app's own first. All ids in lower case. */
      readonly tenants: readonly string[];
      readonly openIdMetadataUrl: string;
      readonly tokenIssuer: string;
      readonly loginUrl: string;
      /** Where replies may go: `host` or `host:port`; a loopback host without a port stands for all its ports. */
      readonly serviceHosts: readonly string[];
    }
  | { readonly kind: 'dev'; readonly serviceHosts: readonly string[] };

/**
 * Where the Teams connector answers in the public cloud and in GCC, host by host: everybody can register other names below
 * trafficmanager.net. Source: microsoft/teams-sdk, service-url-validation.mdx; for GCC also `TeamsServiceEndpoints` of
 * https://microsoft.github.io/Agents-for-js/. Other clouds come in by TEAMS_SERVICE_HOSTS.
 */
const connectorHosts = ['smba.trafficmanager.net', 'smba.onyx.prod.teams.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const namedHost = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d](?::\d{1,5})?$/;
const loopbackHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

const id = (name: string) =>
  z.string().toLowerCase().regex(guid, `must be the ${name} as the Azure portal shows it: 8-4-4-4-12 digits and a to f`);
const list = (entry: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(',').flatMap((part) => part.trim().toLowerCase() || []))
    .pipe(z.array(entry));
const address = z
  .string()
  .refine(isSafeAddress, 'must be an https address without a query (http on this machine only); leave it out for the public cloud');

/** The variables of Teams as a part of the environment's schema. */
export const teamsVariables = {
  MICROSOFT_APP_ID: id('Microsoft App ID').optional(),
  MICROSOFT_APP_PASSWORD: z.string().regex(/^\S+$/, 'must hold no blanks; it is the value of the client secret, not its id').optional(),
  MICROSOFT_APP_PASSWORD_EXPIRES: z.iso.date('must be the day that the Azure portal shows as Expires: YYYY-MM-DD').optional(),
  MICROSOFT_APP_TENANT_ID: id('App Tenant ID').optional(),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMSI'], {
      error: ({ input }) =>
        input === 'MultiTenant'
          ? 'MultiTenant is not supported: such bots cannot be created since 31 July 2025; use SingleTenant or UserAssignedMSI'
          : 'must be SingleTenant or UserAssignedMSI',
    })
    .default('SingleTenant'),
  TEAMS_TENANTS: list(z.string().regex(guid, 'must be tenant ids, separated by commas')).default([]),
  TEAMS_OPENID_METADATA_URL: address.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  TEAMS_TOKEN_ISSUER: address.default('https://api.botframework.com'),
  TEAMS_LOGIN_URL: address.optional(),
  TEAMS_SERVICE_HOSTS: list(
    z
      .string()
      .refine((host) => namedHost.test(host) || loopbackHost.test(host), 'must be host or host:port, separated by commas, no IP addresses'),
  ).default([]),
  TEAMS_DEV: z.literal('1', 'must be 1 or left out').optional(),
};

type Variables = z.infer<z.ZodObject<typeof teamsVariables>>;

/** The checked variables as our own type; undefined where nothing or half is set. */
export function teamsConfig(variables: Variables): TeamsConfig | undefined {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = variables;
  const credentials = credentialsOf(variables);
  if (variables.TEAMS_DEV) return { kind: 'dev', serviceHosts: loopbackHosts };
  if (appId === undefined || tenantId === undefined || !credentials) return undefined;
  return {
    ...{ kind: 'app', appId, tenantId, credentials },
    tenants: [...new Set([tenantId, ...variables.TEAMS_TENANTS])],
    openIdMetadataUrl: variables.TEAMS_OPENID_METADATA_URL,
    tokenIssuer: variables.TEAMS_TOKEN_ISSUER,
    loginUrl: variables.TEAMS_LOGIN_URL ?? `https://login.microsoftonline.com/${tenantId}`,
    serviceHosts: [...connectorHosts, ...variables.TEAMS_SERVICE_HOSTS],
  };
}

function credentialsOf(variables: Variables): TeamsCredentials | undefined {
  const { MICROSOFT_APP_TYPE: type, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_PASSWORD_EXPIRES: expires } = variables;
  if (type === 'UserAssignedMSI') return { type };
  return password === undefined ? undefined : { type, password, expires };
}

/** True where somebody wants the bot to be in Teams, even if what is set cannot work. */
export function isTeamsMeant(environment: NodeJS.ProcessEnv): boolean {
  return isSet('MICROSOFT_APP_ID', environment) || isSet('TEAMS_DEV', environment);
}

/** Half a set of credentials, test settings in production, or the open door for development where it is dangerous. */
export function findTeamsContradictions(environment: NodeJS.ProcessEnv): string[] {
  if (isSet('TEAMS_DEV', environment)) return findOpenDoors(environment);
  const given = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'].filter((name) => isSet(name, environment));
  if (given.length === 0) return [];
  return [...findMissing(given, environment), ...(environment.NODE_ENV === 'production' ? findTestSettings(environment) : [])];
}

function findMissing(given: readonly string[], { MICROSOFT_APP_TYPE: type }: NodeJS.ProcessEnv): string[] {
  const managed = type === 'UserAssignedMSI';
  if (managed && given.includes('MICROSOFT_APP_PASSWORD'))
    return ['MICROSOFT_APP_PASSWORD: a managed identity has none; unset it, or MICROSOFT_APP_TYPE'];
  const needed = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', ...(managed ? [] : ['MICROSOFT_APP_PASSWORD'])];
  const missing = needed.filter((name) => !given.includes(name));
  return missing.length === 0 ? [] : [`${missing.join(' and ')}: missing beside ${given.join(', ')}; ${places}`];
}

const places =
  'portal.azure.com → your Azure Bot → Configuration shows Microsoft App ID and App Tenant ID; Manage Password there makes a client secret, whose value is the password';

function findTestSettings(environment: NodeJS.ProcessEnv): string[] {
  const isHere = (text: string) => loopbackHost.test(text.toLowerCase()) || loopbackHosts.includes(URL.parse(text)?.hostname ?? '');
  return ['TEAMS_OPENID_METADATA_URL', 'TEAMS_TOKEN_ISSUER', 'TEAMS_LOGIN_URL', 'TEAMS_SERVICE_HOSTS']
    .filter((name) => (environment[name] ?? '').split(',').some((part) => isHere(part.trim())))
    .map((name) => `${name}: this machine is for tests, not allowed with NODE_ENV=production; unset it`);
}

/** Nobody proves who they are, so nobody from elsewhere may get here and nothing may leave. */
function findOpenDoors(environment: NodeJS.ProcessEnv): string[] {
  const beside = Object.keys(teamsVariables).filter((name) => name !== 'TEAMS_DEV' && isSet(name, environment));
  const isOpen = !['127.0.0.1', '::1', 'localhost'].includes(environment.HOST ?? '127.0.0.1');
  return [
    ...(environment.NODE_ENV === 'production' ? ['TEAMS_DEV: not allowed with NODE_ENV=production; unset it'] : []),
    ...(isOpen ? ['HOST: must be 127.0.0.1, ::1 or localhost with TEAMS_DEV=1, which lets everybody in'] : []),
    ...(beside.length > 0 ? [`TEAMS_DEV: not allowed beside ${beside.join(', ')}; unset one or the other`] : []),
  ];
}

/** A file that was named counts: that it cannot be read is a problem of its own. */
function isSet(name: string, environment: NodeJS.ProcessEnv): boolean {
  return environment[name] !== undefined || environment[`${name}_FILE`] !== undefined;
}

/** Keys come from there and the password goes there, so never unencrypted over a network. */
function isSafeAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || `${url.username}${url.password}${url.search}${url.hash}` !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.includes(url.hostname));
}
