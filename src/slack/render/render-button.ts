import type { FeedbackButtons, Button as SlackButton } from '@slack/types';
import type { Block, Button } from '../../chat/message.ts';
import { safeLink } from '../../platform/safe-link.ts';
import { cut, shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';

export const plainObject = (text: string, longest: number) =>
  ({ type: 'plain_text', text: shortText(text, longest) || '–', emoji: false }) as const;

/** Gives each thing that can be pressed in a message an id of its own: the action, and its place in the message. */
export type NextId = (action: string) => string;

export function createNextId(): NextId {
  let place = 0;
  return (action) => `${cut(action.toWellFormed(), limits.actionId - 6)}~${place++}`;
}

/** The action that an id of ours stands for. */
export function actionOf(actionId: string): string {
  return actionId.replace(/~\d+$/, '');
}

/** Slack also reports that a link was followed. */
export const linkAction = 'link';

/** A button; undefined where it would lead to an address that people must not be sent to. */
export function renderButton(button: Button, nextId: NextId): SlackButton | undefined {
  const text = plainObject(button.label, limits.buttonText);
  if ('url' in button) {
    const url = safeLink(button.url, limits.url);
    return url === undefined ? undefined : { type: 'button', text, url, action_id: nextId(linkAction) };
  }
  const { action, style, confirm } = button;
  const value = cut(button.value.toWellFormed(), limits.buttonValue);
  return {
    ...{ type: 'button', text, action_id: nextId(action) },
    ...(value === '' ? {} : { value }),
    ...(style === undefined ? {} : { style }),
    ...(confirm === undefined ? {} : { confirm: renderConfirm(confirm) }),
  };
}

function renderConfirm({ question, yes, no }: { readonly question: string; readonly yes: string; readonly no: string }) {
  return {
    title: plainObject('Sicher?', limits.confirmTitle),
    text: plainObject(question, limits.confirmText),
    confirm: plainObject(yes, limits.confirmButton),
    deny: plainObject(no, limits.confirmButton),
  };
}

export function renderFeedback({ action, value }: Extract<Block, { kind: 'feedback' }>, nextId: NextId): FeedbackButtons {
  const renderVerdict = (label: string, verdict: string) => ({
    text: plainObject(label, limits.buttonText),
    value: `${cut(value.toWellFormed(), limits.buttonValue - verdict.length - 1)}:${verdict}`,
    accessibility_label: `Antwort war ${label.toLowerCase()}`,
  });
  return {
    type: 'feedback_buttons',
    action_id: nextId(action),
    positive_button: renderVerdict('Hilfreich', 'helpful'),
    negative_button: renderVerdict('Nicht hilfreich', 'unhelpful'),
  };
}
