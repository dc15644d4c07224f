import { numberOf } from '../weeks.ts';

/** `2026-W48` as "KW 48". */
export function sayWeek(week: string): string {
  return `KW ${numberOf(week)}`;
}
