import type { Violation } from './attack-all.ts';

/** Never excused, whatever else gets through. */
const never = /^(?:link|live|canary|figure|foreign id|markup|mention|hidden|no passage|endless)/;

/** Translations are held by their figures and their length only; the German text stands below them. */
export function isInTranslation({ found, translated }: Violation): boolean {
  return !never.test(found) && translated;
}
