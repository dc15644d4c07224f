import type { Mark } from './marks.ts';
import { marksAgree } from './marks-agree.ts';
import { closest, type Passage, type Weigh } from './passage.ts';
import type { Statement } from './statement.ts';

/** A statement of the evidence that may carry one of the model, with what its passage is about. */
export type Carrier = {
  readonly held: Statement;
  readonly about: Statement;
  readonly articleId: string;
  /** Of the passage. */
  readonly id: string;
  readonly score: number;
};

/** A clause of the model in the whole sentence, which says what the clause leaves out. */
export type Clause = { readonly said: Statement; readonly whole: Statement };

const nearBest = 0.95;
const markWeight = 3;
/** "ab 46" where the evidence says "mehr als 45". */
const nextWeight = 2.5;
const besideWeight = 0.4;
const wholeWeight = 0.03;
/** What all of a passage is about tells its statements apart little. */
const topicWeight = 0.4;

/** The statements of the evidence that say most of what a clause says; those with its figures first of all. */
export function findCarriers(clause: Clause, passages: readonly Passage[], weigh: Weigh): Carrier[] {
  const ranked = rankStatements(clause, passages, weigh);
  const near = ranked.filter(({ score }) => score > 0 && score >= (ranked[0]?.score ?? 0) * nearBest);
  const isSum = ({ kind }: Mark) => kind === 'percent' || kind === 'euro';
  const isFit = ({ held }: Carrier) => clause.said.marks.some((mark) => isSum(mark) && agreement(mark, held) > 0);
  return near.some(isFit) ? near.filter((carrier) => isFit(carrier) || carrier.held.marks.some(isSum)) : near;
}

/** All statements of the evidence, first those that say most of what a clause says. */
export function rankStatements({ said, whole }: Clause, passages: readonly Passage[], weigh: Weigh): Carrier[] {
  const topics = passages.flatMap(({ about }) => about.words);
  const weighed: Weigh = (key) => weigh(key) * (closest(key, topics) === 1 ? topicWeight : 1);
  const all = passages.flatMap(({ statements, about, evidence }) => {
    const score = (held: Statement) => scoreOf(said, held, weighed) + (said === whole ? 0 : wholeWeight * scoreOf(whole, held, weighed));
    return statements.map((held) => ({ held, about, articleId: evidence.articleId, id: evidence.id, score: score(held) }));
  });
  return all.toSorted((one, other) => other.score - one.score);
}

function scoreOf(said: Statement, held: Statement, weigh: Weigh): number {
  const words = new Set(said.words.map(({ key }) => key));
  const beside = (held.beside ?? []).flatMap((other) => other.words);
  const likeness = (key: string) => Math.max(closest(key, held.words), besideWeight * closest(key, beside));
  const spoken = [...words].reduce((sum, key) => sum + weigh(key) * likeness(key), 0);
  return spoken + said.marks.reduce((sum, mark) => sum + agreement(mark, held), 0);
}

function agreement(mark: Mark, { marks }: Statement): number {
  const agreeing = marks.filter((held) => marksAgree(mark, held));
  if (agreeing.length === 0) return 0;
  return agreeing.some(({ value }) => value === mark.value) ? markWeight : nextWeight;
}
