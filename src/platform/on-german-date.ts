import { germanDate } from '../days.ts';

/** "am 22.11.2026", "im April 2026" or "2026": the date with the word that stands before it in a sentence. */
export function onGermanDate(iso: string): string {
  const date = germanDate(iso);
  if (date === iso) return date;
  return iso.length === 10 ? `am ${date}` : `im ${date}`;
}
