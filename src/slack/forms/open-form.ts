import type { Form } from '../../chat/form.ts';
import type { Message } from '../../chat/message.ts';
import type { PersonReference } from '../../chat/references.ts';
import { findForm, formAt, holdNewForm, writePlace } from '../../platform/forms/held-form.ts';
import type { Turn } from '../../platform/take-turn.ts';
import { callSlack } from '../call-slack.ts';
import { renderForm } from '../render/render-form.ts';
import type { SlackParts } from '../slack-options.ts';

type Parts = Pick<SlackParts, 'client' | 'shelf'>;

/** The action of a button that opens a form: Slack opens one only for a press or a command, not for a message. */
export const formAction = 'form';

/** Opens a form as a modal, or offers a button for it; where that fails, says to the person what to do. */
export async function openForm({ client, shelf }: Parts, turn: Turn, form: Form): Promise<string | Message | undefined> {
  const { trigger } = turn;
  const place = writePlace(await holdNewForm(shelf, form, turn));
  if (trigger === undefined) return offerForm(form, place);
  return await open(client, trigger, renderForm(form, { metadata: place, step: 0 }));
}

function offerForm({ title }: Form, place: string): Message {
  const button = { label: title, action: formAction, value: place, style: 'primary', asks: true } as const;
  return {
    blocks: [
      { kind: 'text', text: 'Dafür gibt es ein Formular:' },
      { kind: 'buttons', buttons: [button] },
    ],
  };
}

type Held = { readonly place: string; readonly person: PersonReference; readonly trigger: string };

/** Opens a form that was offered, to the one for whom it is held. */
export async function openHeldForm({ client, shelf }: Parts, { place, person, trigger }: Held): Promise<string | undefined> {
  const found = await findForm(shelf, place, person);
  if (!found) return tooLate;
  const { held } = found;
  const { step } = found.place;
  return await open(client, trigger, renderForm(formAt(held, step), { metadata: place, step, values: held.values }));
}

export const tooLate = 'Das Formular war zu lange offen. Bitte öffne es noch einmal.';

async function open(client: Parts['client'], trigger: string, view: ReturnType<typeof renderForm>): Promise<string | undefined> {
  const called = await callSlack(() => client.views.open({ trigger_id: trigger, view }));
  if (called.kind === 'ok') return undefined;
  return called.kind === 'unclear'
    ? 'Falls sich kein Formular geöffnet hat, tipp bitte noch einmal darauf.'
    : 'Das Formular ließ sich nicht rechtzeitig öffnen. Bitte tipp noch einmal darauf.';
}
