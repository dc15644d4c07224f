import type { KeyFact } from '../../ask/article.ts';
import { addMonths } from '../../days.ts';
import { figuresOf } from '../../figures/figures-of.ts';
import type { ArticleFile } from '../load-knowledge-base.ts';
import type { Finding } from './finding.ts';

const date = String.raw`((?:\d{1,2}\.\s?)?(?:\d{1,2}[./]\s?)?(?:\p{L}{3,9}\s)?\d{4})`;
const asOf = new RegExp(
  String.raw`(?<!\p{L})(?:stand|einigung|ankündigung|angekündigt|abschluss|vereinbart|beschlossen)\s+(?:(?:am|vom|im)\s+)?${date}`,
  'giu',
);
const told = new RegExp(String.raw`\b(?:am|vom|im|seit)\s+${date}`, 'giu');
/** A source may announce what comes, but hardly for longer than a year ahead. */
const announcedMonths = 12;
/** What makes a year or a month its end. */
const endOf: Readonly<Record<number, string>> = { 4: '-12-31', 7: '-28' };
const saysSo = /nicht belegt|nicht auffindbar|bitte prüfen/u;

/**
 * Key facts whose source cannot have known them: it is older than the "Stand", the decision or the announcement that they
 * date, or by more than a year than the day from which they apply. A source without a date is not older than anything;
 * days ahead of the review are plans.
 */
export function findOldSources({ file, article, lineOf }: ArticleFile): Finding[] {
  return article.keyFacts.flatMap((fact, i) => {
    const source = article.sources[fact.source - 1]?.date;
    if (source === undefined || saysSo.test(fact.value)) return [];
    const known = [...datesIn(fact.value, asOf).filter((day) => isLater(day, source)), ...tooFarAhead(fact, source)];
    const later = known.find((day) => day <= article.reviewedOn);
    if (later === undefined) return [];
    const problem = `key fact "${fact.label}" tells of ${later}, but its source is of ${source}`;
    return [{ file, line: lineOf(['keyFacts', i, 'source']), code: 'source-older', severity: 'error', problem }];
  });
}

function tooFarAhead({ value, validFrom }: KeyFact, source: string): string[] {
  const ahead = addMonths(source + (endOf[source.length] ?? ''), announcedMonths);
  return [...datesIn(value, told), ...(validFrom === undefined ? [] : [validFrom])].filter((day) => isLater(day, ahead));
}

function datesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)]
    .flatMap(([, found = '']) => figuresOf(found).map(({ value }) => value))
    .filter((day) => /^20\d\d(?:-\d\d){0,2}$/.test(day));
}

/** Both may be a year, a month or a day: later is what begins after the whole of the other. */
function isLater(day: string, source: string): boolean {
  return day > source && !day.startsWith(source) && !source.startsWith(day);
}
