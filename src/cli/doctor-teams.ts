import { readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { checkTeams } from '../teams/check-teams.ts';
import { printFindings } from './print-findings.ts';

/** Prints what is right and wrong with the Teams app. */
export async function doctorTeams(options: { readonly json?: boolean }): Promise<void> {
  const { office, teams } = readConfig(process.env);
  if (teams?.kind !== 'app') throw new ConfigurationError(['MICROSOFT_APP_ID: is not set; README, "Microsoft Teams", says how to get it']);
  const { appId, tenantId, credentials, ...access } = teams;
  await printFindings(await checkTeams({ ...access, credentials: { appId, tenantId, ...credentials }, office }), options);
}
