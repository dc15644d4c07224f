import { type Config, readConfig } from '../config.ts';
import { type Finding, withoutSecrets } from '../platform/finding.ts';
import { findInKnowledge } from './doctor/find-in-knowledge.ts';
import { findInStorage } from './doctor/find-in-storage.ts';
import { findOnMachine } from './doctor/find-on-machine.ts';
import { findInModel } from './doctor-model.ts';
import { findInSlack } from './doctor-slack.ts';
import { findInTeams } from './doctor-teams.ts';
import { printFindings } from './print-findings.ts';

/** A part of the bot; undefined where it is not configured, and `unset` says how to. */
type Part = {
  readonly name: string;
  readonly find: (config: Config) => Promise<readonly Finding[] | undefined>;
  readonly unset?: string;
};

const parts: readonly Part[] = [
  { name: 'knowledge', find: findInKnowledge },
  { name: 'storage', find: findInStorage },
  { name: 'machine', find: findOnMachine },
  { name: 'Slack', find: findInSlack, unset: 'README, "Slack"' },
  { name: 'Teams', find: findInTeams, unset: 'README, "Microsoft Teams"' },
  { name: 'model', find: findInModel, unset: 'README, "A language model"' },
];

/** Prints what is right and wrong with all parts of the bot, each finding with its part. A broken configuration ends it before. */
export async function doctor(options: { readonly json?: boolean }): Promise<void> {
  const config = readConfig(process.env);
  const found = await Promise.all(parts.map((part) => findIn(part, config)));
  const hidden = [config.databaseUrl, config.databaseUrl && URL.parse(config.databaseUrl)?.password];
  await printFindings(
    found.flat().map((finding) => withoutSecrets(finding, hidden)),
    options,
  );
}

async function findIn({ name, find, unset = '' }: Part, config: Config): Promise<readonly Finding[]> {
  const named = (finding: Finding): Finding => ({ ...finding, what: `${name}: ${finding.what}` });
  try {
    const findings = await find(config);
    return (findings ?? [{ level: 'note', what: 'not configured', fix: `${unset} says how to` } satisfies Finding]).map(named);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return [named({ level: 'error', what: `cannot be checked: ${what}`, fix: 'put that right and run this again' })];
  }
}
