import { type Command, findCommand, findLeadingCommand } from './commands.ts';
import type { FieldValues } from './form.ts';
import type { Incoming } from './incoming.ts';

/** What is meant, whichever way it came in. */
export type Intent =
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'command'; readonly command: Command['name']; readonly text: string }
  | { readonly kind: 'action'; readonly action: string; readonly value: string }
  | { readonly kind: 'submit'; readonly form: string; readonly context: string; readonly values: FieldValues }
  | { readonly kind: 'options'; readonly form: string; readonly field: string; readonly search: string; readonly values: FieldValues }
  | { readonly kind: 'greet' }
  | { readonly kind: 'home' }
  | { readonly kind: 'forget' };

/** Reads the meaning of an event: a command word alone or before a few words is that command, all other text is a question. */
export function readIntent(incoming: Incoming): Intent {
  switch (incoming.kind) {
    case 'text':
      return readText(incoming.text);
    case 'command':
      return readCommand(incoming.command, incoming.text);
    case 'action':
      return { kind: 'action', action: incoming.action, value: incoming.value };
    case 'form':
      return { kind: 'submit', form: incoming.form, context: incoming.context, values: incoming.values };
    case 'options':
      return { kind: 'options', form: incoming.form, field: incoming.field, search: incoming.search, values: incoming.values };
    case 'opened':
      return { kind: incoming.place === 'home' ? 'home' : 'greet' };
    case 'deleted':
      return { kind: 'forget' };
  }
}

function readText(text: string): Intent {
  const question = text.replace(/^\s*(?:\/(?:tws|frage)\s+)+(?=\S)/iu, '');
  const command = findCommand(question);
  if (command) return { kind: 'command', command: command.name, text: '' };
  const led = findLeadingCommand(question);
  return led ? readCommand(led.command, led.text) : { kind: 'ask', question };
}

function readCommand(name: string, text: string): Intent {
  const command = findCommand(name);
  if (!command) return readText(text);
  if (command.name === 'frage') return text.trim() === '' ? { kind: 'command', command: 'hilfe', text: '' } : readText(text);
  return { kind: 'command', command: command.name, text };
}
