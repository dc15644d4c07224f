import { whoOn } from '../model-allowance.ts';
import { retry } from '../retry.ts';
import { unseal } from '../seal.ts';
import { hashTallied } from '../tally.ts';
import type { PersonalTable } from './personal-table.ts';

/** The names of notes about one person, see `createLimits`. */
const talliedAs = ['asks', 'looks'] as const;

export const tallyOf: PersonalTable = {
  section: {
    name: 'Zeitpunkte Deiner letzten Fragen und Klicks',
    async find({ kysely, person, keys }) {
      const names = talliedAs.map((name) => hashTallied(keys.limit, `${name} ${person}`));
      const rows = await retry(() => kysely.selectFrom('tally').selectAll().where('who', 'in', names).execute());
      return rows.map(({ who, note, kept_until }) => ({
        ...{ vermerk: unseal({ key: keys.limit, name: who }, note), bis: new Date(Number(kept_until)).toISOString() },
      }));
    },
  },
  kept: 'Einige Minuten, unter einem Pseudonym: sonst ließe sich die Grenze mit „Alles löschen“ umgehen.',
};

export const modelUseOf: PersonalTable = {
  section: {
    name: 'Fragen an ein Sprachmodell heute',
    async find({ kysely, person, keys, now }) {
      const { day, who } = whoOn(now, person, keys.model);
      const query = kysely.selectFrom('model_use').selectAll().where('day', '=', day).where('who', '=', who);
      return (await retry(() => query.execute())).map(({ questions }) => ({ tag: day, fragen: questions }));
    },
  },
  kept: 'Nur eine Zahl unter einem Pseudonym, bis zum Ende des Tages: sonst ließe sich die Grenze mit „Alles löschen“ umgehen.',
};
