import { readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { checkSlack } from '../slack/check-slack.ts';
import { printFindings } from './print-findings.ts';

/** Prints what is right and wrong with the Slack app. */
export async function doctorSlack(options: { readonly json?: boolean }): Promise<void> {
  const { slack, slackConfigToken: configToken } = readConfig(process.env);
  if (slack === undefined) throw new ConfigurationError(['SLACK_BOT_TOKEN: is not set; README, "Slack", says how to get it']);
  await printFindings(await checkSlack({ ...slack, ...slack.transport, configToken }), options);
}
