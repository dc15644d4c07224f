import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Section, sectionNames } from '../ask/article.ts';
import { reviewMonthsOf } from '../ask/review-months.ts';
import { clockFrom, readConfig } from '../config.ts';
import { addMonths, dayOf } from '../days.ts';
import { InputError } from '../errors.ts';
import { draftArticle, toFillIn } from '../knowledge/draft-article.ts';
import { formatFaults } from '../knowledge/fault.ts';
import { loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';
import { readArticle } from '../knowledge/read-article.ts';
import { largestFile } from '../knowledge/read-text-file.ts';
import { writeLine } from './write-line.ts';

export type NewOptions = { readonly section: string; readonly title?: string };

/** What the text below the front matter should tell, in this order. */
const outline = [
  'Worum geht es?',
  'Wie viel gibt es und wie lange?',
  'Für wen, und welche Bedingungen gelten?',
  'Wer beantragt wo und wann?',
  'Was kann der Betriebsrat tun?',
  'Was lässt sich kombinieren, was schließt sich aus?',
];

/** Writes the template of a new article as a draft. */
export async function newArticle(id: string, { section, title = id }: NewOptions): Promise<void> {
  const body = outline.map((heading) => `## ${heading}\n\n${toFillIn}.`).join('\n\n');
  await writeDraft({ id, title, section, origin: 'Quelle', body });
}

export type NewDraft = {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly origin: string;
  readonly body: string;
};

/** Writes a draft into the folder of its section; never over a file or beside an article of the same id. */
export async function writeDraft({ section, ...draft }: NewDraft): Promise<void> {
  if (!isSection(section)) throw new InputError(`no section ${section}; there are: ${Object.keys(sectionNames).join(', ')}`);
  const config = readConfig(process.env);
  const { files } = await loadKnowledgeBase(config.knowledgeDir);
  const taken = files.find(({ article }) => article.id === draft.id);
  if (taken) throw new InputError(`the id ${draft.id} is taken by ${taken.file}`);
  const reviewedOn = dayOf(new Date(clockFrom(config.startAt)()));
  const text = draftArticle({ ...draft, section, reviewedOn, reviewBy: addMonths(reviewedOn, reviewMonthsOf({ section })) });
  const size = Buffer.byteLength(text);
  if (size > largestFile) throw new InputError(`no article can be made of ${size} bytes of text; the limit is ${largestFile}: split it`);
  const file = path.posix.join('articles', section, `${draft.id}.md`);
  const read = readArticle(file, text);
  if ('faults' in read) throw new InputError(`no article can be made of this:\n${formatFaults(read.faults)}`);
  const full = path.join(config.knowledgeDir, file);
  if (existsSync(full)) throw new InputError(`${file} is there already`);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, text, { flag: 'wx' });
  await writeLine(`${file} is written as a draft; fill in what says ${toFillIn}, then set status: active`);
}

function isSection(name: string): name is Section {
  return Object.hasOwn(sectionNames, name);
}
