import type { Block } from '../../chat/message.ts';
import type { Written } from '../writing/write-answer.ts';
import type { NumberedSources } from './number-sources.ts';
import { saySentences } from './say-sentences.ts';
import type { WrittenAnswer } from './written-answer.ts';

/**
 * What of an answer to a question in another language is translated, and beside it the German text: only that has passed the guard.
 * `hasNotes`: notes stand above, which are German.
 */
export function sayTranslation({ written, style, foreign }: WrittenAnswer, numbers: NumberedSources, hasNotes = false): readonly Block[] {
  if (foreign === undefined || written.sentences.length === 0) return [];
  const { original } = written;
  if (original === undefined) return [{ kind: 'note', tone: 'info', text: notTranslated }];
  const text = [...(hasNotes ? [germanNotes] : []), isWhole(written) ? translated : partlyTranslated].join(' ');
  return [
    { kind: 'note', tone: 'info', text },
    { kind: 'folded', summary: 'Deutscher Text', blocks: saySentences(original, numbers, style) },
  ];
}

/** A sentence that could not be translated stands there as it is in German. */
function isWhole({ sentences, original = [] }: Written): boolean {
  return sentences.every(({ text }, place) => text !== original[place]?.text);
}

const translated = 'Von einer KI übersetzt. Es gilt der deutsche Text der Quellen. (Translated by AI; the German sources prevail.)';

const partlyTranslated =
  'Zum Teil von einer KI übersetzt; was sich nicht sicher übersetzen ließ, steht auf Deutsch. Es gilt der deutsche Text der Quellen. (Partly translated by AI, the rest is in German; the German sources prevail.)';

const notTranslated =
  'Diese Antwort ließ sich nicht sicher übersetzen und steht deshalb auf Deutsch. (This answer could not be translated safely, so it is in German.)';

const germanNotes = 'Die Hinweise darüber sind nicht übersetzt. (The notes above are in German.)';
