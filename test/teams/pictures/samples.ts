import type { Form } from '../../../src/chat/form.ts';
import type { Message } from '../../../src/chat/message.ts';
import { attach } from '../../../src/teams/render/card.ts';
import { renderForm } from '../../../src/teams/render/render-form.ts';
import { type ActivityContent, renderMessage } from '../../../src/teams/render/render-message.ts';
import { answer, booking } from '../../playground/fixtures.ts';
import { openForms, openSamples } from '../../slack/pictures/samples.ts';

/** What people see in Teams: the text of a message, and its card. */
export type Picture = { readonly name: string } & Pick<ActivityContent, 'text' | 'attachments'>;

/** What people get to see most, in the chat with the bot; what curators see, also in a dialog. */
export async function openPictures(): Promise<readonly Picture[]> {
  const samples = await openSamples();
  const due = samples.filter(({ name }) => name === 'due' || name === 'answer');
  return [
    ...samples.map(({ name, message, private: isPrivate = false }) => pictureOf(name, message, { private: isPrivate })),
    ...due.map(({ name, message }) => pictureOf(`${name}-dialog`, message, { place: 'dialog' })),
    pictureOf('model', answer, {}),
    ...(await openForms()).flatMap((form) => form.steps.map((_, step) => formPicture(form, { step }))),
    ...booking.steps.map((_, step) => formPicture(booking, { step, errors })),
  ];
}

const errors = { seats: 'Bitte höchstens 20.', online: 'Bitte wähle etwas aus.' };

function pictureOf(name: string, message: Message, options: Partial<Parameters<typeof renderMessage>[1]>): Picture {
  return { name, ...renderMessage(message, { place: 'direct', dialogs: true, ...options }) };
}

function formPicture(form: Form, options: { readonly step: number; readonly errors?: { readonly [field: string]: string } }): Picture {
  const { card } = renderForm(form, { place: 'x', target: 'card', values: form === booking ? { seats: 20 } : {}, ...options });
  return { name: `form-${form.id}-${options.step + 1}`, attachments: [attach(card)] };
}
