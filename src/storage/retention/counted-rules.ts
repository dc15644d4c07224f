import { sql } from 'kysely';
import { addDays, dayOf } from '../../days.ts';
import { periods } from './periods.ts';
import { expired } from './queue-rules.ts';
import { daysBefore, rowsOf } from './rows-of.ts';
import type { Rule, Work } from './rule.ts';

/** What is kept of what people chose and judged, and of what is counted. */
export function countedRules(): readonly Rule[] {
  return [...choiceRules(), ...countRules()];
}

function choiceRules(): readonly Rule[] {
  return [
    {
      ...{ id: 'preferences', what: 'Gewählte Geschäftsstelle einer Person', where: ['key_value:preferences'], by: 'bot' },
      ...{ kept: `${periods.preferenceDays} days after the choice`, period: `${periods.preferenceDays} Tage nach der Wahl` },
      ...{ why: 'damit der Bot nicht jedes Mal fragt', works: [endless(), expired('preferences')] },
    },
    {
      ...{ id: 'first contacts', what: 'Vermerk, dass Du den ersten Hinweis gesehen hast, unter Pseudonym', where: ['first_contact'] },
      ...{ by: 'bot', kept: `${periods.firstContactDays} days`, period: `${periods.firstContactDays} Tage` },
      ...{ why: 'damit der Hinweis nur einmal kommt', works: [olderThan('first_contact', periods.firstContactDays)] },
    },
    {
      ...{ id: 'feedback', what: 'Rückmeldungen zu Antworten, unter Pseudonym', where: ['feedback', 'feedback_article'], by: 'bot' },
      ...{ kept: `${periods.feedbackDays} days`, period: `${periods.feedbackDays} Tage` },
      ...{ why: 'zur Pflege der Wissensbank über ein Jahr', works: [olderThan('feedback', periods.feedbackDays)] },
    },
  ];
}

function countRules(): readonly Rule[] {
  return [
    {
      ...{ id: 'counts', what: 'Zählungen für den Wochenüberblick, unter einem Pseudonym, das jede Woche wechselt', by: 'bot' },
      where: ['digest_vote', 'digest_topic'],
      ...{ kept: `${periods.countedDays} days`, period: `${periods.countedDays} Tage` },
      ...{
        why: 'für „häufig gefragt“ und die Rückmeldung an das Büro, nur ab 5 Personen',
        works: [weekly('digest_vote'), weekly('digest_topic')],
      },
    },
    {
      ...{ id: 'digest notes', what: 'Notizen des Büros für den Wochenüberblick', where: ['digest_note'], by: 'bot' },
      ...{ kept: `${periods.countedDays} days`, period: `${periods.countedDays} Tage` },
      ...{ why: 'damit eine Ausgabe berichtigt werden kann', works: [weekly('digest_note')] },
    },
    {
      ...{ id: 'model use', what: 'Zahl der Fragen an ein Sprachmodell, unter einem Pseudonym, das jeden Tag wechselt', by: 'bot' },
      ...{ where: ['model_use'], kept: 'the same day', period: 'bis zum Ende des Tages' },
      ...{ why: 'damit niemand das Modell überlastet', works: [modelUse()] },
    },
    {
      ...{ id: 'tally', what: 'Zeitpunkte der letzten Fragen und Klicks einer Person, verschlüsselt und unter Pseudonym', by: 'bot' },
      ...{ where: ['tally'], kept: 'some minutes', period: 'einige Minuten', isOften: true },
      ...{ why: 'damit niemand den Bot überlastet und kein anderer Bot mit ihm im Kreis redet', works: [tally()] },
    },
  ];
}

/** Rows with an instant of their own. */
function olderThan(table: 'feedback' | 'first_contact', days: number): Work {
  const isOver = (now: Date) => sql`at < ${daysBefore(now, days)}`;
  return rowsOf({ table, isOver, oldest: sql`(select min(at) from ${sql.table(table)})` });
}

/** What an earlier version kept without an end gets one. */
function endless(): Work {
  return {
    async remove({ transaction, now }) {
      const end = now.getTime() + periods.preferenceDays * 24 * 3_600_000;
      await sql`update key_value set expires_at = ${end} where namespace = 'preferences' and expires_at is null`.execute(transaction);
      return 0;
    },
    oldest: async () => null,
  };
}

/** Weeks compare as text. */
function weekly(table: 'digest_vote' | 'digest_topic' | 'digest_note'): Work {
  const isOver = (now: Date) => sql`week < ${weekOf(addDays(dayOf(now), -periods.countedDays))}`;
  return rowsOf({ table, isOver, oldest: sql`(select min(week) from ${sql.table(table)})` });
}

/** The ISO week of a day: that of its Thursday. */
function weekOf(day: string): string {
  const thursday = addDays(day, 4 - (new Date(`${day}T00:00:00Z`).getUTCDay() || 7));
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000;
  return `${thursday.slice(0, 4)}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

function tally(): Work {
  return rowsOf({
    table: 'tally',
    isOver: (now) => sql`kept_until < ${now.getTime()}`,
    oldest: sql`(select min(kept_until) from tally)`,
  });
}

function modelUse(): Work {
  return rowsOf({ table: 'model_use', isOver: (now) => sql`day < ${dayOf(now)}`, oldest: sql`(select min(day) from model_use)` });
}
