import { readConfig } from '../config.ts';
import type { Booking } from '../main/open-booking.ts';
import { loadPersonalKeys } from '../main/open-privacy.ts';
import { createAudit } from '../storage/audit.ts';
import type { PersonalDataOptions } from '../storage/privacy/create-personal-data.ts';
import { withBooking } from './with-booking.ts';
import { actor } from './with-queues.ts';

type Opened = { readonly booking: Booking; readonly options: PersonalDataOptions };

/** Opens what is kept about people for one command, beside a running bot or without one, and closes it again. */
export function withPersonalData<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> {
  const { dataDir } = readConfig(process.env);
  return withBooking(async (booking, database) => {
    const keys = await loadPersonalKeys(dataDir);
    const options = { database, audit: createAudit(keys.audit), keys, dataDir, now: booking.now, actor, onNotFinal };
    return await work({ booking, options });
  });
}

function onNotFinal(): void {
  process.stderr.write('What was erased may stand in the files of the database until the next night.\n');
}
