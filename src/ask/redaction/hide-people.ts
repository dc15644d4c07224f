import type { Turn } from '../stores.ts';
import type { Placeholders } from './placeholders.ts';
import { redact } from './redact.ts';
import { restore } from './restore.ts';

/** Texts without personal data, in the order in which they were given, and what stands behind their placeholders. */
export type Hidden = { readonly texts: readonly string[]; readonly placeholders: Placeholders };

/** What tells who is named in a conversation: texts as they were typed, and names that earlier ones gave away. */
export type Told = { readonly texts: readonly string[]; readonly names: readonly string[] };

/** What a person typed, as it stood, and the conversation before. */
export function toldIn(typed: string, turns: readonly Turn[]): Told {
  return { texts: [typed, ...turns.map(({ question }) => question)], names: turns.flatMap(({ names }) => names ?? []) };
}

/**
 * Redacts texts of one conversation. Who is named in it, or in one of the texts, is hidden in all of them: a question
 * that was written anew, or lost its introduction, no longer says that a word is a name.
 */
export function hidePeople(texts: readonly string[], { texts: typed, names }: Told): Hidden {
  let placeholders: Placeholders = new Map();
  for (const text of new Set([...typed, ...texts])) placeholders = redact(text, { names, placeholders }).placeholders;
  const hidden = new Map([...new Set(texts)].map((text) => [text, redact(text, { names, placeholders }).text]));
  return { texts: texts.map((text) => hidden.get(text) ?? ''), placeholders };
}

/** A text with "[…]" wherever there was something personal, for what others may press or what meanings are asked for. */
export function leaveOutPeople(text: string, told: Told): string {
  return restore(hidePeople([text], told).texts.join(''), new Map());
}

/** Everybody who was named so far. */
export function namesTold(told: Told): readonly string[] {
  const { placeholders } = hidePeople([], told);
  const named = [...placeholders].filter(([placeholder]) => placeholder.startsWith('[NAME_')).map(([, name]) => name);
  return [...new Set([...told.names, ...named])];
}
