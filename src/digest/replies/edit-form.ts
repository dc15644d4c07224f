import { createHash } from 'node:crypto';
import type { Field, Form, Option } from '../../chat/form.ts';
import type { DraftItem } from '../digest-parts.ts';
import type { Edits } from '../digest-store.ts';
import type { Due } from '../weekly-time.ts';
import { sayWeek } from './say-week.ts';

/** Characters of a note or a correction. */
export const longestNote = 300;
const mostOptions = 100;
const longestLabel = 75;

/**
 * What stays in an issue, in which order, and a note besides. Items have the numbers of their places, by which the order is
 * written; the context says of which items they are the numbers.
 */
export function editForm({ week }: Due, items: readonly DraftItem[], edits: Edits): Form {
  const options = shownItems(items).map(toOption);
  const keep = options.map(({ value }) => value).filter((key) => !edits.dropped.includes(key));
  return {
    ...{
      id: 'digest.edit',
      title: `Bearbeiten: Wochenüberblick ${sayWeek(week)}`,
      submit: 'Speichern',
      context: `${week} ${hashOf(shownItems(items))}`,
    },
    steps: [
      {
        intro: 'Was angekreuzt ist, bleibt drin. Texte und Zahlen kommen aus der Wissensbank und werden dort geändert.',
        fields: [
          ...(options.length === 0 ? [] : [{ kind: 'multi-choice', id: 'keep', label: 'Bleibt drin', optional: true, options } as const]),
          ...(options.length === 0 ? [] : [orderField]),
          { kind: 'text', id: 'note', label: 'Notiz dazu', hint: noteHint, multiline: true, optional: true, maxLength: longestNote },
        ],
      },
    ],
    initial: { keep, order: writeOrder(edits.order, items) },
  };
}

/** As many as a form can show; the others can neither be left out nor moved. */
export function shownItems(items: readonly DraftItem[]): readonly DraftItem[] {
  return items.slice(0, mostOptions);
}

const orderField: Field = {
  ...{ kind: 'text', id: 'order', label: 'Reihenfolge', optional: true, maxLength: 400 },
  hint: 'Nummern von oben, zum Beispiel „3, 1“. Jeder Abschnitt zeigt seine genannten Punkte zuerst; der Rest bleibt, wie er ist.',
};

function writeOrder(order: readonly string[], items: readonly DraftItem[]): string {
  const numbers = order.map((wanted) => items.findIndex(({ key }) => key === wanted) + 1);
  return numbers.filter((number) => number > 0).join(', ');
}

/** Reads what somebody wrote into the field for the order; undefined where it is no list of the items' numbers. */
export function readOrder(text: string, items: readonly DraftItem[]): readonly string[] | undefined {
  const words = text.split(/[\s,;.]+/).filter((word) => word !== '');
  const keys = words.map((word) => (/^\d{1,3}$/.test(word) ? items[Number(word) - 1]?.key : undefined));
  return keys.every((key) => key !== undefined) ? [...new Set(keys)] : undefined;
}

/** The same for the same items in the same order. */
export function hashOf(items: readonly DraftItem[]): string {
  return createHash('sha256')
    .update(items.map(({ key }) => key).join('\n'))
    .digest('hex')
    .slice(0, 12);
}

const noteHint = 'Zum Beispiel ein Netzwerktreffen. Alle im Kanal lesen das: bitte keine Namen.';

function toOption({ key, text }: DraftItem, place: number): Option {
  const label = `${place + 1} · ${text}`;
  return { value: key, label: label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1)}…` };
}

type Branches = readonly { readonly id: string; readonly name: string }[];

/** A note for the next issue, for all branches or one. */
export function noteForm(text: string, branches: Branches): Form {
  return {
    ...{ id: 'digest.note', title: 'Notiz für den Wochenüberblick', submit: 'Aufnehmen', context: '' },
    steps: [
      {
        fields: [
          { kind: 'text', id: 'note', label: 'Was soll drinstehen?', hint: noteHint, multiline: true, maxLength: longestNote },
          {
            ...{ kind: 'choice', id: 'branch', label: 'Nur für eine Geschäftsstelle', optional: true },
            options: branches.map(({ id, name }) => ({ value: id, label: name })),
          },
        ],
      },
    ],
    initial: text === '' ? {} : { note: text.slice(0, longestNote) },
  };
}

/** What was wrong; the issue is made anew and says so. */
export function correctForm(week: string): Form {
  return {
    ...{ id: 'digest.correct', title: `Korrigieren: Wochenüberblick ${sayWeek(week)}`, submit: 'Korrigieren', context: week },
    steps: [
      {
        intro:
          'Ändere zuerst den Artikel in der Wissensbank. Dann schreibe ich den Überblick in allen Kanälen neu, mit diesem Hinweis oben:',
        fields: [{ kind: 'text', id: 'text', label: 'Was war falsch, was stimmt?', multiline: true, maxLength: longestNote }],
      },
    ],
    initial: {},
  };
}
