import type { AskFeature } from '../bot/ask-feature.ts';
import type { PrivacyFeature } from '../bot/privacy-feature.ts';
import { personKey, readPersonKey } from '../chat/references.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Audit } from '../storage/audit.ts';
import type { Database } from '../storage/database.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { createPersonalData } from '../storage/privacy/create-personal-data.ts';
import { eraseAgainAtStart } from '../storage/privacy/erase-again.ts';
import { retentionRules } from '../storage/retention/retention-rules.ts';
import { seal, unseal } from '../storage/seal.ts';
import type { Booking } from './open-booking.ts';

/** Data protection as the running bot uses it, and the file behind a link to somebody's data. */
export type Privacy = PrivacyFeature & { readonly fileOf: (id: string) => Promise<PersonalFile | undefined> };

export type PersonalFile = { readonly name: string; readonly mediaType: string; readonly body: string };

type Parts = {
  readonly database: Database;
  readonly audit: Audit;
  readonly booking: Booking;
  readonly ask: AskFeature;
  readonly now: () => Date;
  readonly log: Log;
};

/** The kind of files that hold somebody's data. */
export const personalKind = 'meine-daten';
const name = `${personalKind}.json`;
const linkHours = 0.5;

export async function openPrivacy(config: Config, parts: Parts): Promise<Privacy> {
  const { database, audit, booking, ask, now, log } = parts;
  const { dataDir, office } = config;
  const keys = await loadPersonalKeys(dataDir);
  const again = await eraseAgainAtStart(database, { dataDir, keys, now: now() });
  if (again > 0) log.warn({ erasures: again }, 'the database is older than erasures that people asked for; they were done again');
  const onNotFinal = (cause: unknown) =>
    log.error({ err: cause }, 'what was erased may stand in the files of the database until the next night');
  const data = createPersonalData({ database, audit, keys, dataDir, now, onNotFinal });
  const context = { key: booking.linkKey, name: personalKind };
  return {
    data,
    periods: retentionRules({ ...office.times, dataDir }).map(({ what, period, why }) => ({ what, period, why })),
    contacts: office.branches,
    branchOf: ask.branchOf,
    writes: ask.writing !== undefined,
    urlOf: (person) => booking.links.fileUrl({ kind: personalKind, id: seal(context, personKey(person)), name, hours: linkHours }),
    async fileOf(id) {
      // Sealed, so that the address does not tell whose it is.
      const person = readPersonKey(unseal(context, id) ?? '');
      return person && { name, mediaType: 'application/json; charset=utf-8', body: await data.collect(person) };
    },
  };
}

/** The keys under which tables name people. */
export async function loadPersonalKeys(dataDir: string) {
  const secret = (key: string) => loadSecret(dataDir, key, 32);
  return {
    ...{ booking: await secret('booking-key'), queue: await secret('queue-key'), feedback: await secret('feedback-key') },
    ...{ digest: await secret('digest-key'), memory: await secret('memory-key'), model: await secret('model-key') },
    ...{ limit: await secret('limit-key'), audit: await secret('audit-key') },
  };
}
