import type { Field, Form } from '../../chat/form.ts';
import type { CuratedArticle, CuratedFact } from '../curated-article.ts';
import { nameTarget } from '../find-target.ts';
import { factField, untilField } from '../read-proposal.ts';

const longestValue = 500;
const longestNote = 1000;

/** The key facts of an article to be changed, then where the new figures were read. */
export function changeForm(article: CuratedArticle): Form {
  return {
    id: 'curate.change',
    title: article.title,
    submit: 'Vorschlagen',
    steps: [
      { intro: 'Ändere, was nicht mehr stimmt. Eine Angabe, die Du leerst, fällt weg.', fields: article.keyFacts.flatMap(fieldsOf) },
      { intro: 'Woher weißt Du das? Ohne Quelle wird keine Angabe geändert.', fields: sourceFields },
    ],
    initial: Object.fromEntries(article.keyFacts.flatMap(initialOf)),
    context: nameTarget(article),
  };
}

function fieldsOf({ label, validUntil }: CuratedFact, place: number): Field[] {
  const value: Field = { kind: 'text', id: factField(place), label, multiline: true, optional: true, maxLength: longestValue };
  const until: Field = { kind: 'date', id: untilField(place), label: `${label}: gilt bis`, optional: true };
  return validUntil === undefined ? [value] : [value, until];
}

function initialOf({ value, validUntil }: CuratedFact, place: number): [string, string][] {
  return [[factField(place), value], ...(validUntil === undefined ? [] : [[untilField(place), validUntil] as [string, string]])];
}

const sourceFields: readonly Field[] = [
  {
    kind: 'text',
    id: 'newLabel',
    label: 'Neue Angabe: Name',
    hint: 'Nur wenn etwas fehlt, zum Beispiel „Höchstbetrag“',
    optional: true,
    maxLength: 80,
  },
  { kind: 'text', id: 'newValue', label: 'Neue Angabe: Wert', optional: true, maxLength: longestValue },
  { kind: 'text', id: 'sourceTitle', label: 'Quelle', hint: 'Zum Beispiel „§ 104 SGB III“', optional: true, maxLength: 200 },
  { kind: 'text', id: 'sourceUrl', label: 'Adresse der Quelle', hint: 'https://…', optional: true, maxLength: 500 },
  { kind: 'date', id: 'sourceDate', label: 'Stand der Quelle', optional: true },
  {
    kind: 'text',
    id: 'note',
    label: 'Was sonst zu ändern ist',
    hint: 'Bitte keine Namen und keine Betriebsgeheimnisse',
    multiline: true,
    optional: true,
    maxLength: longestNote,
  },
];
