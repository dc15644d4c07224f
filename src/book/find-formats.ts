import type { Format } from './format.ts';
import { joinedStem, phraseWords, type TopicWord, topicWords } from './topic-words.ts';

/** How much a word of the text says for a format, by the place that names it. */
const weights = { topic: 4, title: 3, partOfTopic: 2, partOfTitle: 1.5, weakTitle: 1 } as const;

/**
 * The formats that a German text names by topics or words of their titles, best first; those that fit equally well stay
 * in the order of the catalogue. Case, hyphens, umlauts, endings and compounds make no difference. Empty when none fits.
 */
export function findFormats(text: string, formats: readonly Format[]): readonly Format[] {
  const said = topicWords(text).map(({ stem }) => stem);
  return formats
    .map((format) => ({ format, score: scoreOf(format, said) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ format }) => format);
}

/** Each word of the text counts once, by the place that it fits best: many topics alike do not lift a format. */
function scoreOf(format: Format, said: readonly string[]): number {
  const topics = format.topics.map((topic) => weighTopic(topic, said));
  const title = weighTitle(format.title, said);
  const isNamed = topics.some((weighed) => weighed.length > 0) || title.isNamed;
  if (!isNamed) return 0;
  const best = said.map((_, i) => Math.max(0, ...[...topics, title.weighed].map((weighed) => weighed[i] ?? 0)));
  return best.reduce((sum, weight) => sum + weight, 0);
}

/** What each word of the text says for a topic; nothing unless all words of the topic are there. */
function weighTopic(topic: string, said: readonly string[]): readonly number[] {
  const words = phraseWords(topic).map(({ stem }) => stem);
  if (words.length === 0) return [];
  const joined = joinedStem(topic);
  const weighed = said.map((word) => (word === joined ? weights.topic : Math.max(...words.map((each) => weighWord(each, word)))));
  const isWhole = said.includes(joined) || words.every((each) => said.some((word) => weighWord(each, word) > 0));
  return isWhole ? weighed : [];
}

function weighWord(topic: string, word: string): number {
  if (topic === word) return weights.topic;
  return beginsWith(word, topic) || endsWith(word, topic) ? weights.partOfTopic : 0;
}

/** A title names its format by one of its own nouns; one of weak words alone only by all of them. */
function weighTitle(title: string, said: readonly string[]) {
  const words = topicWords(title);
  const weighed = said.map((word) => Math.max(0, ...words.map((each) => weighTitleWord(each, word))));
  const whole = phraseWords(title);
  const isWhole = whole.length > 1 && whole.every(({ stem }) => said.includes(stem));
  return { weighed, isNamed: isWhole || weighed.some((weight) => weight > weights.weakTitle) };
}

/** The end of a compound is what it is, its beginning what it is about: "Strukturwandel" is not "Wandel". */
function weighTitleWord({ stem, isName }: TopicWord, word: string): number {
  const isWeak = !isName || weakWords.has(stem);
  if (stem === word) return isWeak ? weights.weakTitle : weights.title;
  return !isWeak && beginsWith(word, stem) ? weights.partOfTitle : 0;
}

/** Shorter words begin and end too many others: "KI" in "Kino", "Alter" in "Alternative". */
const shortestPart = 6;

function beginsWith(word: string, part: string): boolean {
  return part.length >= shortestPart && word.startsWith(part) && !weakWords.has(word);
}

/** "Berufsausbildung" for "Ausbildung". */
function endsWith(word: string, part: string): boolean {
  return part.length >= shortestPart && word.length > part.length + 2 && word.endsWith(part);
}

/** Nouns of titles that stand in many questions, and whom workshops are for: alone or as compounds they name none. */
const weakWords = new Set(
  `Betrieb Überblick Grundlagen Einführung Check Wandel Eckpunkte Basis Praxis Zukunft Arbeit Transformation Betriebsrat
  Betriebsräte BR JAV Jugendvertretung Auszubildendenvertretung Vertrauensleute VL Beschäftigte Kollegen IG Metall TWS Saar Saarland`
    .split(/\s+/)
    .flatMap((word) => topicWords(word).map(({ stem }) => stem)),
);
