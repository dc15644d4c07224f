import { germanTime } from '../../days.ts';
import { originLabels, privateMark } from '../../platform/labels.ts';
import { type Answer, type Asked, type Entry, isVisibleTo, type Pending, type Said, type Thread } from '../entry.ts';
import type { Person } from '../playground-options.ts';
import { renderMessage } from '../render-html.ts';
import type { Seat } from '../spot.ts';
import { lockIcon } from './icons.ts';
import { html, type Markup } from './markup.ts';
import { renderForm } from './render-form.ts';
import { seatQuery } from './seat-query.ts';

/** Whose page it is, and the names of all people. */
export type View = { readonly seat: Seat; readonly people: readonly Person[] };

/** A thread with what this person may see of it; in a channel with a box for follow-up questions. */
export function renderThread(thread: Thread, view: View): Markup {
  const { seat } = view;
  const entries = thread.entries.filter((entry) => isVisibleTo(entry, seat.person));
  if (entries.length === 0) return html``;
  return html`<section class="thread" id="t-${thread.id}" aria-label="${seat.place.kind === 'channel' ? 'Thread' : 'Gespräch'}">
<div class="entries" id="${entriesId(thread)}">${entries.map((entry) => renderEntry(entry, view))}</div>
${seat.place.kind === 'channel' && renderReplyBox(thread, seat)}</section>`;
}

export const entriesId = (thread: Thread): string => `t-${thread.id}-entries`;

export function renderEntry(entry: Entry, view: View): Markup {
  switch (entry.kind) {
    case 'said':
      return renderSaid(entry, view);
    case 'pending':
      return renderPending(entry);
    case 'answer':
      return renderAnswer(entry, view.seat);
    case 'form':
      return renderAsked(entry, view.seat);
  }
}

function renderSaid({ id, at, person, text }: Said, { seat, people }: View): Markup {
  const isOwn = person === seat.person;
  const name = people.find((each) => each.id === person)?.label ?? person;
  const author = isOwn ? 'Du' : name;
  return html`<article class="entry said${isOwn ? ' own' : ''}" id="${id}">
<p class="meta"><span class="author">${author}</span> ${renderTime(at)}</p><p class="bubble text">${text}</p></article>`;
}

/** While the text grows screen readers stay silent (aria-live off); the finished answer is read out. */
function renderPending({ id, step, text }: Pending): Markup {
  return html`<article class="entry answer pending" id="${id}" data-pending>${renderMeta([])}
<div class="bubble"><p class="step"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${step === '' ? '… sucht' : step}</p>
<p class="text growing" id="${growingId(id)}" aria-live="off">${text}</p></div></article>`;
}

export const growingId = (id: string): string => `${id}-text`;

function renderAnswer({ id, at, audience, message }: Answer, seat: Seat): Markup {
  const origin = message.origin && html`<span class="tag tag-${message.origin}">${originLabels[message.origin]}</span>`;
  const isPrivate = audience === 'asker';
  return html`<article class="entry answer${isPrivate ? ' private' : ''}" id="${id}" data-answer>
${renderMeta([origin, isPrivate && renderPrivateMark(), renderTime(at)])}
<div class="bubble">${renderMessage(message, { id, query: seatQuery(seat) })}</div></article>`;
}

function renderAsked({ id, open }: Asked, seat: Seat): Markup {
  return html`<article class="entry answer private" id="${id}" data-form>
${renderMeta([renderPrivateMark()])}
<div class="bubble">${renderForm(open, { id, query: seatQuery(seat) })}</div></article>`;
}

function renderMeta(parts: readonly (Markup | false | undefined | '')[]): Markup {
  return html`<p class="meta"><span class="author">TWS Bot</span> ${parts.map((part) => part && html`${part} `)}</p>`;
}

function renderPrivateMark(): Markup {
  return html`<span class="tag tag-private">${lockIcon} ${privateMark}</span>`;
}

function renderTime(at: string): Markup {
  return html`<time datetime="${at}">${germanTime(at)}</time>`;
}

function renderReplyBox(thread: Thread, seat: Seat): Markup {
  const id = `t-${thread.id}-reply`;
  return html`<form class="reply" hx-post="/playground/ask?${seatQuery(seat)}" hx-swap="none" hx-sync="this:drop" data-asks>
<input type="hidden" name="thread" value="${thread.id}"><label class="visually-hidden" for="${id}">Nachfrage in diesem Thread</label>
<textarea class="input" id="${id}" name="text" rows="1" placeholder="Nachfragen …" data-enter-sends></textarea>
<button class="button button-quiet" type="submit">Antworten</button></form>`;
}
