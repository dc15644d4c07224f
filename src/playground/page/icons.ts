import { html } from './markup.ts';

/** Drawn in the text colour; the words beside them carry the meaning. */
export const lockIcon = html`<svg class="icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3.5 7h9v6.5h-9z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/></svg>`;

const thumb = html`<path d="M5 7.2 7.6 2c1 0 1.7.8 1.5 1.8L8.7 6.3h3.9c.9 0 1.6.9 1.3 1.8l-1.2 4.4c-.2.6-.7 1-1.3 1H5zM5 7.2H2.2v6.3H5z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/>`;

/** Drawn thumbs instead of emoji, which some machines lack and others colour. */
export const thumbUpIcon = html`<svg class="icon" viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">${thumb}</svg>`;
export const thumbDownIcon = html`<svg class="icon upside-down" viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">${thumb}</svg>`;

export const chevronIcon = html`<svg class="icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
