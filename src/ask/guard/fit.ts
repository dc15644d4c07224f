import { agreesIn } from './bounds.ts';
import type { Mark } from './marks.ts';
import { marksAgree } from './marks-agree.ts';
import { isRivalOf, nearness } from './nearness.ts';
import { closest, type Weigh } from './passage.ts';
import { likeness, type Word } from './read-words.ts';
import { clauseOf, partAt, type Statement } from './statement.ts';

/** A mark in the statement in which it stands. */
export type Placed = { readonly mark: Mark; readonly statement: Statement };

const markWeight = 2.5;
const nameWeight = 0.5;
const sameRole = 1;
const otherRole = -1.5;

/** How well a place of the evidence fits what stands around a mark of the model: near words count more than far ones. */
export function fitOf(said: Placed, place: Placed, weigh: Weigh): number {
  const words = said.statement.words.map((word) => {
    const weight = weigh(word.key) * (word.key.startsWith('@') ? nameWeight : 1);
    return distance(said, word) * weight * wordFit(said.statement, word, place);
  });
  const marks = said.statement.marks
    .filter((mark) => mark !== said.mark && !isRivalOf(mark, said.mark))
    .map((mark) => distance(said, mark) * markFit(mark, place));
  return [...words, ...marks].reduce(
    (sum, value) => sum + value,
    roleFit(said, place) + timeFit(said, place) + limitFit(said, place) - unsaid(said, place, weigh),
  );
}

/** What stands in another clause of the sentence says less of the mark. */
function distance({ mark, statement }: Placed, at: { readonly start: number }): number {
  return nearness(statement, at, mark) * (clauseOf(statement, at.start) === clauseOf(statement, mark.start) ? 1 : otherClause);
}

const otherClause = 0.5;
const besideWeight = 0.5;

function wordFit(from: Statement, word: Word, place: Placed): number {
  const beside = (place.statement.beside ?? []).map((other) => besideWeight * closest(word.key, other.words));
  const own = wordFitIn(from, word, place);
  return own < 0 ? own : Math.max(own, ...beside);
}

function wordFitIn(from: Statement, word: Word, { mark, statement }: Placed): number {
  return statement.words.reduce((best, held) => {
    const like = likeness(word.key, held.key);
    if (like === 0) return best;
    const opposed = isExcluded(from, word) !== isExcluded(statement, held);
    const fit = like * nearness(statement, held, mark) * (opposed ? -0.7 : 1);
    return Math.abs(fit) > Math.abs(best) ? fit : best;
  }, 0);
}

const unsaidWeight = 0.1;

/** Where two places fit alike, the one of which less is left unsaid fits better. */
function unsaid({ statement }: Placed, place: Placed, weigh: Weigh): number {
  const left = place.statement.words.filter(({ key }) => !key.startsWith('@') && closest(key, statement.words) < 0.5);
  return unsaidWeight * left.reduce((sum, word) => sum + weigh(word.key) * nearness(place.statement, word, place.mark), 0);
}

function markFit(other: Mark, { mark, statement }: Placed): number {
  const fits = statement.marks
    .filter(
      (held) =>
        held !== mark && marksAgree(other, held) && (held.noun === other.noun || held.noun === undefined || other.noun === undefined),
    )
    .map((held) => nearness(statement, held, mark));
  const beside = (statement.beside ?? []).filter(({ marks }) => marks.some((held) => marksAgree(other, held)));
  return markWeight * Math.max(beside.length > 0 ? besideWeight : 0, ...fits);
}

/** "ohne Kind" is not "mit Kind". */
export function isExcluded({ text }: Statement, { start }: Word): boolean {
  return /(?<!\p{L})(?:ohne|kein\p{L}*)\s(?:\p{L}+\s)?$/iu.test(text.slice(Math.max(0, start - 24), start));
}

const sameLimit = 0.3;

/** A model that keeps "mindestens" means the figure that has it. */
function limitFit(said: Placed, place: Placed): number {
  return said.mark.kind !== 'date' && !said.mark.reference && agreesIn(said.mark.bounds, place.mark.bounds) ? sameLimit : 0;
}

/** "früher" speaks of what the evidence calls past. */
function timeFit(said: Placed, place: Placed): number {
  return said.statement.signs.outdated && place.statement.signs.outdated && (said.statement.clauses ?? []).length < 2 ? sameRole : 0;
}

/** Who pays the 75 % must not pay the 25 %. */
function roleFit(said: Placed, place: Placed): number {
  const [one, other] = [rolesAt(said), rolesAt(place)];
  if (one.length === 0 || other.length === 0) return 0;
  return one.some((role) => other.includes(role)) ? sameRole : otherRole;
}

function rolesAt({ mark, statement }: Placed): string[] {
  const part = partAt(statement, mark.start);
  const acting = statement.roles.filter(({ role, canAct }) => canAct && role !== 'staff' && role !== 'company');
  const near = acting.filter(({ start }) => partAt(statement, start + 1) === part);
  return (near.length > 0 ? near : acting.filter(({ start }) => start < mark.start)).map(({ role }) => role);
}
