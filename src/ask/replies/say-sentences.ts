import type { Block, Inline } from '../../chat/message.ts';
import type { Sentence } from '../guard/evidence.ts';
import type { Style } from '../writing/style.ts';
import type { NumberedSources } from './number-sources.ts';

const sentencesOfParagraph = 3;

/** Sentences with their sources, in paragraphs of a few; in plain language and on a notice board each stands alone. */
export function saySentences(sentences: readonly Sentence[], { numbersOf }: NumberedSources, style: Style): readonly Block[] {
  const runs = sentences.map((sentence): readonly Inline[] => [
    sentence.text,
    ...numbersOf(sentence).flatMap((citation): readonly Inline[] => [' ', { citation }]),
  ]);
  const length = style === 'simple' || style === 'poster' ? 1 : sentencesOfParagraph;
  const starts = runs.flatMap((_run, place) => (place % length === 0 ? [place] : []));
  return starts.map((start) => ({ kind: 'text', text: joinRuns(runs.slice(start, start + length)) }));
}

function joinRuns(runs: readonly (readonly Inline[])[]): readonly Inline[] {
  return runs.flatMap((run, place) => (place === 0 ? run : [' ', ...run]));
}
