import type { Config } from '../../config.ts';
import { retentionRules } from '../../storage/retention/retention-rules.ts';
import type { Rule } from '../../storage/retention/rule.ts';

/** What the papers state as a fact: read from the configuration and the schema, never from a template. */
export type Facts = {
  readonly day: string;
  readonly branches: readonly string[];
  /** Where people write to the bot. */
  readonly platforms: readonly string[];
  readonly slack: string | undefined;
  readonly teams: string | undefined;
  readonly model: { readonly host: string; readonly name: string; readonly isNear: boolean; readonly embeds: boolean } | undefined;
  readonly database: string;
  readonly roles: Readonly<Record<string, number>>;
  readonly rules: readonly Rule[];
  readonly publicUrl: string | undefined;
};

/** `day` is the German date of the papers. */
export function factsOf(config: Config, day: string): Facts {
  const { office, slack, teams, dataDir, databaseUrl, publicUrl } = config;
  const roles = Object.fromEntries(Object.entries(office.roles).map(([role, people]) => [role, people.length]));
  return {
    ...{ day, branches: office.branches.map(({ name }) => name), publicUrl, roles },
    platforms: [
      ...(slack ? ['Slack'] : []),
      ...(teams ? ['Microsoft Teams'] : []),
      ...(slack || teams ? [] : ['Probierraum auf diesem Rechner']),
    ],
    slack: slack && hostOf(slack.apiUrl),
    teams: teams && (teams.kind === 'dev' ? 'Testbetrieb ohne Anmeldung' : teams.serviceHosts.join(', ')),
    model: modelOf(config),
    database: databaseUrl === undefined ? 'SQLite-Datei im Datenordner' : `PostgreSQL auf ${hostOf(databaseUrl)}`,
    rules: retentionRules({ ...office.times, dataDir }),
  };
}

function modelOf({ model }: Config): Facts['model'] {
  if (!model) return undefined;
  const host = hostOf(model.server.kind === 'azure' ? model.server.endpoint : model.server.url);
  const isNear = ['127.0.0.1', 'localhost', '[::1]'].includes(host);
  return { host, name: model.model, isNear, embeds: model.embeddingModel !== undefined };
}

function hostOf(address: string): string {
  return new URL(address).hostname;
}
