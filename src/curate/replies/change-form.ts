import type { Field, Form } from '../../chat/form.ts';
import { germanDay } from '../../days.ts';
import type { CuratedArticle } from '../curated-article.ts';
import { endsOf } from '../ends-of.ts';
import { nameTarget } from '../find-target.ts';
import { endField, factField } from '../read-proposal.ts';

const longestValue = 500;
const longestNote = 1000;

/** The key facts of an article to be changed, then where the new figures were read. */
export function changeForm(article: CuratedArticle): Form {
  const ends = endsOf(article);
  return {
    id: 'curate.change',
    title: article.title,
    submit: 'Vorschlagen',
    steps: [
      {
        intro: 'Ändere, was nicht mehr stimmt. Eine Angabe, die Du leerst, fällt weg.',
        fields: [...article.keyFacts.map(({ label }, place) => valueField(label, place)), ...ends.map(dayField)],
      },
      { intro: 'Woher weißt Du das? Ohne Quelle wird keine Angabe geändert.', fields: sourceFields },
    ],
    initial: Object.fromEntries([
      ...article.keyFacts.map(({ value }, place) => [factField(place), value]),
      ...ends.map((end) => [endField(end), end]),
    ]),
    context: nameTarget(article),
  };
}

function valueField(label: string, place: number): Field {
  return { kind: 'text', id: factField(place), label, multiline: true, optional: true, maxLength: longestValue };
}

/** A programme that goes on moves everything that ends with it. */
function dayField(end: string): Field {
  return { kind: 'date', id: endField(end), label: `Was bis ${germanDay(end)} gilt, gilt jetzt bis`, optional: true };
}

const sourceFields: readonly Field[] = [
  { kind: 'text', id: 'sourceTitle', label: 'Quelle', hint: 'Zum Beispiel „§ 104 SGB III“', optional: true, maxLength: 200 },
  { kind: 'text', id: 'sourceUrl', label: 'Adresse der Quelle', hint: 'https://…', optional: true, maxLength: 500 },
  { kind: 'date', id: 'sourceDate', label: 'Stand der Quelle', optional: true },
  {
    kind: 'text',
    id: 'newLabel',
    label: 'Neue Angabe: Name',
    hint: 'Nur wenn etwas fehlt, zum Beispiel „Höchstbetrag“',
    optional: true,
    maxLength: 80,
  },
  { kind: 'text', id: 'newValue', label: 'Neue Angabe: Wert', optional: true, maxLength: longestValue },
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
