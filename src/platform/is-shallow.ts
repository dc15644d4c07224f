/** No card and no form comes near it, and whatever recurses (writing it down, the SDK) stands it. */
const deepest = 100;

/** False for JSON that is nested so deep that walking it could end the process. Walks in width, so it needs no stack. */
export function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return level.length === 0;
}
