import { type Entry, isVisibleTo, type Thread } from '../entry.ts';
import type { Change } from '../watchers.ts';
import { html, type Markup } from './markup.ts';
import { entriesId, growingId, renderEntry, renderThread, type View } from './render-entry.ts';

/**
 * A change as htmx partials: each names the element it changes. A page never shows what its person may not see, so
 * an entry that becomes visible is added and one that becomes private is taken away.
 */
export function renderChange(change: Change, view: View): Markup | undefined {
  const { person } = view.seat;
  if (change.kind === 'grown') return isVisibleTo(change.entry, person) ? renderGrown(change) : undefined;
  const { thread, before, after } = change;
  const was = before && isVisibleTo(before, person) ? before : undefined;
  const is = after && isVisibleTo(after, person) ? after : undefined;
  if (is) return was ? partial(is.id, 'outerHTML', renderEntry(is, view)) : renderAdded(thread, is, view);
  return was && renderRemoved(thread, was, view);
}

/** Everything that can be seen, for a page that has missed changes. Morphing keeps focus and half-typed text. */
export function renderAll(threads: readonly Thread[], view: View): Markup {
  return partial('log', 'innerMorph', html`${threads.map((thread) => renderThread(thread, view))}`);
}

function renderGrown({ entry, append }: Extract<Change, { kind: 'grown' }>): Markup {
  return partial(growingId(entry.id), 'beforeend', html`${append}`);
}

function renderAdded(thread: Thread, entry: Entry, view: View): Markup {
  const isFirst = !thread.entries.some((each) => each.id !== entry.id && isVisibleTo(each, view.seat.person));
  return isFirst
    ? partial('log', 'beforeend', renderThread(thread, view))
    : partial(entriesId(thread), 'beforeend', renderEntry(entry, view));
}

function renderRemoved(thread: Thread, entry: Entry, { seat }: View): Markup {
  const isLast = !thread.entries.some((each) => isVisibleTo(each, seat.person));
  return partial(isLast ? `t-${thread.id}` : entry.id, 'delete', html``);
}

function partial(target: string, swap: string, content: Markup): Markup {
  return html`<hx-partial hx-target="#${target}" hx-swap="${swap}">${content}</hx-partial>`;
}

/** A sentence for somebody whose request failed, in the line above the input; an empty one clears the line. */
export function renderProblem(sentence: string): Markup {
  return partial('problem', 'innerHTML', html`${sentence !== '' && html`<p>${sentence}</p>`}`);
}
