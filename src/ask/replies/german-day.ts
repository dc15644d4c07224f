/** `2026-12-31` as `31.12.2026`. */
export function germanDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}.${Number(month)}.${year}`;
}
