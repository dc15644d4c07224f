import type { Form, Option } from '../../chat/form.ts';
import type { DraftItem } from '../digest-parts.ts';
import type { Edits } from '../digest-store.ts';
import type { Due } from '../weekly-time.ts';
import { sayWeek } from './say-week.ts';

const longestNote = 300;
const mostOptions = 100;
const longestLabel = 75;

/** What stays in an issue, what comes first, and a note besides. */
export function editForm({ week }: Due, items: readonly DraftItem[], edits: Edits): Form {
  const options = items.slice(0, mostOptions).map(toOption);
  const keep = options.map(({ value }) => value).filter((key) => !edits.dropped.includes(key));
  return {
    ...{ id: 'digest.edit', title: `Bearbeiten: Wochenüberblick ${sayWeek(week)}`, submit: 'Speichern', context: week },
    steps: [
      {
        intro: 'Was angekreuzt ist, bleibt drin. Texte und Zahlen kommen aus der Wissensbank und werden dort geändert.',
        fields: [
          ...(options.length === 0 ? [] : [{ kind: 'multi-choice', id: 'keep', label: 'Bleibt drin', optional: true, options } as const]),
          ...(options.length === 0 ? [] : [{ kind: 'choice', id: 'first', label: 'Steht zuerst', optional: true, options } as const]),
          { kind: 'text', id: 'note', label: 'Notiz dazu', hint: noteHint, multiline: true, optional: true, maxLength: longestNote },
        ],
      },
    ],
    initial: { keep, ...(edits.order[0] === undefined ? {} : { first: edits.order[0] }) },
  };
}

const noteHint = 'Zum Beispiel ein Netzwerktreffen. Alle im Kanal lesen das: bitte keine Namen.';

function toOption({ key, text }: DraftItem): Option {
  return { value: key, label: text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1)}…` };
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
