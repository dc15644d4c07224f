import type { Form } from '../../chat/form.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Article } from '../article.ts';

/** A branch office as the reply needs it; `contact` comes from the office's configuration alone. */
export type BranchContact = { readonly id: string; readonly name: string; readonly contact?: string | undefined };

/** How to reach a human: what the office has configured; nothing is invented where it has not. */
export function replyWithContact(branch: BranchContact, topic: Article | undefined): Reply {
  const how = branch.contact ?? 'Ein Kontakt ist hier noch nicht hinterlegt. Wende Dich bitte direkt an Deine Geschäftsstelle.';
  return {
    audience: 'asker',
    message: {
      title: branch.name,
      blocks: [
        { kind: 'text', text: how },
        ...(topic === undefined ? [] : [{ kind: 'text', text: ['Dein Thema: ', { bold: topic.title }] } as const]),
        { kind: 'note', tone: 'info', text: 'Zuständig ist die Geschäftsstelle am Sitz des Betriebs, nicht am Wohnort.' },
        {
          kind: 'buttons',
          buttons: [{ label: 'Andere Geschäftsstelle', action: 'ask.choose-branch', value: topic?.id ?? '', asks: true }],
        },
      ],
    },
  };
}

/** Asks once which branch office is the person's own. */
export function branchForm(branches: readonly BranchContact[], context: string): Form {
  return {
    id: 'ask.branch',
    title: 'Deine Geschäftsstelle',
    submit: 'Speichern',
    steps: [
      {
        intro: 'Zuständig ist die Geschäftsstelle am Sitz Deines Betriebs.',
        fields: [
          { kind: 'choice', id: 'branch', label: 'Geschäftsstelle', options: branches.map(({ id, name }) => ({ value: id, label: name })) },
        ],
      },
    ],
    initial: {},
    context,
  };
}
