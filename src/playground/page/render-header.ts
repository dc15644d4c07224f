import type { Person, Place, PlaygroundOptions } from '../playground-options.ts';
import type { Seat } from '../spot.ts';
import { chevronIcon } from './icons.ts';
import { html, type Markup } from './markup.ts';
import { seatQuery } from './seat-query.ts';

/** The name of the page, and who and where the visitor is. */
export function renderHeader(options: PlaygroundOptions, seat: Seat): Markup {
  return html`<header><div class="bar"><div class="brand"><h1>TWS Bot <span class="brand-room">· Probierraum</span></h1>
<p>Hier probierst Du den Bot der Transformationswerkstatt Saar aus.</p></div>
<nav class="choices" aria-label="Person und Ort">${renderPeople(options, seat)}${renderPlaces(options, seat)}</nav></div></header>`;
}

function renderPeople({ people }: PlaygroundOptions, seat: Seat): Markup {
  const link = ({ id, label, hint }: Person) => renderChoice({ ...seat, person: id }, { isChosen: id === seat.person, label, hint });
  const chosen = people.find(({ id }) => id === seat.person)?.label ?? '';
  return renderMenu({ id: 'people', label: 'Ich bin …', chosen }, people.map(link));
}

function renderPlaces({ places }: PlaygroundOptions, seat: Seat): Markup {
  const link = (place: Place) =>
    renderChoice({ ...seat, place }, { isChosen: place.id === seat.place.id, label: place.label, hint: placeHints[place.kind] });
  return renderMenu({ id: 'places', label: 'Wo?', chosen: seat.place.label }, places.map(link));
}

const placeHints = { direct: 'Nur Du und der Bot', channel: 'Kanal: andere lesen mit' } as const;

type Menu = { readonly id: string; readonly label: string; readonly chosen: string };

/** A menu of links in a popover: keyboard, Escape and closing on a click outside come with the browser. */
function renderMenu({ id, label, chosen }: Menu, links: readonly Markup[]): Markup {
  return html`<div class="menu"><button type="button" class="menu-button" popovertarget="${id}"><span class="menu-label">${label}</span>
<span class="menu-chosen">${chosen}</span>${chevronIcon}</button><ul class="menu-list" id="${id}" popover>${links}</ul></div>`;
}

type Choice = { readonly isChosen: boolean; readonly label: string; readonly hint: string };

function renderChoice(seat: Seat, { isChosen, label, hint }: Choice): Markup {
  const current = isChosen && html` aria-current="true"`;
  return html`<li><a href="/?${seatQuery(seat)}"${current}><span>${label}</span> <span class="hint">${hint}</span></a></li>`;
}
