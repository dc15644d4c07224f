import { safeLink } from '../../platform/safe-link.ts';
import { limits } from '../limits.ts';
import type { Element } from './card.ts';
import { type ChosenButtons, chooseButtons } from './choose-buttons.ts';
import { joinFolds } from './join-folds.ts';
import { line, linkRun } from './line.ts';
import { type ButtonsPart, type Part, prose } from './parts.ts';
import { isAction, type LinkButton, renderButton, renderLinkButton, type Surface } from './render-button.ts';
import { renderMore } from './render-more.ts';
import { sum } from './weigh.ts';

/**
 * Decides what becomes of all that can be pressed, since a card shows six actions. Folds that are too many become one; then
 * come buttons, and those for which there is no room share a dropdown; addresses are links where nothing is left.
 */
export function spendActions(parts: readonly Part[], surface: Surface): Part[] {
  const folded = joinFolds(parts, sum(blocksOf(parts).map(({ buttons }) => buttons.filter(isAction).length)));
  const blocks = blocksOf(folded);
  const room = limits.actions - folded.filter(({ kind }) => kind === 'fold').length;
  const chosen = chooseButtons(blocks, room);
  const left = room - chosen.direct.size - Math.min(chosen.displaced.length, 1);
  const links = blocks.flatMap(({ buttons }) => buttons.filter(isSafeLink)).slice(0, Math.max(left, 0));
  return showButtons(folded, { chosen, links: new Set(links), surface });
}

/** Each block of buttons, in reading order, wherever it stands. */
function blocksOf(parts: readonly Part[]): ButtonsPart[] {
  return parts.flatMap((part) => {
    if (part.kind === 'buttons') return [part];
    return part.kind === 'fold' ? blocksOf(part.parts) : [];
  });
}

const isSafeLink = (button: ButtonsPart['buttons'][number]): button is LinkButton =>
  'url' in button && safeLink(button.url, limits.url) !== undefined;

type Spent = { readonly chosen: ChosenButtons; readonly links: ReadonlySet<LinkButton>; readonly surface: Surface };

/** The dropdown stands where the last of its buttons would, or at the end. */
function showButtons(parts: readonly Part[], spent: Spent): Part[] {
  const { displaced } = spent.chosen;
  const shown = parts.map((part) => showPart(part, spent));
  if (displaced.length === 0) return shown.flat();
  const lost = new Set(displaced.map(({ button }) => button));
  const last = parts.findLastIndex(
    (part) => part.kind === 'buttons' && part.buttons.some((button) => isAction(button) && lost.has(button)),
  );
  const end = last === -1 ? parts.length : last + 1;
  const more: Part = { kind: 'fixed', rank: 'control', elements: renderMore(displaced, spent.surface) };
  return [...shown.slice(0, end).flat(), more, ...shown.slice(end).flat()];
}

function showPart(part: Part, spent: Spent): Part[] {
  if (part.kind === 'fold') return [{ ...part, parts: part.parts.flatMap((inner) => showPart(inner, spent)) }];
  return part.kind === 'buttons' ? showBlock(part, spent) : [part];
}

function showBlock({ buttons }: ButtonsPart, { chosen, links, surface }: Spent): Part[] {
  const texts = buttons.flatMap((button) =>
    isAction(button) || links.has(button) ? [] : line([linkRun(button.label, button.url)], 'row'),
  );
  const actions = buttons.flatMap((button): readonly Element[] => {
    if (!isAction(button)) return links.has(button) ? renderLinkButton(button) : [];
    return chosen.direct.has(button) ? [renderButton(button, surface)] : [];
  });
  return [...prose(texts), ...inRows(actions).map((row): Part => ({ kind: 'fixed', rank: 'control', elements: [row] }))];
}

/** As many characters as two or three buttons side by side have on a phone. */
const widestRow = 30;
const frame = 4;

/** Puts actions below each other where they would not fit side by side on a phone. */
function inRows(actions: readonly Element[]): Element[] {
  const rows: Element[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const action of actions) {
    const own = String(action.title).length + frame;
    width += own;
    if (width <= widestRow) rows.at(-1)?.push(action);
    else [width] = [own, rows.push([action])];
  }
  return rows.map((row, place) => ({ type: 'ActionSet', ...(place === 0 ? {} : { spacing: 'Small' }), actions: row }));
}
