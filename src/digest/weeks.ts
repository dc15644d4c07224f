import { addDays, dayOf, instantAt } from '../days.ts';

/** When in a week the issue goes out, in Germany: weekday from 1 (Monday) to 7, time as `07:30`. */
export type WeekTime = { readonly weekday: number; readonly time: string };

const mondayMorning: WeekTime = { weekday: 1, time: '07:30' };

/** The ISO week of an instant in Germany, such as `2026-W48`. */
export function weekOf(instant: Date): string {
  return weekOfDay(dayOf(instant));
}

/** True for a week that the calendar has; W53 exists only in some years. */
export function isWeek(text: string): boolean {
  return /^[1-9]\d{3}-W\d{2}$/.test(text) && weekOfDay(mondayOf(text)) === text;
}

/** The ISO day on which a week begins. */
export function mondayOf(week: string): string {
  const first = `${week.slice(0, 4)}-01-04`; // always in the first week, ISO 8601
  return addDays(first, 1 - weekdayOf(first) + 7 * (numberOf(week) - 1));
}

/**
 * The instant at which the issue of a week is due, as ISO text in UTC. A time that the clocks leave out in spring becomes
 * one an hour later, of one that comes twice in autumn the first is meant.
 */
export function dueAt(week: string, { weekday, time }: WeekTime = mondayMorning): string {
  const day = addDays(mondayOf(week), weekday - 1);
  return instantAt(day, time) ?? new Date(`${day}T${time}:00+01:00`).toISOString();
}

export function nextWeek(week: string): string {
  return weekOfDay(addDays(mondayOf(week), 7));
}

export function previousWeek(week: string): string {
  return weekOfDay(addDays(mondayOf(week), -7));
}

/** 48 of `2026-W48`. */
export function numberOf(week: string): number {
  return Number(week.slice(6));
}

/** A week belongs to the year that has its Thursday (ISO 8601). */
function weekOfDay(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const days = (timeOf(thursday) - timeOf(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** From 1 for Monday to 7. */
function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
