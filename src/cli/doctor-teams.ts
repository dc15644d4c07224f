import { readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { checkTeams, type TeamsAccess } from '../teams/check-teams.ts';
import { printFindings } from './print-findings.ts';

/** Prints what is right and wrong with the Teams app. */
export async function doctorTeams(options: { readonly json?: boolean }): Promise<void> {
  const { office } = readConfig(process.env);
  await printFindings(await checkTeams({ ...readAccess(process.env), office }), options);
}

function readAccess(environment: NodeJS.ProcessEnv): Omit<TeamsAccess, 'office'> {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId, MICROSOFT_APP_PASSWORD: password } = environment;
  if (!appId || !tenantId) throw new ConfigurationError([!appId ? missingAppId : missingTenantId]);
  return {
    credentials: { appId, tenantId, password: password || undefined, type: readType(environment.MICROSOFT_APP_TYPE) },
    loginUrl: environment.TEAMS_LOGIN_URL || 'https://login.microsoftonline.com',
    openIdMetadataUrl: environment.TEAMS_OPENID_METADATA_URL || 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    tokenIssuer: environment.TEAMS_TOKEN_ISSUER || 'https://api.botframework.com',
  };
}

const missingAppId = 'MICROSOFT_APP_ID: is not set; README, "Microsoft Teams", says how to get it';
const missingTenantId = 'MICROSOFT_APP_TENANT_ID: missing beside MICROSOFT_APP_ID; README, "Microsoft Teams", says how to get it';

function readType(text = 'SingleTenant'): 'SingleTenant' | 'UserAssignedMSI' {
  if (text === '' || text === 'SingleTenant') return 'SingleTenant';
  if (text === 'UserAssignedMSI') return text;
  throw new ConfigurationError(['MICROSOFT_APP_TYPE: must be SingleTenant or UserAssignedMSI']);
}
