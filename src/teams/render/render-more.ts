import { shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import type { Element } from './card.ts';
import { cutLine } from './line.ts';
import { markdownWords } from './markdown.ts';
import { choiceId } from './read-press.ts';
import { type ActionButton, pressModeOf, pressOf, renderPress, type Surface } from './render-button.ts';
import { renderLine } from './render-line.ts';
import { weigh } from './weigh.ts';

/** A button that has no room, and what tells it from others with the same words: the nearest thing said first. */
export type Displaced = { readonly button: ActionButton; readonly belongsTo: readonly string[] };

/** A dropdown of buttons with one that presses what is chosen. If even that is too long, it says so. */
export function renderMore(displaced: readonly Displaced[], surface: Surface): Element[] {
  const choices = fitting(toChoices(displaced, surface));
  const asks = displaced.some(({ button }) => button.asks);
  const go = renderPress({ label: 'Los', inputs: 'auto' }, { tws: 'press', action: '', value: '' }, pressModeOf(surface, asks));
  return [
    {
      ...{ type: 'Input.ChoiceSet', id: choiceId, label: 'Weitere Schritte', style: 'compact', placeholder: 'Bitte wählen' },
      ...{ isRequired: true, errorMessage: 'Bitte wähle etwas aus.', choices },
    },
    { type: 'ActionSet', spacing: 'Small', actions: [go] },
    ...(choices.length < displaced.length ? [renderLine(cutLine)] : []),
  ];
}

type Choice = { readonly title: string; readonly value: string };

function toChoices(displaced: readonly Displaced[], surface: Surface): Choice[] {
  const titles = nameApart(displaced);
  return displaced.map(({ button }, place) => ({
    title: shortText(markdownWords(titles[place] ?? ''), limits.option) || '–',
    value: JSON.stringify(pressOf(button, surface)),
  }));
}

/** "Ändern" below each of five articles says nothing in a dropdown; "Ändern: Kurzarbeitergeld" does, also where a phone cuts it. */
function nameApart(displaced: readonly Displaced[]): string[] {
  const names = displaced.map(({ button, belongsTo }) => [button.label, ...belongsTo.map((each) => `${button.label}: ${each}`)]);
  return displaced.map(({ button, belongsTo }, own) => {
    const isTaken = (depth: number) => names.some((others, other) => other !== own && others[depth] === names[own]?.[depth]);
    const depth = belongsTo.length === 0 ? 0 : belongsTo.findIndex((_, place) => !isTaken(place + 1)) + 1;
    return names[own]?.[depth] ?? button.label;
  });
}

function fitting(choices: readonly Choice[]): readonly Choice[] {
  let left: number = limits.moreBytes;
  const first = choices.findIndex((choice) => {
    left -= weigh(choice);
    return left < 0;
  });
  return choices.slice(0, Math.min(first === -1 ? choices.length : first, limits.moreEntries));
}
