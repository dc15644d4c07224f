import type { Message, SourceRow } from '../chat/message.ts';
import { germanDate } from '../days.ts';
import { onGermanDate } from './on-german-date.ts';

/** Words that mean the same on every platform. */
export const privateMark = 'Nur für Dich sichtbar';

export const originLabels: Readonly<Record<NonNullable<Message['origin']>, string>> = {
  'knowledge-base': 'Wissensbank, ohne KI',
  model: 'KI-Antwort',
};

export const noteLabels = { info: 'Hinweis', warning: 'Achtung' } as const;

/** "Stand April 2026, geprüft am 22.11.2026" */
export function sourceDates({ asOf, reviewedOn }: SourceRow): string {
  const dates = [
    ...(asOf === undefined ? [] : [`Stand ${germanDate(asOf)}`]),
    ...(reviewedOn === undefined ? [] : [`geprüft ${onGermanDate(reviewedOn)}`]),
  ];
  return dates.join(', ');
}

/** For a button of an earlier version, or one that was never ours. */
export const unknownButton = 'Diesen Knopf kenne ich nicht mehr. Stell Deine Frage bitte noch einmal.';
