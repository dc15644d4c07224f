import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { EndChange, FactChange, Proposal } from '../curate/proposal.ts';

/** What is to be changed in the front matter of an article. Days are ISO days. */
export type ArticleEdit = {
  readonly reviewedOn?: string | undefined;
  readonly reviewBy?: string | undefined;
  readonly status?: 'withdrawn' | undefined;
} & Partial<Pick<Proposal, 'facts' | 'ends' | 'added' | 'source'>>;

/** The new text of the file, or what stands in the way. */
export type EditedArticle = { readonly text: string } | { readonly problems: readonly string[] };

/**
 * Changes a sound article file where it must be changed and leaves every other character as it is, so that the
 * difference in git shows the change alone.
 */
export function editArticle(text: string, edit: ArticleEdit): EditedArticle {
  const yaml = /^---\n([\s\S]*?\n)---/.exec(text)?.[1] ?? '';
  const front = { yaml, document: parseDocument(yaml) };
  const source = decideSource(front, edit.source);
  const { facts = [], ends = [] } = edit;
  const problems = facts.flatMap((change) => (findFact(front, change) ? [] : [describeMissing(change)]));
  if (problems.length > 0) return { problems };
  const added = (edit.added ?? []).map((fact) => ({ ...fact, source: source.number }));
  const patches = [
    ...(['reviewedOn', 'reviewBy', 'status'] as const).flatMap((field) => patchField(front, field, edit[field])),
    ...ends.flatMap((end) => moveEnd(front, end)),
    ...mapsOf(front, 'keyFacts').flatMap((item) => editFact(front, item, { facts, ends, source: source.number })),
    ...appendItems(front, 'keyFacts', added),
    ...appendItems(front, 'sources', source.isNew && edit.source ? [edit.source] : []),
  ];
  return { text: `---\n${applyPatches(yaml, patches)}${text.slice('---\n'.length + yaml.length)}` };
}

type Front = { readonly yaml: string; readonly document: Document };

type Place = { readonly from: number; readonly to: number };

/** A stretch of the front matter and what takes its place. */
type Patch = Place & { readonly by: string };

/** From the last to the first, so that the places of those still to come stay right. */
function applyPatches(yaml: string, patches: readonly Patch[]): string {
  const backwards = [...patches].sort((a, b) => b.from - a.from);
  return backwards.reduce((text, { from, to, by }) => text.slice(0, from) + by + text.slice(to), yaml);
}

function patchField({ yaml, document }: Front, field: string, value: string | undefined): Patch[] {
  const place = placeOf(yaml, document.get(field, true));
  return value === undefined || place === undefined ? [] : [{ ...place, by: value }];
}

/** The end of the article as a whole. */
function moveEnd(front: Front, { from, to }: EndChange): Patch[] {
  if (front.document.get('validUntil') !== from) return [];
  if (to !== undefined) return patchField(front, 'validUntil', to);
  const place = placeOf(front.yaml, front.document.get('validUntil', true));
  return place ? [lineOf(front, place)] : [];
}

type FactEdits = { readonly facts: readonly FactChange[]; readonly ends: readonly EndChange[]; readonly source: number };

function editFact(front: Front, item: YAMLMap, { facts, ends, source }: FactEdits): Patch[] {
  const change = facts.find((each) => says(item, each));
  const end = ends.find(({ from }) => item.get('validUntil') === from);
  const place = placeOf(front.yaml, item);
  if (!place || (!change && !end)) return [];
  if (change && change.to === undefined) return [lineOf(front, place)];
  const { validUntil, ...fact } = item.toJSON();
  const until = end ? end.to : validUntil;
  return [
    { ...place, by: toFlow({ ...fact, value: change?.to ?? fact.value, source, ...(until === undefined ? {} : { validUntil: until }) }) },
  ];
}

/** The whole line, with its dash or the name of its field, and the lines that belong to it. */
function lineOf({ yaml }: Front, { from, to }: Place): Patch {
  return { from: yaml.lastIndexOf('\n', from) + 1, to: to + 1, by: '' };
}

function findFact(front: Front, change: FactChange): YAMLMap | undefined {
  return mapsOf(front, 'keyFacts').find((item) => says(item, change));
}

function says(item: YAMLMap, { label, from }: FactChange): boolean {
  return item.get('label') === label && item.get('value') === from;
}

function describeMissing({ label, from }: FactChange): string {
  return `the key fact "${label}" does not say "${from}" any more`;
}

function appendItems(front: Front, field: string, items: readonly object[]): Patch[] {
  const place = placeOf(front.yaml, mapsOf(front, field).at(-1));
  if (items.length === 0 || !place) return [];
  const dash = front.yaml.slice(front.yaml.lastIndexOf('\n', place.from) + 1, place.from);
  return [{ from: place.to, to: place.to, by: items.map((item) => `\n${dash}${toFlow(item)}`).join('') }];
}

/** The number of a source: of one that is there already, else of a new one at the end; 1 where no new figure needs one. */
function decideSource(front: Front, source: ArticleEdit['source']): { readonly number: number; readonly isNew: boolean } {
  if (!source) return { number: 1, isNew: false };
  const sources = mapsOf(front, 'sources');
  const known = sources.findIndex((map) => map.get('url') === source.url && map.get('date') === source.date);
  return known === -1 ? { number: sources.length + 1, isNew: true } : { number: known + 1, isNew: false };
}

/** Fields that curators write in quotation marks, because they hold figures, colons and dashes. */
const quoted = ['value', 'title', 'url'];

function toFlow(item: object): string {
  const document = new Document(item);
  if (isMap(document.contents)) document.contents.flow = true;
  for (const field of quoted) {
    const node = document.get(field, true);
    if (isScalar(node)) node.type = 'QUOTE_DOUBLE';
  }
  return document.toString({ lineWidth: 0 }).trimEnd();
}

function mapsOf({ document }: Front, field: string): YAMLMap[] {
  const list = document.get(field, true);
  return isSeq(list) ? list.items.filter(isMap) : [];
}

/** Where a node stands; the parser counts the line break after a block to the block. */
function placeOf(yaml: string, node: unknown): Place | undefined {
  const range = isMap(node) || isScalar(node) ? node.range : undefined;
  if (!range) return undefined;
  const [from, end] = range;
  return { from, to: from + yaml.slice(from, end).trimEnd().length };
}
