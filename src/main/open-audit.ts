import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { noteConfiguration } from '../storage/audit/note-configuration.ts';
import { sealAudit } from '../storage/audit/seal-audit.ts';
import { type Audit, createAudit } from '../storage/audit.ts';
import type { Database } from '../storage/database.ts';
import { loadSecret } from '../storage/load-secret.ts';

type Parts = { readonly database: Database; readonly now: () => Date; readonly log: Log };

/** The audit log of the running bot; a configuration that has changed since the last start is its first entry. */
export async function openAudit(config: Config, { database, now, log }: Parts): Promise<Audit> {
  const key = await loadSecret(config.dataDir, 'audit-key', 32);
  const audit = createAudit(key);
  if (await sealAudit(database, key)) log.warn('the audit log had no seal, as after an update from an earlier version; it has one now');
  await noteConfiguration(database, settingsOf(config), { key, audit, at: now().toISOString() });
  return audit;
}

/** What decides who may do what and where data goes; no secret. */
function settingsOf({ office, slack, teams, model, publicUrl }: Config) {
  const server = model && (model.server.kind === 'azure' ? model.server.endpoint : model.server.url);
  const tenants = teams?.kind === 'app' ? teams.tenants : teams?.kind;
  return { office, slack: slack?.apiUrl, tenants, server, model: model?.model, publicUrl };
}
