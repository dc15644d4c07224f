import { sql } from 'kysely';
import { periods } from './periods.ts';
import { rowsOf } from './rows-of.ts';
import type { Rule, Work } from './rule.ts';

const day = 24 * 3_600_000;

/** What is kept of questions and answers on their way, and for the next question. */
export function queueRules(conversationMinutes: number): readonly Rule[] {
  return [...wayRules(), ...noteRules(conversationMinutes)];
}

function wayRules(): readonly Rule[] {
  return [
    {
      ...{ id: 'inbox', what: 'Eingang: Nachrichten, bis sie beantwortet sind', where: ['inbox'], by: 'bot', isOften: true },
      kept: 'content until it is answered, at most 24 hours; key 24 hours',
      period: 'Inhalt bis zur Antwort, höchstens 24 Stunden; nur der Schlüssel bleibt 24 Stunden',
      why: 'damit nach einem Absturz nichts verloren geht und nichts doppelt beantwortet wird',
      works: [rowsOf({ table: 'inbox', isOver: receivedBefore, oldest: sql`(select min(received) from inbox)` })],
    },
    {
      ...{ id: 'outbox', what: 'Ausgang: Antworten, bis die Plattform sie hat', where: ['outbox'], by: 'bot', isOften: true },
      kept: 'content until it is sent; where it went 24 hours, or as long as it can be changed',
      period: 'Inhalt bis zum Versand; wohin er ging 24 Stunden oder solange er geändert werden kann',
      why: 'damit nichts verloren geht und eine Nachricht berichtigt werden kann',
      works: [sentOver()],
    },
    {
      ...{ id: 'retries', what: 'Ausgang: Inhalt von Nachrichten, die nicht zugestellt wurden', by: 'bot', isOften: true },
      where: ['outbox.post'],
      ...{ kept: '24 hours after they were given up', period: '24 Stunden nach dem letzten Versuch' },
      ...{ why: 'damit sie noch einmal verschickt werden können', works: [retryOver()] },
    },
    {
      ...{ id: 'dead letters', what: 'Ausgang: Nachrichten, die nicht zugestellt wurden, ohne Inhalt', where: ['outbox'], by: 'bot' },
      ...{ kept: `${periods.stuckDays} days`, period: `${periods.stuckDays} Tage` },
      ...{ why: 'damit das Büro den Grund findet', works: [stuckOver()] },
    },
  ];
}

function noteRules(conversationMinutes: number): readonly Rule[] {
  return [
    {
      ...{ id: 'memory', what: 'Gedächtnis eines Gesprächs: die letzten 4 Fragen, verschlüsselt', by: 'bot', isOften: true },
      where: ['key_value:memory'],
      ...{ kept: `${conversationMinutes} minutes`, period: `${conversationMinutes} Minuten` },
      ...{ why: 'damit Nachfragen verstanden werden', works: [expired('memory')] },
    },
    {
      ...{ id: 'posters', what: 'Aushänge, die jemand bestellt hat, verschlüsselt', by: 'bot', isOften: true },
      where: ['key_value:posters'],
      ...{ kept: `${periods.posterHours} hours`, period: `${periods.posterHours} Stunden` },
      ...{ why: 'damit der Link zum Aushang geöffnet werden kann', works: [expired('posters')] },
    },
    {
      ...{
        id: 'notes',
        what: 'Vermerke der Anbindungen, verschlüsselt: offene Formulare, Orte, erste Begrüßung',
        by: 'bot',
        isOften: true,
      },
      where: ['key_value:shelf'],
      kept: 'each as long as it is used: a form 2 hours, an answer to share 60 minutes, a thread 7 days, where somebody is found 400 days',
      period:
        'je nach Zweck: Formular 2 Stunden, teilbare Antwort 60 Minuten, Gesprächsfaden 7 Tage, Begrüßung und Adresse des Chats 400 Tage',
      ...{ why: 'damit Formulare, Schaltflächen und Antworten an der richtigen Stelle ankommen', works: [expired('shelf')] },
    },
  ];
}

function receivedBefore(now: Date) {
  return sql`received <= ${now.getTime() - periods.inboxDays * day}`;
}

function sentOver(): Work {
  const isOver = (now: Date) =>
    sql`state in ('sent', 'streaming') and created <= ${now.getTime() - periods.sentDays * day} and kept_until <= ${now.getTime()}`;
  return rowsOf({ table: 'outbox', isOver, oldest: sql`(select min(created) from outbox where state in ('sent', 'streaming'))` });
}

/** `due` is when a post was given up. */
function retryOver(): Work {
  const isGivenUp = sql`state in ('unknown', 'failed')`;
  return rowsOf({
    table: 'outbox',
    isOver: (now: Date) => sql`${isGivenUp} and due <= ${now.getTime() - periods.retryDays * day}`,
    oldest: sql`(select min(due) from outbox where ${isGivenUp} and post is not null)`,
    empties: { column: 'post', filled: sql`post is not null` },
  });
}

function stuckOver(): Work {
  const isOver = (now: Date) => sql`state not in ('sent', 'streaming') and created <= ${now.getTime() - periods.stuckDays * day}`;
  return rowsOf({ table: 'outbox', isOver, oldest: sql`(select min(created) from outbox where state not in ('sent', 'streaming'))` });
}

/** Rows that say themselves when they are over. The oldest is the one that is over first. */
export function expired(namespace: string): Work {
  return rowsOf({
    table: 'key_value',
    isOver: (now) => sql`namespace = ${namespace} and expires_at <= ${now.getTime()}`,
    oldest: sql`(select min(expires_at) from key_value where namespace = ${namespace})`,
  });
}
