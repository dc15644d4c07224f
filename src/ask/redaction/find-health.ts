import type { Finding } from './finding.ts';
import { healthSigns as signs } from './health-signs.ts';

type Clause = { readonly text: string; readonly start: number };

/**
 * What is said of somebody's health. General questions stay as they are: "Welche Rechte haben Schwerbehinderte?",
 * "Was gilt, wenn ein Kollege krank wird?". In `text` names of persons are masked as "¤".
 */
export function findHealth(text: string): Finding[] {
  return split(text, /(?<!\d)[.?!;]{1,9}(?=\s|$)|\n/gu, 0).flatMap((sentence) => findInSentence(sentence));
}

function findInSentence(sentence: Clause): Finding[] {
  if (!signs.somebody.test(sentence.text)) return [];
  return split(sentence.text, /,|\s(?:und|aber|sondern)\s(?=ich|er|sie|will|kann|soll|muss)/giu, sentence.start).flatMap((clause) =>
    findInClause(clause),
  );
}

function findInClause(clause: Clause): Finding[] {
  if (signs.subject.test(clause.text)) return [];
  const isSaid = signs.isSo.test(clause.text);
  const general = signs.inGeneral.test(clause.text);
  const asks = signs.wouldBe.test(clause.text);
  const illnesses = (general && !signs.somebody.test(clause.text)) || (asks && !isSaid) ? [] : spansOf(clause, signs.illness);
  return [...illnesses, ...(illnesses.length > 0 || (isSaid && !general && !asks) ? spansOf(clause, signs.condition) : [])];
}

function spansOf(clause: Clause, pattern: RegExp): Finding[] {
  return [...clause.text.matchAll(pattern)].map((match) => {
    const start = clause.start + match.index;
    return { kind: 'GESUNDHEIT', start, end: start + match[0].length };
  });
}

function split(text: string, borders: RegExp, offset: number): Clause[] {
  const ends = [...text.matchAll(borders)].map((border) => border.index + border[0].length);
  const starts = [0, ...ends];
  return starts.map((start, at) => ({ text: text.slice(start, starts[at + 1] ?? text.length), start: offset + start }));
}
