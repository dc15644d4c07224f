import { cut } from './passages.ts';
import type { SearchFile } from './read-search-files.ts';
import { createTextIndex, type QueryWord, queryWords, type TextIndex } from './search/text-index.ts';

export type FileHits = {
  readonly results: readonly { readonly file: string; readonly score: number }[];
  /** Between 0 and 1, growing with the score of the first file. */
  readonly confidence: number;
  readonly answered: boolean;
  /** The best passage of the first file. */
  readonly answer: string;
};

const groupWeight = 0.5;
/** What the first file reached, in units of what the rarest possible word gives; below this it only looks alike. */
const leastEvidence = 0.75;

type FileSearch = (query: string, k: number) => FileHits;

/**
 * Searches files by their passages. A file scores as its best passage plus a share of the score of all files with the
 * same title and section, which are parts of one work.
 */
export function createFileSearch(files: readonly SearchFile[]): FileSearch {
  const passages = files.flatMap((file, owner) => textsOf(file).map((text) => ({ owner, text, title: file.title })));
  const byPassage = createTextIndex(passages.map(({ text, title }) => fields(title, text)));
  const scoreGroups = createGroupScore(files, byPassage);
  return (query, k) => {
    const words = queryWords(query);
    const best = bestPassages(passages, byPassage.scores(words), files.length);
    const group = scoreGroups(words);
    const ranked = files
      .map((file, i) => ({ file: file.file, passage: best[i], score: (best[i]?.score ?? 0) + groupWeight * group(file) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const evidence = (ranked[0]?.score ?? 0) / byPassage.rarest;
    return {
      results: ranked.slice(0, k).map(({ file, score }) => ({ file, score })),
      confidence: evidence / (1 + evidence),
      answered: evidence >= leastEvidence,
      answer: ranked[0]?.passage?.text ?? '',
    };
  };
}

/** Scores the works that files are parts of; gives for a query the score of the work that a file belongs to. */
function createGroupScore(files: readonly SearchFile[], byPassage: TextIndex) {
  const groups = [...Map.groupBy(files, (file) => (file.title === '' ? file.file : `${file.section}\n${file.title}`)).values()];
  const numberOf = new Map(groups.flatMap((group, number) => group.map((file) => [file, number] as const)));
  const texts = groups.map((group) => fields(group[0]?.title ?? '', group.flatMap(textsOf).join('\n')));
  const byGroup = createTextIndex(texts, byPassage.lexicon);
  return (words: readonly QueryWord[]) => {
    const scores = byGroup.scores(words);
    return (file: SearchFile) => scores[numberOf.get(file) ?? -1] ?? 0;
  };
}

function textsOf(file: SearchFile): string[] {
  return [...cut(file.sentences), ...file.extras];
}

function fields(title: string, text: string) {
  return [
    { text: title, weight: 3 },
    { text, weight: 1 },
  ];
}

type OwnedPassage = { readonly owner: number; readonly text: string };

function bestPassages(passages: readonly OwnedPassage[], scores: Float64Array, files: number) {
  const best: ({ text: string; score: number } | undefined)[] = Array.from({ length: files });
  passages.forEach(({ owner, text }, i) => {
    const score = scores[i] ?? 0;
    if (score > (best[owner]?.score ?? 0)) best[owner] = { text, score };
  });
  return best;
}
