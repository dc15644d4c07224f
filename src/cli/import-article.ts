import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../errors.ts';
import { convertible } from '../knowledge/import/convert-document.ts';
import { convertSafely } from '../knowledge/import/convert-safely.ts';
import { writeDraft } from './new-article.ts';

export type ImportOptions = { readonly id?: string; readonly section: string };

const largestDocument = 20 * 1024 * 1024;
const longestTitle = 100;

/** Makes a draft of a document; it is never answered from until somebody reviewed it. */
export async function importArticle(file: string, { id, section }: ImportOptions): Promise<void> {
  const name = path.basename(file);
  const kind = path.extname(name).toLowerCase();
  if (!convertible.some((known) => known === kind)) throw new InputError(`${name}: only ${convertible.join(', ')} can be imported`);
  const { title, markdown } = await convertSafely(name, await readDocument(file));
  if (markdown === '') throw new InputError(`${name} holds no text; a scanned page must be read by a text recognition first`);
  const called = (title ?? path.basename(name, path.extname(name))).slice(0, longestTitle).trim();
  await writeDraft({ id: id ?? slugOf(called), title: called, section, origin: name, body: withHeading(markdown) });
}

async function readDocument(file: string): Promise<Uint8Array> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) throw new InputError(`${file} is not there`);
  if (size > largestDocument) throw new InputError(`${file} has ${size} bytes; the limit is ${largestDocument}`);
  return readFile(file);
}

/** Text stands below headings. */
function withHeading(markdown: string): string {
  return markdown.startsWith('#') ? markdown : `## Worum geht es?\n\n${markdown}`;
}

const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const longestSlug = 60;

function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD');
  const slug = plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-|-$/g, '');
  return slug === '' ? 'import' : slug;
}
