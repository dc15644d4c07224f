import type { Placeholders } from './placeholders.ts';
import { redact } from './redact.ts';
import { restore } from './restore.ts';

/** Texts without personal data, in the order in which they were given, and what stands behind their placeholders. */
export type Hidden = { readonly texts: readonly string[]; readonly placeholders: Placeholders };

/** Keeps texts apart that are redacted as one, so that a name has the same placeholder in all of them. */
const separator = '\n\n';

/**
 * Redacts texts of one conversation. Who is named in `told`, what was typed as it stood, or in one of the texts, is hidden
 * in all of them: a question that was written anew, or lost its introduction, no longer says that a word is a name.
 */
export function hidePeople(texts: readonly string[], told: readonly string[]): Hidden {
  const joined = texts.map((text) => text.replace(/\s+/g, ' ')).join(separator);
  const known = told.reduce((placeholders, text) => redact(text, { placeholders }).placeholders, noPlaceholders);
  const { placeholders } = redact(joined, { placeholders: known });
  const hidden = redact(joined, { placeholders });
  return { texts: hidden.text.split(separator), placeholders: hidden.placeholders };
}

const noPlaceholders: Placeholders = new Map();

/** A text with "[…]" wherever there was something personal, for what others may press or what is kept. */
export function leaveOutPeople(text: string, told: readonly string[]): string {
  return hidePeople([text], told)
    .texts.map((hidden) => restore(hidden, noPlaceholders))
    .join('');
}

/** A text in which everything personal is still known as such when it stands alone; the rest is left out. */
export function leaveOutStrangers(text: string, told: readonly string[]): string {
  return hidePeople([text], told).texts[0] === redact(text).text ? text : leaveOutPeople(text, told);
}
