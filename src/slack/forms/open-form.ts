import { randomUUID } from 'node:crypto';
import type { Form } from '../../chat/form.ts';
import { callSlack } from '../call-slack.ts';
import { renderForm } from '../render/render-form.ts';
import type { SlackParts } from '../slack-options.ts';
import type { Turn } from '../take-turn.ts';
import { holdForm, writePlace } from './held-form.ts';

/** Opens a form as a modal; where that fails, says to the person what to do. */
export async function openForm({ client, shelf }: SlackParts, turn: Turn, form: Form): Promise<string | undefined> {
  if (turn.trigger === undefined) return 'Dafür brauche ich ein Formular, das ich hier nicht öffnen kann. Schreib mir bitte /tws hilfe.';
  const id = randomUUID();
  const { incoming, isPrivate = false, pressed } = turn;
  await holdForm(shelf, id, { form, conversation: incoming.conversation, isPrivate, pressed, values: {}, filled: 0 });
  const view = renderForm(form, { metadata: writePlace({ form: id, step: 0 }), step: 0 });
  const { trigger } = turn;
  const called = await callSlack(() => client.views.open({ trigger_id: trigger, view }));
  if (called.kind === 'ok') return undefined;
  return called.kind === 'unclear'
    ? 'Falls sich kein Formular geöffnet hat, tipp bitte noch einmal darauf.'
    : 'Das Formular ließ sich nicht rechtzeitig öffnen. Bitte tipp noch einmal darauf.';
}
