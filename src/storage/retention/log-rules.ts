import { sql } from 'kysely';
import { cutAudit } from '../audit/cut-audit.ts';
import { readTombstoneFile, shortenTombstoneFile } from '../privacy/tombstone-file.ts';
import { retry } from '../retry.ts';
import { oldProposals } from './old-proposals.ts';
import { periods } from './periods.ts';
import { daysBefore, rowsOf } from './rows-of.ts';
import type { Rule, Work } from './rule.ts';

/** What is kept to prove something, and what the bot cannot delete itself. */
export function logRules(dataDir: string): readonly Rule[] {
  return [...proofRules(), tombstoneRule(dataDir), ...officeRules(dataDir), ...operatorRules];
}

function proofRules(): readonly Rule[] {
  return [
    {
      ...{ id: 'audit', what: 'Protokoll der Änderungen, unter Pseudonym', where: ['audit', 'audit_secret'], by: 'bot' },
      kept: `${periods.auditDays} days, then cut off behind a kept hash`,
      period: '12 Monate; danach wird der Anfang abgeschnitten und nur seine Prüfsumme behalten',
      ...{ why: 'Nachweis, wer etwas eingegeben, geändert oder gelöscht hat (§ 22 Abs. 2 BDSG)', works: [auditOver()] },
    },
    {
      ...{ id: 'runs', what: 'Nachweis der Löschläufe, ohne personenbezogene Daten', where: ['retention_run', 'job_run'], by: 'bot' },
      ...{
        kept: `${periods.runDays} days`,
        period: `${periods.runDays} Tage`,
        why: 'damit das Löschen belegt werden kann',
        works: runsOver(),
      },
    },
  ];
}

function tombstoneRule(dataDir: string): Rule {
  const days = periods.tombstoneDays;
  return {
    ...{ id: 'tombstones', what: 'Vermerke über „Alles löschen“: ein verschlüsseltes Kennzeichen und der Zeitpunkt, sonst nichts' },
    ...{ where: ['tombstone', 'DATA_DIR/tombstones'], by: 'bot', kept: `${days} days`, period: `${days} Tage` },
    ...{ why: 'damit eine ältere Sicherung Gelöschtes nicht zurückbringt', works: tombstonesOver(dataDir) },
  };
}

/** The file first: a line without its row would be taken for an erasure that the database has not seen. */
function tombstonesOver(dataDir: string): readonly Work[] {
  const isOver = (now: Date) => sql`at < ${daysBefore(now, periods.tombstoneDays)}`;
  const inFile: Work = {
    remove: async ({ now }) => {
      await shortenTombstoneFile(dataDir, daysBefore(now, periods.tombstoneDays));
      return 0;
    },
    oldest: async () => (await readTombstoneFile(dataDir)).map(({ at }) => at).toSorted()[0] ?? null,
  };
  return [inFile, rowsOf({ table: 'tombstone', isOver, oldest: sql`(select min(at) from tombstone)` })];
}

function officeRules(dataDir: string): readonly Rule[] {
  return [
    {
      ...{ id: 'proposals', what: 'Änderungsvorschläge zur Wissensbank mit der Person, die sie gemacht hat', by: 'bot' },
      where: ['DATA_DIR/proposals'],
      ...{ kept: `${periods.proposalDays} days after they were made`, period: `${periods.proposalDays} Tage nach dem Vorschlag` },
      ...{ why: 'für Rückfragen an die Kuratorin oder den Kurator', works: [oldProposals(dataDir)] },
    },
    {
      ...{ id: 'reviews', what: 'Prüfvermerke von Kuratorinnen und Kuratoren zu einem Artikel', where: ['review'], by: 'office' },
      kept: 'until `tws knowledge apply` has written them into the files',
      period: 'bis „tws knowledge apply“ sie in die Dateien übernommen hat',
      ...{ why: 'ein zurückgezogener Artikel darf nicht von selbst wieder gelten', works: [reviewsOldest()] },
    },
  ];
}

const operatorRules: readonly Rule[] = [
  {
    ...{ id: 'logs', what: 'Betriebsprotokoll ohne Texte und Namen', where: ['standard error of the process'], by: 'operator' },
    kept: `${periods.logDays} days: journald (MaxRetentionSec=${periods.logDays}day) or logrotate (daily, rotate ${periods.logDays})`,
    period: `${periods.logDays} Tage (journald: MaxRetentionSec=${periods.logDays}day; logrotate: daily, rotate ${periods.logDays})`,
    ...{ why: 'um Störungen zu finden', works: [] },
  },
  {
    ...{ id: 'backups', what: 'Sicherungen der Datenbank', where: ['folder of the backups'], by: 'operator' },
    ...{ kept: `${periods.backupDays} days`, period: `${periods.backupDays} Tage` },
    ...{ why: 'Wiederherstellung; Gelöschtes steht höchstens so lange noch in einer Sicherung', works: [] },
  },
];

function auditOver(): Work {
  return {
    remove: ({ transaction, now, most, auditKey }) =>
      cutAudit(transaction, { before: daysBefore(now, periods.auditDays), most, key: auditKey }),
    oldest: async ({ kysely }) =>
      (await retry(() => kysely.selectFrom('audit').select('at').orderBy('number').limit(1).executeTakeFirst()))?.at ?? null,
  };
}

/** Of jobs only what has a day: since when the digest runs is no run. */
function runsOver(): readonly Work[] {
  const isOver = (now: Date) => sql`at < ${daysBefore(now, periods.runDays)}`;
  const jobs = rowsOf({
    table: 'job_run',
    isOver: (now) => sql`${isOver(now)} and job <> 'digest-since'`,
    oldest: sql`(select min(at) from job_run where job <> 'digest-since')`,
  });
  return [rowsOf({ table: 'retention_run', isOver, oldest: sql`(select min(at) from retention_run)` }), jobs];
}

function reviewsOldest(): Work {
  return rowsOf({ table: 'review', isOver: () => sql`1 = 0`, oldest: sql`(select min(at) from review)` });
}
