import type { FieldErrors, FieldValues } from '../chat/form.ts';
import type { CuratedArticle, CuratedFact } from './curated-article.ts';
import { endsOf } from './ends-of.ts';
import type { EndChange, FactChange, Proposal } from './proposal.ts';

/** Id of the field of the change form for a key fact, by its place in the article, and for all that ends on one day. */
export const factField = (place: number) => `fact-${place}`;
export const endField = (day: string) => `end-${day}`;

/** The content of a proposal: what the form's answers say, without who and when. */
export type Proposed = Pick<Proposal, 'facts' | 'ends' | 'added' | 'source' | 'note'>;

export type ProposalReading =
  | { readonly kind: 'proposed'; readonly proposed: Proposed }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

/** Reads the answers of the change form against the version that it showed. */
export function readProposal(article: CuratedArticle, values: FieldValues): ProposalReading {
  const proposed = {
    facts: article.keyFacts.flatMap((fact, place) => readChange(fact, place, values)),
    ends: endsOf(article).flatMap((day) => readEnd(day, values)),
    added: readAdded(values),
    source: readSource(values),
    note: readText(values, 'note'),
  };
  const errors = findErrors(proposed, values);
  return Object.keys(errors).length > 0 ? { kind: 'errors', errors } : { kind: 'proposed', proposed };
}

function readChange({ label, value }: CuratedFact, place: number, values: FieldValues): FactChange[] {
  const to = readText(values, factField(place));
  return to === value ? [] : [{ label, from: value, to }];
}

function readEnd(day: string, values: FieldValues): EndChange[] {
  const to = readText(values, endField(day));
  return to === day ? [] : [{ from: day, to }];
}

function readAdded(values: FieldValues): Proposed['added'] {
  const label = readText(values, 'newLabel');
  const value = readText(values, 'newValue');
  return label === undefined || value === undefined ? [] : [{ label, value }];
}

function readSource(values: FieldValues): Proposed['source'] {
  const title = readText(values, 'sourceTitle');
  const url = readText(values, 'sourceUrl');
  const date = readText(values, 'sourceDate');
  return title === undefined || url === undefined ? undefined : { title, url, date };
}

function findErrors({ facts, ends, added, note }: Proposed, values: FieldValues): FieldErrors {
  const has = (id: string) => readText(values, id) !== undefined;
  const newFigures = added.length + ends.length > 0 || facts.some(({ to }) => to !== undefined);
  const nothing = facts.length + ends.length + added.length === 0 && note === undefined;
  const checks: readonly (readonly [boolean, string, string])[] = [
    [nothing, 'note', 'Du hast noch nichts geändert. Ändere eine Angabe oder schreib hier, was zu tun ist.'],
    [has('newLabel') && !has('newValue'), 'newValue', 'Bitte trag auch den Wert der neuen Angabe ein.'],
    [has('newValue') && !has('newLabel'), 'newLabel', 'Bitte gib der neuen Angabe einen Namen.'],
    [newFigures && !has('sourceTitle'), 'sourceTitle', 'Bitte nenn die Quelle, in der das steht.'],
    [newFigures && !has('sourceUrl'), 'sourceUrl', 'Bitte gib die Adresse der Quelle an.'],
    [
      has('sourceUrl') && !isAddress(readText(values, 'sourceUrl') ?? ''),
      'sourceUrl',
      'Bitte gib eine vollständige Adresse an, die mit https:// beginnt.',
    ],
  ];
  return Object.fromEntries(checks.filter(([wrong]) => wrong).map(([, field, sentence]) => [field, sentence]));
}

function isAddress(text: string): boolean {
  return /^https:\/\/[^\s\\<>"@][^\s\\<>"@.]*\.[^\s\\<>"]+$/.test(text) && URL.canParse(text);
}

/** One line of what was typed, without what nobody sees: front matter has no use for either. */
function readText(values: FieldValues, id: string): string | undefined {
  const value = values[id];
  const text = typeof value === 'string' ? clean(value) : '';
  return text === '' ? undefined : text;
}

function clean(typed: string): string {
  const visible = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\uFFFD]+/gu, '');
  return visible.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
