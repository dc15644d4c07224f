import type { SourceRow } from '../../chat/message.ts';
import { germanDate } from '../../days.ts';
import { sourceDates } from '../../platform/labels.ts';
import { shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { foldedBlock, type Part } from './parts.ts';
import { bold, type Element, link, plain, richText } from './rich-text.ts';

/** Folded, but in the message itself: whoever forwards or searches it finds them. */
export function renderSources(sources: readonly SourceRow[], containers: boolean): Part[] {
  if (sources.length === 0) return [];
  const rows = sources.flatMap((row, place) => [...(place === 0 ? [] : newLine), ...renderSource(row, placeIn(sources, place))]);
  const title = titleOf(sources);
  const block = containers ? foldedBlock(title, [listed(rows)]) : listed([...bold(title), ...newLine, ...rows]);
  return [{ kind: 'block', rank: 'source', block }];
}

const listed = (elements: Element[]) => richText([{ type: 'rich_text_section', elements }]);
const newLine = [{ type: 'text', text: '\n' }] as const;

/** "3 Quellen · Stand April 2026": as old as the oldest of them. */
function titleOf(sources: readonly SourceRow[]): string {
  const count = sources.length === 1 ? '1 Quelle' : `${sources.length} Quellen`;
  const [oldest] = sources.flatMap(({ asOf }) => asOf ?? []).sort();
  return oldest === undefined ? count : shortText(`${count} · Stand ${germanDate(oldest)}`, limits.containerTitle);
}

type Place = { readonly longestTitle: number; readonly isLinked: boolean };

/** A message can hold only so much: the more sources, the shorter their titles; the last of very many are not linked. */
function placeIn(sources: readonly SourceRow[], place: number): Place {
  const addresses = sources.slice(0, place + 1).map(({ url }) => url.length);
  const used = addresses.reduce((total, length) => total + length, 0);
  const longestTitle = Math.max(Math.floor(limits.sourcesWeight / sources.length), shortestTitle);
  return { longestTitle: Math.min(longestTitle, limits.sourceTitle), isLinked: used <= limits.sourcesWeight };
}

const shortestTitle = 30;

function renderSource(row: SourceRow, { longestTitle, isLinked }: Place): Element[] {
  const title = shortText(row.title, longestTitle) || '–';
  const dates = shortText(sourceDates(row), longestDates);
  return [...plain(`${row.number}. `), ...(isLinked ? link(title, row.url) : plain(title)), ...plain(` · ${dates}`)];
}

const longestDates = 100;
