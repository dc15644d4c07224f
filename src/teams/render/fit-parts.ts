import { cutLine } from './line.ts';
import { frameLines, type Part, type ProsePart, prose, renderFold } from './parts.ts';
import { renderLine, renderText } from './render-line.ts';
import { shortenLines, type WeighLine } from './shorten-lines.ts';
import { sum, weigh } from './weigh.ts';

/**
 * Cuts what is too much for an activity, visibly. What is folded goes first, then prose from its end; sources stay in any
 * case, because an answer without its sources is worse than one without its last sentence.
 */
export function fitParts(parts: readonly Part[], room: number): Part[] {
  if (sum(parts.map(weighWhole)) <= room) return [...parts];
  const few = dropParts(joinProse(parts), room);
  const visible = mapProse(few, room - sum(few.map(weighFrame)), 'open');
  const left = room - sum(visible.map(weighFrame)) - sum(visible.map((part) => (part.kind === 'prose' ? weighLines(part) : 0)));
  return joinMarks(mapProse(visible, left, 'folded'));
}

/** Room for a mark and a few words, whatever else there is. */
const leastProse = 500;

/** A divider is two fields of what follows it. */
const dividerWeight = 40;

function weighWhole(part: Part): number {
  if (part.kind === 'prose') return weigh(frameLines({ ...part, lines: [] })) + weighLines(part);
  if (part.kind !== 'fold') return weighFrame(part);
  return weigh(renderFold({ ...part, parts: [] }, longestId)) + sum(part.parts.map(weighWhole));
}

const longestId = 'fold-0000';

/** What a part weighs without its prose, of which at least a mark is left. */
function weighFrame(part: Part): number {
  switch (part.kind) {
    case 'prose':
      return weigh(frameLines({ ...part, lines: [] })) + weigherOf(part.frame)(cutLine);
    case 'buttons':
      return 0;
    case 'fixed':
      return dividerWeight + sum(part.elements.map(weigh));
    case 'fold':
      return weigh(renderFold({ ...part, parts: [] }, longestId)) + sum(part.parts.map(weighFrame));
  }
}

function weighLines({ frame, lines }: ProsePart): number {
  return sum(lines.map(weigherOf(frame)));
}

/** In the text of a message a line ends with a blank one, which JSON writes in four bytes. */
function weigherOf(frame: ProsePart['frame']): WeighLine {
  return frame === 'running' ? (line) => weigh(renderText([line])) + 4 : (line) => weigh(renderLine(line));
}

/** Takes whole parts away while they are too heavy even without prose; a mark shows where. */
function dropParts(parts: readonly Part[], room: number): readonly Part[] {
  const isLight = (all: readonly Part[]) => sum(all.map(weighFrame)) <= room - leastProse;
  if (isLight(parts)) return parts;
  const kept = parts.filter((part) => rankOf(part) !== 'divider');
  let place = kept.length;
  while (!isLight(kept)) {
    const next = dropped.map((rank) => kept.findLastIndex((part) => rankOf(part) === rank)).find((found) => found >= 0);
    if (next === undefined) return kept;
    kept.splice(next, 1);
    place = Math.min(place, next);
  }
  return kept.toSpliced(place, 0, ...prose([cutLine]));
}

const dropped = ['fold', 'control', 'prose'] as const;

function rankOf(part: Part): 'fold' | 'control' | 'prose' | 'source' | 'divider' {
  if (part.kind === 'fold') return part.parts.some((inner) => rankOf(inner) === 'source') ? 'source' : 'fold';
  if (part.kind === 'fixed') return part.rank;
  return part.kind === 'prose' ? 'prose' : 'control';
}

/** Leaves of what is open, or of what is folded, the beginning that the room allows, in reading order. */
function mapProse(parts: readonly Part[], room: number, place: 'open' | 'folded'): Part[] {
  let left = Math.max(room, 0);
  const shorten = (part: Part): Part => {
    if (part.kind !== 'prose') return part;
    const lines = shortenLines(part.lines, left, weigherOf(part.frame));
    left = Math.max(left - weighLines({ ...part, lines }), 0);
    return { ...part, lines };
  };
  if (place === 'open') return parts.map(shorten);
  return parts.map((part) => (part.kind === 'fold' ? { ...part, parts: part.parts.map(shorten) } : part));
}

/** Neighbouring prose becomes one part, so that one mark is enough for it. */
function joinProse(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'fold') joined.push({ ...part, parts: joinProse(part.parts) });
    else if (part.kind === 'prose' && last?.kind === 'prose' && last.frame === part.frame) {
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...part.lines] };
    } else joined.push(part);
  }
  return joined;
}

/** One mark says enough for all that is missing in a row. */
function joinMarks(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts.map((each) => (each.kind === 'fold' ? { ...each, parts: joinMarks(each.parts) } : each))) {
    if (!isMark(part) || !endsWithMark(joined.at(-1))) joined.push(part);
  }
  return joined;
}

const isMark = (part: Part): boolean => part.kind === 'prose' && part.lines.every((each) => each === cutLine);
const endsWithMark = (part: Part | undefined): boolean => part?.kind === 'prose' && part.lines.at(-1) === cutLine;
