const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** Shows `2026`, `2026-04` or `2026-11-22` as 2026, April 2026 or 22.11.2026; anything else stays as it is. */
export function germanDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso) ?? [];
  if (!year) return iso;
  if (day) return `${day}.${month}.${year}`;
  const name = months[Number(month) - 1];
  return name ? `${name} ${year}` : iso;
}

/** "am 22.11.2026", "im April 2026" or "2026": the date with the word that stands before it in a sentence. */
export function onGermanDate(iso: string): string {
  const date = germanDate(iso);
  if (date === iso) return date;
  return iso.length === 10 ? `am ${date}` : `im ${date}`;
}

const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });

/** An ISO instant as the time of day in Germany: 10:42. */
export function germanTime(instant: string): string {
  return clock.format(new Date(instant));
}
