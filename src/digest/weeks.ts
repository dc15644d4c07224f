import { addDays, dayOf } from '../days.ts';

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

/** The ISO week before one. */
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
