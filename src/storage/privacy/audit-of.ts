import { listAudit } from '../audit/list-audit.ts';
import type { PersonalTable } from './personal-table.ts';

const mostEntries = 1_000_000;

/** Pseudonyms of months whose secret is still there; a hash of states says nothing. */
export const auditOf: PersonalTable = {
  section: {
    name: 'Protokoll der Änderungen',
    async find({ kysely, person, keys }) {
      const entries = await listAudit({ kysely }, { person, limit: mostEntries }, keys.audit);
      return entries.map(({ number, at, action, object }) => ({ nummer: number, am: at, was: action, woran: object }));
    },
  },
  kept: 'Es bleibt 12 Monate, ohne Namen und Inhalte, weil § 22 Abs. 2 BDSG den Nachweis verlangt; Dein Pseudonym darin wechselt jeden Monat.',
};
