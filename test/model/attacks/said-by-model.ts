import type { Block, Message } from '../../../src/chat/message.ts';
import type { Seen } from '../open-model-bot.ts';
import type { Recorded } from '../peer/open-model-server.ts';
import { type GivenPassage, readGiven } from '../peer/read-given.ts';
import { isQuotedFrom } from './is-quoted-from.ts';

/** A sentence of the model that somebody saw, and the passages that the model cited for it, as it was given them. */
export type SaidSentence = { readonly text: string; readonly ids: readonly string[]; readonly cited: readonly GivenPassage[] };

const breakLine = 'Hier bricht die KI-Antwort ab';

/**
 * What of an answer a model has written: the sentences that were streamed, and those of the whole answer. What they cite is
 * not asked of the bot but read in `wrote`, the raw text of the model, and in the requests.
 */
export function saidByModel({ streamed, message }: Pick<Seen, 'streamed' | 'message'>, wrote: string, asked: readonly Recorded[]) {
  const texts = new Set([...streamed.map((text) => text.trim()), ...(message.origin === 'model' ? sentencesOf(message) : [])]);
  const given = new Map(asked.flatMap((each) => readGiven(each).passages.map((passage) => [passage.id, passage] as const)));
  return [...texts].map((text): SaidSentence => {
    const ids = [...new Set([...idsOf(text, wrote), ...idsOfQuoted(text, given)])];
    return { text, ids, cited: ids.flatMap((id) => given.get(id) ?? []) };
  });
}

/** Sentences of a model are followed by their citations, and stand before what the knowledge base says in its own words. */
function sentencesOf({ blocks }: Message): string[] {
  const end = blocks.findIndex((block) => block.kind === 'sources' || isBreak(block));
  return blocks.slice(0, end < 0 ? undefined : end).flatMap((block) => {
    if (block.kind !== 'text' || typeof block.text === 'string') return [];
    return block.text.flatMap((inline) => (typeof inline === 'string' && inline.trim() !== '' ? [inline.trim()] : []));
  });
}

function isBreak(block: Block): boolean {
  return block.kind === 'note' && String(block.text).startsWith(breakLine);
}

/** Translated by a model, whose words are not the guard's any more. */
export const isTranslated = ({ blocks }: Message): boolean => JSON.stringify(blocks).includes('Von einer KI übersetzt');

export const breaksOff = ({ blocks }: Message): boolean => blocks.some(isBreak);

/** What stands in a passage word for word may have been put there for another sentence of the model. */
function idsOfQuoted(text: string, given: ReadonlyMap<string, GivenPassage>): readonly string[] {
  return [...given.values()].filter((passage) => isQuotedFrom(text, passage)).map(({ id }) => id);
}

/**
 * The ids behind the sentence in the line in which the model wrote it; of lines that are alike the first that cites. A translation
 * has none of its own, and may be of any sentence.
 */
function idsOf(text: string, wrote: string): readonly string[] {
  const lines = wrote.split('\n').filter((line) => line.includes(text));
  if (lines.some((line) => /^\d+\. /.test(line))) return wrote.match(/(?<=\[)p\d+(?=\])/g) ?? [];
  const behind = lines.map((line) => line.slice(line.indexOf(text) + text.length).match(/^[\s.]*(?:\[[^\]]*\]\s*)+/)?.[0] ?? '');
  return behind.map((marks) => marks.match(/p\d+/g) ?? []).find((ids) => ids.length > 0) ?? [];
}
