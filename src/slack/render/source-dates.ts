import { germanDate } from '../../days.ts';

/** "Stand April 2026, geprüft am 22.11.2026" */
export function sourceDates({ asOf, reviewedOn }: { readonly asOf?: string | undefined; readonly reviewedOn: string }): string {
  const checked = `geprüft am ${germanDate(reviewedOn)}`;
  return asOf === undefined ? checked : `Stand ${germanDate(asOf)}, ${checked}`;
}
