import { fitOf, type Placed } from './fit.ts';
import type { Mark } from './marks.ts';
import { marksAgree, sameValue } from './marks-agree.ts';
import type { Passage, Weigh } from './passage.ts';

/** How much better another figure must fit before a figure counts as taken from the wrong place. */
const margin = 1.1;
const headStart = 0.05;
const swapStart = 0.1;
/** A place with the same value under another limit shows whose value it is. */
const otherLimit = 0.85;

const namedShare = 0.75;

type Base = { readonly passages: readonly Passage[]; readonly weigh: Weigh };

/**
 * Whether a mark is said of what the evidence says it of: no other mark of its kind fits the words around it better. So
 * "67 % ohne Kind" fails although 67 stands in the passage.
 */
export function isRightlyPlaced(said: Placed, isNamed: boolean, { passages, weigh }: Base): boolean {
  const places = passages.flatMap(({ statements, about }) => statements.flatMap((statement) => statement.marks.map((mark) => ({ mark, statement, about }))));
  if (ownPlaces(said, places).length === 0 && !isNamed) return false;
  const own = Math.max(bestFit(said, places, weigh), isNamed ? namedFit(said, weigh) : 0);
  return places.filter(({ mark }) => isRival(said.mark, mark)).every((rival) => {
    const fit = fitOf(said, rival, weigh);
    const sibling = said.statement.marks.find((mark) => mark !== said.mark && mark.kind === rival.mark.kind && sameValue(mark, rival.mark));
    if (sibling === undefined) return own * margin + headStart >= fit;
    const other = { mark: sibling, statement: said.statement };
    return own + bestFit(other, places, weigh) + swapStart >= fit + fitOf(other, ownPlace(said, places, weigh) ?? rival, weigh);
  });
}

/** What the title names is what all is about, so that most of a sentence must speak for another before that counts. */
function namedFit({ statement }: Placed, weigh: Weigh): number {
  return namedShare * statement.words.reduce((sum, { key }) => sum + (key.startsWith('@') ? 0 : weigh(key)), 0);
}

function bestFit(said: Placed, places: readonly Placed[], weigh: Weigh): number {
  const agreeing = ownPlaces(said, places).map((place) => fitOf(said, place, weigh));
  const alike = places.filter(({ mark }) => sameValue(said.mark, mark)).map((place) => otherLimit * fitOf(said, place, weigh));
  return Math.max(0, ...agreeing, ...alike);
}

function ownPlaces(said: Placed, places: readonly Placed[]): readonly Placed[] {
  return places.filter(({ mark, statement }) => marksAgree(said.mark, mark) && (said.statement.signs.past || !statement.signs.outdated));
}

function ownPlace(said: Placed, places: readonly Placed[], weigh: Weigh): Placed | undefined {
  return ownPlaces(said, places).toSorted((one, other) => fitOf(said, other, weigh) - fitOf(said, one, weigh))[0];
}

function isRival(said: Mark, other: Mark): boolean {
  if (other.kind !== said.kind || sameValue(said, other) || sameValue(other, said)) return false;
  return said.noun === undefined || other.noun === undefined || said.noun === other.noun;
}
