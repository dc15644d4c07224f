import type { Thread } from '../entry.ts';
import type { PlaygroundOptions } from '../playground-options.ts';
import type { Seat } from '../spot.ts';
import { html, type Markup } from './markup.ts';
import { renderThread } from './render-entry.ts';
import { renderHeader } from './render-header.ts';
import { seatQuery } from './seat-query.ts';

export type PageContent = {
  readonly seat: Seat;
  readonly threads: readonly Thread[];
  /** The state of the room that the page shows; the event stream goes on from there. */
  readonly version: string;
};

type Page = PageContent & { readonly options: PlaygroundOptions };

/**
 * Nothing of htmx that needs eval or inline styles (the content security policy forbids both), no other extension,
 * no history; and no time limit, because a model may take its time.
 */
const htmxConfig = '{"extensions":"sse","history":false,"includeIndicatorCSS":false,"defaultSettleDelay":0,"defaultTimeout":0,"prefix":""}';

const styleSheets = ['base', 'frame', 'conversation', 'message', 'controls'].map(
  (name) => html`<link rel="stylesheet" href="/playground/assets/${name}.css">`,
);

/** Not `defer`: deferred, htmx starts by itself as soon as it is loaded, and at times before its extension is there. */
const htmxScripts = html`<script src="/playground/assets/htmx.js"></script>
<script src="/playground/assets/hx-sse.js"></script>`;

export function renderPage(page: Page): Markup {
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content="${htmxConfig}">
<title>TWS Bot · Probierraum</title>
<link rel="icon" href="/playground/assets/icon.svg" type="image/svg+xml">
${styleSheets}
${htmxScripts}
<script src="/playground/assets/page.js" type="module"></script>
</head>
<body class="${page.seat.place.kind}">
<a class="skip" href="#question">Zum Eingabefeld</a>
${renderHeader(page.options, page.seat)}
${renderMain(page)}
${renderComposer(page)}
${renderStream(page)}
</body>
</html>`;
}

function renderMain({ threads, ...page }: Page): Markup {
  const view = { seat: page.seat, people: page.options.people };
  return html`<main><h2 class="visually-hidden">Gespräch: ${page.seat.place.label}</h2>
${page.seat.place.kind === 'channel' && html`<p class="place-note"><strong>${page.seat.place.label}</strong>: Jede Frage beginnt einen Thread. Was nur Du siehst, ist gekennzeichnet.</p>`}
<div id="log" role="log" aria-live="polite" aria-label="Nachrichten">${threads.map((thread) => renderThread(thread, view))}</div>
${renderSuggestions(page)}
<noscript><p class="note note-warning">Diese Seite braucht JavaScript. Ohne Browser geht es im Terminal.</p></noscript></main>`;
}

/** They leave the page with the first own question; see the style sheet. */
function renderSuggestions({ options, seat }: Omit<Page, 'threads'>): Markup | false {
  const buttons = options.suggestions.map((text) => html`<button class="suggestion" name="text" value="${text}">${text}</button>`);
  return (
    buttons.length > 0 &&
    html`<form class="suggestions" hx-post="/playground/ask?${seatQuery(seat)}" hx-swap="none" hx-sync="this:drop" data-asks aria-labelledby="suggestions-title">
<h2 id="suggestions-title">Zum Anfangen</h2><div class="suggestion-list">${buttons}</div></form>`
  );
}

function renderComposer({ seat }: Page): Markup {
  const label = seat.place.kind === 'channel' ? `Neue Frage in ${seat.place.label}` : 'Deine Frage';
  return html`<footer><form class="composer" hx-post="/playground/ask?${seatQuery(seat)}" hx-swap="none" hx-sync="this:drop" data-asks>
<p id="offline" class="problem" role="status" hidden>Die Verbindung zum Bot ist unterbrochen. Ich versuche es weiter …</p>
<div id="problem" class="problem" role="alert" data-offline="Der Bot ist gerade nicht erreichbar. Dein Text ist noch da: Versuch es gleich noch einmal."></div>
<label for="question">${label}</label><div class="composer-row">
<textarea class="input" id="question" name="text" rows="1" aria-describedby="question-hint" autocomplete="off" data-enter-sends></textarea>
<button class="button button-primary" type="submit">Fragen</button></div>
<p class="hint" id="question-hint"><span class="keys">Enter sendet, Umschalt + Enter macht eine neue Zeile. </span>Bitte keine Betriebs- und Geschäftsgeheimnisse.</p></form></footer>`;
}

/** Changes of the conversation; after a break the stream sends what was missed (see events-route.ts). */
function renderStream({ seat, version }: Page): Markup {
  const url = `/playground/events?${seatQuery(seat)}&after=${encodeURIComponent(version)}`;
  return html`<div id="stream" hidden hx-sse:connect="${url}" hx-swap="none" hx-config="sse.reconnectDelay:300 sse.reconnectMaxDelay:3000"></div>`;
}
