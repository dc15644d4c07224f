import { createHash } from 'node:crypto';
import type { Workshop } from '../workshop.ts';

const length = 12;

/** Names one version of a workshop, so that nobody changes what they have not seen. */
export function fingerprintOf(workshop: Workshop): string {
  return createHash('sha256')
    .update(JSON.stringify(sortFields(workshop)))
    .digest('hex')
    .slice(0, length);
}

/** True when two workshops differ in nothing. */
export function isSameWorkshop(one: Workshop, other: Workshop): boolean {
  return fingerprintOf(one) === fingerprintOf(other);
}

/** Without fields that say nothing, in one order: neither depends on who made the workshop. */
function sortFields(workshop: Workshop): readonly (readonly [string, unknown])[] {
  const said = Object.entries(workshop).filter(([, value]) => value !== undefined);
  return said.toSorted(([one], [other]) => (one < other ? -1 : 1));
}
