import { attach, type Card } from '../render/card.ts';

/** Shows one sentence where a dialog would open or stand (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots). */
export function sayInTask(text: string): object {
  return { task: { type: 'message', value: text } };
}

/** Shows a card in a dialog. */
export function showInTask(title: string, card: Card): object {
  return { task: { type: 'continue', value: { title, height: 'medium', width: 'medium', card: attach(card) } } };
}
