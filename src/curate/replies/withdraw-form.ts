import type { Form } from '../../chat/form.ts';
import type { CuratedArticle } from '../curated-article.ts';
import { nameTarget } from '../find-target.ts';
import { type WithdrawalReason, withdrawalReasons } from '../review.ts';

const labels: Readonly<Record<WithdrawalReason, string>> = {
  wrong: 'Eine Angabe ist falsch',
  outdated: 'Veraltet, und die neue Angabe fehlt noch',
  'source-gone': 'Die Quelle gibt es nicht mehr',
  duplicate: 'Steht schon in einem anderen Artikel',
};

/** Asks why, and is the second look before an article goes out of use. */
export function withdrawForm(article: CuratedArticle): Form {
  const options = withdrawalReasons.map((value) => ({ value, label: labels[value] }));
  return {
    id: 'curate.withdraw',
    title: `${article.title}: zurückziehen`,
    submit: 'Zurückziehen',
    steps: [
      {
        intro:
          'Danach antwortet der Bot nicht mehr aus diesem Artikel, sondern sagt, dass er geprüft wird. Du kannst ihn wieder freigeben.',
        fields: [{ kind: 'choice', id: 'reason', label: 'Warum?', options }],
      },
    ],
    initial: {},
    context: nameTarget(article),
  };
}

/** The chosen reason, if it is one that the form offers. */
export function readReason(value: unknown): WithdrawalReason | undefined {
  return withdrawalReasons.find((reason) => reason === value);
}
