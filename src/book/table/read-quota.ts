import type { Quota } from '../workshop.ts';
import { readDeadline } from './read-instant.ts';

/** `branch` as it was written; without a day seats are kept until the start. */
export type WrittenQuota = Omit<Quota, 'until'> & { readonly until: string | undefined };

/** `neunkirchen:4:2026-12-01` or `Völklingen:2`. */
export function readQuota(part: string): WrittenQuota | undefined {
  const [, branch = '', seats = '', day = ''] = /^([^:=]+)[:=]\s*(\d{1,4})(?:\s*[:@]\s*(\S.*))?$/.exec(part) ?? [];
  const until = readDeadline(day);
  return branch === '' || (day !== '' && until === undefined) ? undefined : { branch: branch.trimEnd(), seats: Number(seats), until };
}
