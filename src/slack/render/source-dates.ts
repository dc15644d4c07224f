const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** Shows `2026`, `2026-04` or `2026-11-22` as 2026, April 2026 or 22.11.2026; anything else stays as it is. */
export function germanDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso) ?? [];
  if (!year) return iso;
  if (day) return `${day}.${month}.${year}`;
  const name = months[Number(month) - 1];
  return name ? `${name} ${year}` : iso;
}

/** "Stand April 2026, geprüft am 22.11.2026" */
export function sourceDates({ asOf, reviewedOn }: { readonly asOf?: string | undefined; readonly reviewedOn: string }): string {
  const checked = `geprüft am ${germanDate(reviewedOn)}`;
  return asOf === undefined ? checked : `Stand ${germanDate(asOf)}, ${checked}`;
}
