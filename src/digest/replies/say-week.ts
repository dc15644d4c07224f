/** `2026-W48` as "KW 48". */
export function sayWeek(week: string): string {
  return `KW ${Number(week.slice(-2))}`;
}
