import { cut } from './passages.ts';
import type { SearchFile } from './read-search-files.ts';
import { createTextIndex, queryWords } from './search/text-index.ts';

export type FileHits = {
  readonly results: readonly { readonly file: string; readonly score: number }[];
  /** Between 0 and 1: how much of what the query's words could reach at best the first file reached. */
  readonly confidence: number;
  readonly answered: boolean;
  /** The best passage of the first file. */
  readonly answer: string;
};

const groupWeight = 0.5;
const answerFrom = 0.2;

/**
 * Searches files by their passages. A file scores as its best passage plus a share of the score of all files with the
 * same title and section, which are parts of one work.
 */
export function createFileSearch(files: readonly SearchFile[]): (query: string, k: number) => FileHits {
  const passages = files.flatMap((file, owner) =>
    [...cut(file.sentences), ...file.extras].map((text) => ({ owner, text, title: file.title })),
  );
  const groups = [...Map.groupBy(files, (file) => (file.title === '' ? file.file : `${file.section}\n${file.title}`)).values()];
  const groupOf = new Map(groups.flatMap((group, number) => group.map((file) => [file, number] as const)));
  const byPassage = createTextIndex(passages.map(({ text, title }) => fields(title, text)));
  const byGroup = createTextIndex(
    groups.map((group) => fields(group[0]?.title ?? '', group.map(wholeText).join('\n'))),
    byPassage.lexicon,
  );
  return (query, k) => {
    const words = queryWords(query);
    const best = bestPassages(passages, byPassage.scores(words), files.length);
    const group = byGroup.scores(words);
    const ranked = files
      .map((file, i) => ({
        file: file.file,
        passage: best[i],
        score: (best[i]?.score ?? 0) + groupWeight * (group[groupOf.get(file) ?? -1] ?? 0),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const confidence = Math.min(1, (ranked[0]?.passage?.score ?? 0) / (byPassage.ceiling(words) || 1));
    return {
      results: ranked.slice(0, k).map(({ file, score }) => ({ file, score })),
      confidence,
      answered: confidence >= answerFrom,
      answer: ranked[0]?.passage?.text ?? '',
    };
  };
}

function fields(title: string, text: string) {
  return [
    { text: title, weight: 3 },
    { text, weight: 1 },
  ];
}

function wholeText(file: SearchFile): string {
  return [...file.sentences, ...file.extras].join('\n');
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
