import { type Config, readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import type { Finding } from '../platform/finding.ts';
import { printFindings } from './print-findings.ts';

/** Prints what is right and wrong with the Slack app. */
export async function doctorSlack(options: { readonly json?: boolean }): Promise<void> {
  const findings = await findInSlack(readConfig(process.env));
  if (findings === undefined) throw new ConfigurationError(['SLACK_BOT_TOKEN: is not set; src/slack/README.md says how to get it']);
  await printFindings(findings, options);
}

/** undefined where Slack is not configured. */
export async function findInSlack({ slack, slackConfigToken: configToken }: Config): Promise<readonly Finding[] | undefined> {
  if (slack === undefined) return undefined;
  const { checkSlack } = await import('../slack/check-slack.ts');
  return checkSlack({ ...slack, ...slack.transport, configToken });
}
