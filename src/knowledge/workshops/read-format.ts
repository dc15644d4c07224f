import path from 'node:path';
import type { Format } from '../../book/format.ts';
import type { Fault } from '../fault.ts';
import { describeIssues, findBodyFaults } from '../read-article.ts';
import { readBody } from '../read-body.ts';
import { type FrontMatter, readFrontMatter } from '../read-front-matter.ts';
import { words } from '../search/words.ts';
import { type FormatFrontMatter, formatSchema } from './format-schema.ts';

export type ReadFormat =
  | { readonly format: Format; readonly isDraft: boolean; readonly lineOf: FrontMatter['lineOf'] }
  | { readonly faults: readonly Fault[] };

/**
 * Reads one file of the workshop catalogue; all its faults at once, each with the line where it stands. The text below
 * the front matter is for the people who keep the catalogue: it is checked like an article's and not handed on.
 */
export function readFormat(file: string, text: string): ReadFormat {
  const front = readFrontMatter(file, text);
  if ('faults' in front) return front;
  const checked = formatSchema.safeParse(front.data, { reportInput: true });
  const frontFaults = checked.success ? findContradictions(file, checked.data, front) : describeIssues(file, checked.error.issues, front);
  const faults = [...frontFaults, ...findBodyFaults(file, front, readBody(front.body))];
  if (!checked.success || faults.length > 0) return { faults };
  const { audience, status, ...fields } = checked.data;
  return { format: { ...fields, audiences: audience }, isDraft: status === 'draft', lineOf: front.lineOf };
}

function findContradictions(file: string, { id, groupSize, ...lists }: FormatFrontMatter, { lineOf }: FrontMatter): Fault[] {
  const name = path.basename(file, '.md');
  const places = [
    ...(id === name ? [] : [{ path: ['id'], problem: `id "${id}" differs from the name of the file: ${name}` }]),
    ...(groupSize.min > groupSize.max ? [{ path: ['groupSize', 'max'], problem: 'groupSize: max is below min' }] : []),
    ...findRepeated('audience', lists.audience),
    ...findRepeated('topics', lists.topics),
    ...findRepeated('articles', lists.articles),
  ];
  return places.map(({ path: at, problem }) => ({ file, line: lineOf(at), problem }));
}

/** Entries that say the same as an earlier one: case, hyphens and the spelling of umlauts make no difference. */
function findRepeated(field: string, entries: readonly string[]) {
  const keys = entries.map((entry) => words(entry).join(' '));
  return entries.flatMap((entry, i) =>
    keys.indexOf(keys[i] ?? '') === i ? [] : [{ path: [field, i], problem: `${field}: "${entry}" stands twice` }],
  );
}
