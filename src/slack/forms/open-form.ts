import type { Form } from '../../chat/form.ts';
import { holdNewForm, writePlace } from '../../platform/forms/held-form.ts';
import type { Turn } from '../../platform/take-turn.ts';
import { callSlack } from '../call-slack.ts';
import { renderForm } from '../render/render-form.ts';
import type { SlackParts } from '../slack-options.ts';

/** Opens a form as a modal; where that fails, says to the person what to do. */
export async function openForm(
  { client, shelf }: Pick<SlackParts, 'client' | 'shelf'>,
  turn: Turn,
  form: Form,
): Promise<string | undefined> {
  const { trigger } = turn;
  if (trigger === undefined) return 'Dafür brauche ich ein Formular, das ich hier nicht öffnen kann. Schreib mir bitte /tws hilfe.';
  const place = await holdNewForm(shelf, form, turn);
  const view = renderForm(form, { metadata: writePlace(place), step: 0 });
  const called = await callSlack(() => client.views.open({ trigger_id: trigger, view }));
  if (called.kind === 'ok') return undefined;
  return called.kind === 'unclear'
    ? 'Falls sich kein Formular geöffnet hat, tipp bitte noch einmal darauf.'
    : 'Das Formular ließ sich nicht rechtzeitig öffnen. Bitte tipp noch einmal darauf.';
}
