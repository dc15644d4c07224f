import { readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { checkSlack } from '../slack/check-slack.ts';
import type { Finding } from '../slack/doctor/finding.ts';
import { writeLine } from './write-line.ts';

/** Prints what is right and wrong with the Slack app, or all as one JSON object; exit code 1 when something is wrong. */
export async function doctorSlack({ json }: { readonly json?: boolean }): Promise<void> {
  const { slack, slackConfigToken: configToken } = readConfig(process.env);
  if (slack === undefined) throw new ConfigurationError(['SLACK_BOT_TOKEN: is not set; README, "Slack", says how to get it']);
  const findings = await checkSlack({ ...slack, ...slack.transport, configToken });
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (json) await writeLine(JSON.stringify({ findings, errors }));
  else for (const line of [...findings.map(describe), summary(errors)]) await writeLine(line);
  if (errors > 0) process.exitCode = 1;
}

function describe({ level, what, fix }: Finding): string {
  return `${level.padEnd(5)}  ${what}${fix === undefined ? '' : `\n       → ${fix}`}`;
}

function summary(errors: number): string {
  return errors === 0 ? 'nothing is wrong' : `${errors} to put right`;
}
