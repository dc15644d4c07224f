import type { Button } from '../../chat/message.ts';
import { safeLink } from '../../platform/safe-link.ts';
import { cut, shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import type { Element } from './card.ts';
import type { Press } from './read-press.ts';

export type ActionButton = Extract<Button, { readonly action: string }>;
export type LinkButton = Extract<Button, { readonly url: string }>;

export const isAction = (button: Button): button is ActionButton => 'action' in button;

/** Where a message is shown, whether dialogs can be opened from there, and whether it is hidden from others. */
export type Surface = { readonly place: 'direct' | 'shared' | 'dialog'; readonly dialogs: boolean; readonly private?: boolean };

/** `execute` may change the card, `fetch` opens a dialog that only one person sees, `submit` goes on in one. */
export type PressMode = 'execute' | 'fetch' | 'submit';

/** Where several people see a card, nobody else sees what a press leads to. */
export function pressModeOf({ place, dialogs }: Surface, asks = false): PressMode {
  if (place === 'dialog') return 'submit';
  return dialogs && (asks || place === 'shared') ? 'fetch' : 'execute';
}

/** Phones cut a long title off, and so do we in the end; where there is a mouse, all of it can be seen. */
function titleOf(label: string): { readonly title: string; readonly tooltip?: string } {
  const title = shortText(label, limits.button) || '–';
  return title.length <= limits.shownButton ? { title } : { title, tooltip: shortText(label, limits.tooltip) };
}

export function renderButton(button: ActionButton, surface: Surface): Element {
  return renderPress(button, { tws: 'press', ...pressOf(button, surface) }, pressModeOf(surface, button.asks));
}

/** A button that opens an address; none where people must not be sent to it. */
export function renderLinkButton({ label, url }: LinkButton): Element[] {
  const address = safeLink(url, limits.url);
  return address === undefined ? [] : [{ type: 'Action.OpenUrl', ...titleOf(label), url: address }];
}

/** What a button reports when it is pressed. */
export function pressOf({ action, value, confirm }: ActionButton, surface: Surface): Press {
  return {
    action: cut(action.toWellFormed(), limits.buttonAction),
    value: cut(value.toWellFormed(), limits.buttonValue),
    ...(confirm === undefined ? {} : { confirm: shortenConfirm(confirm) }),
    ...(surface.private ? { hidden: true } : {}),
  };
}

function shortenConfirm({ question, yes, no }: NonNullable<Press['confirm']>) {
  return {
    question: shortText(question, limits.confirmQuestion),
    yes: shortText(yes, limits.confirmAnswer),
    no: shortText(no, limits.confirmAnswer),
  };
}

type Labelled = Pick<ActionButton, 'label' | 'style'> & { readonly inputs?: 'auto' };

/** Most buttons send no inputs, and do not wait until something is chosen in the dropdown of others. */
export function renderPress({ label, style, inputs }: Labelled, data: object, mode: PressMode): Element {
  const look = {
    ...titleOf(label),
    ...(style === undefined ? {} : { style: styles[style] }),
    ...(inputs === 'auto' ? {} : { associatedInputs: 'none' }),
  };
  if (mode === 'fetch') return { type: 'Action.Submit', ...look, data: { ...data, msteams: { type: 'task/fetch' } } };
  const submit = { type: 'Action.Submit', ...look, data };
  return mode === 'submit' ? submit : { type: 'Action.Execute', verb: 'press', ...look, data, fallback: submit };
}

const styles = { primary: 'positive', danger: 'destructive' } as const;
