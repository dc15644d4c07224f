import { finite } from './finite-verbs.ts';
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
    const [saidDoers, heldDoers] = [doersOf(said, doing, true), doersOf(held, doing, figures)];
    return saidDoers.length > 0 && heldDoers.length > 0 && !saidDoers.some((role) => heldDoers.includes(role));
  });
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
function doersOf(statement: Statement, doing: RegExp, figures: boolean): string[] {
  return [...statement.text.matchAll(doing)].flatMap(({ index }) => {
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
