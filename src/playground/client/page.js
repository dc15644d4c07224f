// @ts-check
// What HTML and htmx cannot say by themselves: the Enter key, where to look and what to focus, lost connections.

const problem = /** @type {HTMLElement} */ (document.getElementById('problem'));
const offline = /** @type {HTMLElement} */ (document.getElementById('offline'));

/** Set by the visitor's own request, so that messages sent unasked never move what somebody is reading. */
let isWaiting = false;

document.addEventListener('keydown', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !('enterSends' in field.dataset)) return;
  // While an input method composes a character, Enter only confirms it.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  field.form?.requestSubmit();
});

// A question box takes the keyboard to its "no"; `autofocus` would complain whenever something else has the focus.
document.addEventListener(
  'toggle',
  (event) => {
    const box = event.target;
    if (event.newState !== 'open' || !(box instanceof HTMLElement) || !box.matches('.confirm')) return;
    const no = box.querySelector('[popovertargetaction=hide]');
    if (no instanceof HTMLElement) no.focus();
  },
  true,
);

document.addEventListener('htmx:before:request', (event) => {
  const { ctx } = detailOf(event);
  if (ctx?.request.method !== 'POST' || ctx.sourceElement.matches('[type=search]')) return;
  isWaiting = true;
  // A question box ("Wirklich löschen?") has done its work with the first answer.
  const box = ctx.sourceElement.closest('[popover]');
  if (box instanceof HTMLElement) box.hidePopover();
});

document.addEventListener('htmx:after:request', (event) => {
  const { ctx } = detailOf(event);
  if (ctx?.request.method !== 'POST') return;
  problem.removeAttribute('data-unreachable');
  if (ctx.response.status >= 400) stopWaiting();
  else if ('asks' in ctx.sourceElement.dataset) ctx.sourceElement.reset();
  // Buttons and forms have been answered by now; the stream brings the answer in a moment, if there is one at all.
  else setTimeout(stopWaiting, 1000);
});

document.addEventListener('htmx:error', (event) => {
  const { ctx } = detailOf(event);
  // The event stream has its own line; see below.
  if (ctx?.request.method !== 'POST') return;
  stopWaiting();
  problem.textContent = problem.dataset.offline ?? '';
  problem.toggleAttribute('data-unreachable', true);
});

document.addEventListener('htmx:sse:error', () => {
  offline.hidden = false;
});
document.addEventListener('htmx:sse:after:connection', (event) => {
  offline.hidden = detailOf(event).connection.status === 200;
});

document.addEventListener('htmx:after:settle', (event) => {
  for (const element of detailOf(event).newContent) {
    if (!isWaiting) return;
    if (element instanceof HTMLElement) lookAt(element);
    else keepInView(element.parentElement?.closest('.entry'));
  }
});

function stopWaiting() {
  isWaiting = false;
}

/**
 * Brings the top of an answer into view, and the keyboard to what has to be filled in.
 * @param {HTMLElement} added
 */
function lookAt(added) {
  const answer = find(added, '[data-answer]');
  const form = find(added, '[data-form]');
  if (answer || form) stopWaiting();
  if (form) focusIn(form);
  const target = answer ?? form;
  // What is being made only has to be seen; jumping to its top would move the question away too early.
  if (target) scrollTo(withQuestion(target), 'start');
  else scrollTo(added, 'nearest');
}

/**
 * The question above an answer, if both fit on the screen; a long one would push the answer away.
 * @param {HTMLElement} answer
 */
function withQuestion(answer) {
  const question = answer.previousElementSibling;
  const isShort = question instanceof HTMLElement && question.matches('.said') && question.offsetHeight < innerHeight / 5;
  return isShort ? question : answer;
}

/**
 * Follows a growing text until it fills the window; from then on people read at their own pace.
 * @param {Element | null | undefined} entry
 */
function keepInView(entry) {
  if (entry && entry.clientHeight < innerHeight / 2) entry.scrollIntoView({ block: 'nearest' });
}

/**
 * @param {HTMLElement} root
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
function find(root, selector) {
  const all = [...root.querySelectorAll(selector)];
  const last = /** @type {HTMLElement | undefined} */ (all.at(-1));
  return root.matches(selector) ? root : (last ?? null);
}

/** @param {HTMLElement} form */
function focusIn(form) {
  const faulty = form.querySelector('[data-focus], [aria-invalid=true]');
  const first = form.querySelector('input:not([type=hidden]), select, textarea');
  const target = faulty ?? first;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/**
 * @param {HTMLElement} element
 * @param {ScrollLogicalPosition} block
 */
function scrollTo(element, block) {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: isCalm ? 'auto' : 'smooth' });
}

/**
 * What we use of the details of htmx's events; see https://four.htmx.org/reference#events.
 * @typedef {object} Context
 * @property {HTMLFormElement} sourceElement a form here; buttons and search boxes share the properties we use
 * @property {{ method: string }} request
 * @property {{ status: number }} response
 * @typedef {object} Detail
 * @property {Context} [ctx] of requests and their errors
 * @property {{ status: number | null }} connection
 * @property {readonly Node[]} newContent
 */

/**
 * @param {Event} event
 * @returns {Detail}
 */
function detailOf(event) {
  return /** @type {CustomEvent<Detail>} */ (event).detail;
}
