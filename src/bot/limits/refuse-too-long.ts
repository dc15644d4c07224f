import { longestQuestion } from '../../ask/read-question.ts';
import { replyToUnreadable } from '../../ask/replies/reply-to-unreadable.ts';
import type { FieldValue } from '../../chat/form.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Response } from '../../chat/reply.ts';
import { say } from '../respond-to-command.ts';

/** What people type, with room for a text that is pasted by mistake and then said to be too long. */
const longestText = longestQuestion * 10;
/** What a button carries is ours; Slack takes 2,000 characters, and 3,000 with a form. */
const longestValue = 4_000;

/** Says so where somebody sends more than anybody types and any button carries; undefined for everything else. */
export function refuseTooLong(incoming: Incoming): Response | undefined {
  return isTooLong(incoming) ? refusalOf(incoming.kind) : undefined;
}

function isTooLong(incoming: Incoming): boolean {
  switch (incoming.kind) {
    case 'text':
      return incoming.text.length > longestText;
    case 'command':
      return incoming.text.length > longestText || incoming.command.length > longestValue;
    case 'action':
      return incoming.value.length > longestValue;
    case 'form':
      return incoming.context.length > longestValue || Object.values(incoming.values).some(isLong);
    case 'options':
      return incoming.search.length > longestValue || Object.values(incoming.values).some(isLong);
    case 'opened':
    case 'deleted':
      return false;
  }
}

function isLong(value: FieldValue | undefined): boolean {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.length > longestValue || texts.some((text) => typeof text === 'string' && text.length > longestText);
}

function refusalOf(kind: Incoming['kind']): Response {
  if (kind === 'options') return { kind: 'options', options: [] };
  if (kind === 'form') return { kind: 'errors', errors: { '': 'Das ist mehr, als ich lesen kann. Bitte kürze Deinen Text.' } };
  if (kind === 'action') return say('Diesen Knopf kenne ich nicht mehr. Es wurde nichts geändert.');
  return { kind: 'reply', reply: replyToUnreadable('too-long') };
}
