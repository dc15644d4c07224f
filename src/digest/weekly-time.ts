import { Cron } from 'croner';
import { startOf } from '../days.ts';
import { mondayOf, weekOf } from './weeks.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
type Weekday = (typeof weekdays)[number];

/** A time of the week in Europe/Berlin; `time` is HH:MM. */
export type WeeklyTime = { readonly weekday: Weekday; readonly time: string };

/** When the issue of an ISO week is due: `2026-W48`, and an ISO instant. */
export type Due = { readonly week: string; readonly dueAt: string };

/** A weekly time as croner reads it: what it means when clocks change is decided there, not here. */
function cronOf({ weekday, time }: WeeklyTime): Cron {
  const [hours = '7', minutes = '30'] = time.split(':');
  return new Cron(`${Number(minutes)} ${Number(hours)} * * ${weekdays.indexOf(weekday)}`, { timezone: 'Europe/Berlin', paused: true });
}

/** The last due instants up to and including an instant, the newest first. */
export function lastDues(at: WeeklyTime, now: Date, count: number): readonly Due[] {
  // croner looks before its reference, to the second.
  return cronOf(at)
    .previousRuns(count, new Date(now.getTime() + 1_000))
    .map(toDue);
}

/** When the issue of a week is due: the one time in it. */
export function dueOf(week: string, at: WeeklyTime): Due {
  return nextDue(at, new Date(startOf(mondayOf(week)).getTime() - 1_000));
}

/** The first due instant after an instant. */
export function nextDue(at: WeeklyTime, after: Date): Due {
  const next = cronOf(at).nextRun(after);
  if (!next) throw new Error('a weekly time comes again every week');
  return toDue(next);
}

function toDue(instant: Date): Due {
  return { week: weekOf(instant), dueAt: instant.toISOString() };
}
