import { html as honoHtml } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** HTML that is safe to show. Only the `html` tag makes it, and it escapes all that is not `Markup` itself. */
export type Markup = HtmlEscapedString;

type Value = Markup | string | number | false | undefined | readonly Value[];

/** Hono's tag would also take promises; ours has none, so the result is there at once. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const made = honoHtml(strings, ...values);
  if (made instanceof Promise) throw new TypeError('html`…` was given a promise; await it first.');
  return made;
}
