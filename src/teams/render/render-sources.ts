import type { SourceRow } from '../../chat/message.ts';
import { sourceDates } from '../../platform/labels.ts';
import { shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { type Line, line, linkRun, type Run } from './line.ts';
import type { Part } from './parts.ts';
import { renderLine } from './render-line.ts';

/** The numbered sources, small and in any case: an answer never loses them. */
export function renderSources(sources: readonly SourceRow[]): Part[] {
  if (sources.length === 0) return [];
  const lines = [
    ...line([{ text: 'Quellen', bold: true }], 'small'),
    ...sources.flatMap((row, place) => sourceLine(row, placeIn(sources, place))),
  ];
  const elements = lines.map(renderLine).map((element, place) => (place === 0 ? { ...element, spacing: 'Medium' } : element));
  return [{ kind: 'fixed', rank: 'source', elements }];
}

type Place = { readonly longestTitle: number; readonly isLinked: boolean };

/** A message can hold only so much: the more sources, the shorter their titles; the last of very many are not linked. */
function placeIn(sources: readonly SourceRow[], place: number): Place {
  const used = sources.slice(0, place + 1).reduce((total, { url }) => total + url.length, 0);
  const longestTitle = Math.max(Math.floor(limits.sourceTitles / sources.length), shortestTitle);
  return { longestTitle: Math.min(longestTitle, limits.sourceTitle), isLinked: used <= limits.sourceAddresses };
}

const shortestTitle = 30;

function sourceLine(row: SourceRow, { longestTitle, isLinked }: Place): Line[] {
  const title = shortText(row.title, longestTitle) || '–';
  const linked: Run = isLinked ? linkRun(title, row.url) : { text: title };
  const shown = linked.link === undefined ? { text: shortText(linked.text, limits.linkText) } : linked;
  const dates = shortText(sourceDates(row), limits.sourceDates);
  return line([{ text: `[${row.number}]`, citation: row.number }, { text: ' ' }, shown, { text: ` · ${dates}` }], 'small');
}
