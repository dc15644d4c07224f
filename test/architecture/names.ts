import path from 'node:path';

/** Files that hold a family of things and carry the family's name. */
const families: ReadonlySet<string> = new Set([
  // What applies when: days, ends, pasts.
  'src/ask/validity.ts',
  // The rules and the one function that tries them.
  'src/ask/scope-rules.ts',
  'src/ask/follow-up.ts',
  // One of the three renderers, named after what it renders to.
  'src/playground/render-html.ts',
  'src/playground/render-text.ts',
  // Named after the address that it answers.
  'src/playground/routes/ask-route.ts',
  // The shapes of what Slack sends.
  'src/slack/receive/payloads.ts',
  // One of the two engines.
  'src/storage/postgres-pool.ts',
  // The composition root.
  'src/main.ts',
]);

/**
 * True when the words of a file's name are words of what it exports: `book-seat.ts` exports `bookSeat`,
 * `citations.ts` exports `Citation`. A word that only repeats the folder (`routes/ask-route.ts`) does not count, nor
 * does the plural. A file without exports is an entry.
 */
export function isNamedAfterExport(file: string, exports: readonly string[]): boolean {
  if (exports.length === 0 || families.has(file)) return true;
  const folder = singular(path.basename(path.dirname(file)));
  const exported = new Set(exports.flatMap(words));
  return words(path.basename(file).replace(/\.\w+$/, '')).every((word) => word === folder || exported.has(word));
}

function words(name: string): string[] {
  const kebab = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return kebab.split('-').map(singular);
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
