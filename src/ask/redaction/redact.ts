import { birthPatterns } from './birth-patterns.ts';
import { contactPatterns, phonePatterns } from './contact-patterns.ts';
import { findAccounts } from './find-accounts.ts';
import { findByPattern, type PersonalPattern } from './find-by-pattern.ts';
import { findCards } from './find-cards.ts';
import { findHealth } from './find-health.ts';
import { findKnown } from './find-known.ts';
import { findNames } from './find-names.ts';
import type { Finding, PersonalKind } from './finding.ts';
import { numberPatterns } from './number-patterns.ts';
import { placePatterns } from './place-patterns.ts';
import { anyPlaceholder, type Placeholders } from './placeholders.ts';

/** What may be known before: who asks, and what earlier turns of the same conversation replaced. */
export type Known = { readonly names?: readonly string[]; readonly placeholders?: Placeholders };

/** A text without personal data; `placeholders` holds what `restore` needs, those that were known before included. */
export type Redacted = {
  readonly text: string;
  readonly placeholders: Placeholders;
  /** How often something of each kind was replaced: for metrics, without any value. */
  readonly counts: Readonly<Partial<Record<PersonalKind | 'TEXT', number>>>;
};

type Replacement = { readonly kind: PersonalKind | 'TEXT'; readonly start: number; readonly end: number };

/**
 * Replaces personal data in what a person typed by numbered placeholders ("[NAME_1]"), the same value by the same one,
 * before the text leaves the house. Never throws, whatever was typed, and takes time in proportion to its length.
 * `restore` gives back exactly what was typed. What somebody types that looks like a placeholder is replaced as well
 * ("[TEXT_1]"), so that every placeholder in the result is ours.
 */
export function redact(text: string, known: Known = {}): Redacted {
  const replacements = findPersonal(text, known).toSorted((a, b) => a.start - b.start);
  const placeholders = new Map(known.placeholders);
  const nameOf = createNaming(placeholders);
  const counts: Partial<Record<PersonalKind | 'TEXT', number>> = {};
  let done = 0;
  const parts = replacements.map(({ kind, start, end }) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    const before = text.slice(done, start);
    done = end;
    return before + nameOf(kind, text.slice(start, end));
  });
  return { text: parts.join('') + text.slice(done), placeholders, counts };
}

/** Gives values their placeholders, and writes new ones down. */
function createNaming(placeholders: Map<string, string>) {
  const named = new Map([...placeholders].map(([placeholder, value]) => [value, placeholder]));
  const last = new Map<string, number>();
  return (kind: string, value: string): string => {
    const known = named.get(value);
    if (known) return known;
    let number = (last.get(kind) ?? 0) + 1;
    while (placeholders.has(`[${kind}_${number}]`)) number++;
    const placeholder = `[${kind}_${number}]`;
    last.set(kind, number);
    named.set(value, placeholder);
    placeholders.set(placeholder, value);
    return placeholder;
  };
}

/** The classes in the order in which they are told apart; what one has found, the later ones no longer see. */
function findPersonal(text: string, known: Known): Replacement[] {
  const names = [...(known.names ?? []), ...namesOf(known.placeholders)];
  const finders: readonly ((text: string) => Replacement[])[] = [
    (rest) => [...rest.matchAll(anyPlaceholder)].map((match) => ({ kind: 'TEXT', start: match.index, end: match.index + match[0].length })),
    (rest) => findKnown(rest, known.placeholders),
    by(contactPatterns),
    findAccounts,
    by(numberPatterns),
    by(birthPatterns),
    findCards,
    by(placePatterns),
    by(phonePatterns),
    (rest) => findNames(rest, names),
    by(birthPatterns),
    findHealth,
  ];
  let rest = text;
  return finders.flatMap((find) => {
    const found = withoutOverlaps(find(rest));
    rest = mask(rest, found);
    return found;
  });
}

function by(patterns: readonly PersonalPattern[]) {
  return (text: string): Finding[] => findByPattern(text, patterns);
}

function namesOf(placeholders: Placeholders = new Map()): string[] {
  return [...placeholders].filter(([placeholder]) => placeholder.startsWith('[NAME_')).map(([, value]) => value);
}

/** Of findings that overlap the one that begins first, and of these the longest. */
function withoutOverlaps(found: readonly Replacement[]): Replacement[] {
  let free = 0;
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < free || end <= start) return false;
      free = end;
      return true;
    });
}

/** Names become "¤", which tells the later classes that somebody is spoken of; all else "¦". */
function mask(text: string, found: readonly Replacement[]): string {
  let done = 0;
  const parts = found.map(({ kind, start, end }) => {
    const before = text.slice(done, start);
    done = end;
    return before + (kind === 'NAME' ? '¤' : '¦').repeat(end - start);
  });
  return parts.join('') + text.slice(done);
}
