import { type Config, clockFrom, readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import type { Finding } from '../platform/finding.ts';
import { printFindings } from './print-findings.ts';

/** Prints what is right and wrong with the Teams app. */
export async function doctorTeams(options: { readonly json?: boolean }): Promise<void> {
  const findings = await findInTeams(readConfig(process.env));
  if (findings === undefined) throw new ConfigurationError(['MICROSOFT_APP_ID: is not set; src/teams/README.md says how to get it']);
  await printFindings(findings, options);
}

/** undefined where no app of Teams is configured. */
export async function findInTeams({ office, teams, startAt }: Config): Promise<readonly Finding[] | undefined> {
  if (teams?.kind !== 'app') return undefined;
  const { checkTeams } = await import('../teams/check-teams.ts');
  const { appId, tenantId, credentials, ...access } = teams;
  const now = new Date(clockFrom(startAt)());
  return checkTeams({ ...access, credentials: { appId, tenantId, ...credentials }, office, now });
}
