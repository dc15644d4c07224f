import { finite } from './finite-verbs.ts';
import { closest } from './passage.ts';
import { partAt, partsOf, type Statement } from './statement.ts';
import { kinOf } from './swaps-roles.ts';

/** Verbs of one doing each: who pays, who applies, who decides. */
const doings = [
  /(?<!\p{L})(?:trägt|tragen|zahlt|zahlen|bezahlt(?! frei)|bezahlen|übernimmt|übernehmen|finanziert|finanzieren|erstattet|erstatten)(?!\p{L})/giu,
  /(?<!\p{L})(?:beantragt|beantragen|stellt den antrag|antrag stellen|anzeigen|anzeigt)(?!\p{L})/giu,
  /(?<!\p{L})(?:entscheidet|entscheiden|bewilligt|genehmigt)(?!\p{L})/giu,
  /(?<!\p{L})(?:berät|beraten|informiert|informieren|unterrichtet|unterrichten)(?!\p{L})/giu,
];

/** True when somebody else does in a statement what is done in the evidence: the youth delegation pays for the employer. */
export function swapsDoer(said: Statement, held: Statement): boolean {
  return doings.some((doing) => {
    const figures = said.marks.some(({ reference }) => reference === undefined);
    const [saidDoers, heldDoers] = [doersOf(said, said.text.matchAll(doing), true), doersOf(held, closestOf(held, doing, said), figures)];
    return saidDoers.length > 0 && heldDoers.length > 0 && !saidDoers.some((role) => heldDoers.includes(role));
  });
}

/** Where several do such a thing, those whose part speaks most of what is said: "Lohn zahlt A, die Gebühr zahlt B". */
function closestOf(held: Statement, doing: RegExp, { words }: Statement): RegExpMatchArray[] {
  const found = [...held.text.matchAll(doing)];
  const shared = found.map(({ index, 0: verb }) => {
    const part = partAt(held, index + 1);
    const own = held.words.filter(({ start, text }) => partAt(held, start + 1) === part && text !== verb.toLowerCase());
    return own.filter(({ key, start }) => !held.roles.some((role) => role.start === start) && closest(key, words) > 0.5).length;
  });
  const most = Math.max(0, ...shared);
  return found.filter((_, i) => shared[i] === most);
}

function hasFigure(statement: Statement, part: number): boolean {
  return statement.marks.some(({ start, reference }) => reference === undefined && partAt(statement, start) === part);
}

function lastWithoutVerb(statement: Statement, part: number): number {
  const texts = partsOf(statement).map(({ text }) => text);
  let last = part;
  while (last >= 0 && last + 1 < texts.length && !finite.test(texts[last + 1] ?? '')) last++;
  return last;
}

/**
 * Who may be the subject in the part in which the verb stands, and in the next ones that have no verb ("… und die Agentur
 * 25 %"); of those with a figure only when figures are spoken of.
 */
function doersOf(statement: Statement, found: Iterable<RegExpMatchArray>, figures: boolean): string[] {
  return [...found].flatMap(({ index = 0 }) => {
    const part = partAt(statement, index + 1);
    const last = lastWithoutVerb(statement, part);
    const near = statement.roles.filter(
      ({ canAct, start }) =>
        canAct &&
        partAt(statement, start + 1) >= part &&
        partAt(statement, start + 1) <= last &&
        (figures || partAt(statement, start + 1) === part || !hasFigure(statement, partAt(statement, start + 1))),
    );
    return near.flatMap((found) => [found.role, ...kinOf(found)]);
  });
}
