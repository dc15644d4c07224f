import { limits } from '../limits.ts';
import { joinProse, type Part, type ProsePart } from './parts.ts';
import { cutMark, shortenPieces } from './shorten-pieces.ts';
import { sum, weigh, weighBlock } from './weigh.ts';

/** How many blocks there may be, and how much they may weigh. */
export type Room = { readonly blocks: number; readonly weight: number };

/**
 * Cuts what is too much, visibly. What is folded goes first, then prose from its end; sources stay in any case, because
 * an answer without its sources is worse than one without its last sentence.
 */
export function fitParts(parts: readonly Part[], room: Room): Part[] {
  const few = dropParts(joinProse(parts), room);
  const visible = shortenProse(few, room.weight - sum(few.map(weighFrame)));
  return shortenFolds(visible, room.weight - sum(visible.map(weighFrame)) - sum(visible.map(weighProse)));
}

/** What a part weighs without its prose. */
function weighFrame(part: Part): number {
  switch (part.kind) {
    case 'block':
      return weighBlock(part.block);
    case 'prose':
      return limits.blockWeight;
    case 'fold':
      return limits.blockWeight + weigh({ text: part.title }) + sum(part.parts.map(weighFrame));
  }
}

function weighProse(part: Part): number {
  return part.kind === 'prose' ? weigh(part.pieces) : 0;
}

/** Takes whole parts away while they are too many, or too heavy even without any prose. */
function dropParts(parts: readonly Part[], room: Room): readonly Part[] {
  const isLight = (all: readonly Part[]) => sum(all.map(weighFrame)) <= room.weight - leastProse;
  const isFew = (all: readonly Part[]) => countBlocks(all) <= room.blocks;
  if (isLight(parts) && isFew(parts)) return parts;
  const undivided = joinProse(parts.filter((part) => rankOf(part) !== 'divider'));
  return dropUntil(dropUntil(undivided, isLight, ['fold', 'control']), isFew, ['fold', 'prose', 'control']);
}

/** Prose is left at least this much. */
const leastProse = 500;

function countBlocks(parts: readonly Part[]): number {
  return sum(parts.map((part) => (part.kind === 'fold' ? 1 + part.parts.length : 1)));
}

type Rank = 'divider' | 'fold' | 'prose' | 'control' | 'source';

function rankOf(part: Part): Rank {
  if (part.kind === 'fold') return part.parts.some((inner) => rankOf(inner) === 'source') ? 'source' : 'fold';
  return part.kind === 'block' ? part.rank : part.kind;
}

/** Takes parts away from the end, those of the first rank first, until the rest fits; a mark shows where. */
function dropUntil(parts: readonly Part[], fits: (parts: readonly Part[]) => boolean, ranks: readonly Rank[]): Part[] {
  if (fits(parts)) return [...parts];
  const kept = [...parts];
  let place = kept.length;
  while (!fits([...kept, markedPart])) {
    const next = ranks.map((rank) => kept.findLastIndex((part) => rankOf(part) === rank)).find((found) => found >= 0);
    if (next === undefined) return kept;
    kept.splice(next, 1);
    place = Math.min(place, next);
  }
  return joinProse(kept.toSpliced(place, 0, markedPart));
}

const markedPart: Part = { kind: 'prose', pieces: [cutMark] };

/** Leaves the beginning of what is not folded. */
function shortenProse(parts: readonly Part[], weight: number): Part[] {
  const shorten = createShorten(weight);
  return parts.map((part) => (part.kind === 'prose' ? shorten(part) : part));
}

/** Shares what is left among what is folded, in reading order. */
function shortenFolds(parts: readonly Part[], weight: number): Part[] {
  const shorten = createShorten(weight);
  const shortenInside = (inner: Part) => (inner.kind === 'prose' ? shorten(inner) : inner);
  return parts.map((part) => (part.kind === 'fold' ? { ...part, parts: part.parts.map(shortenInside) } : part));
}

/** Leaves of one prose after the other what the room that is left allows. */
function createShorten(weight: number): (part: ProsePart) => ProsePart {
  let left = Math.max(weight, 0);
  return (part) => {
    const pieces = shortenPieces(part.pieces, left);
    left = Math.max(left - weigh(pieces), 0);
    return { ...part, pieces };
  };
}
