import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Sets `window.__x` wherever one of them comes to life. */
export const liveMarkup: readonly string[] = [
  '<script>window.__x=1</script>',
  '"><script>window.__x=1</script>',
  "'><img src=x onerror=window.__x=1>",
  '<img src=x onerror="window.__x=1">',
  '<svg onload=window.__x=1>',
  '<svg><animate onbegin=window.__x=1 attributeName=x dur=1s>',
  '</textarea><script>window.__x=1</script>',
  '</title><script>window.__x=1</script>',
  '</template><img src=x onerror=window.__x=1>',
  '</hx-partial><hx-partial hx-target="body"><img src=x onerror=window.__x=1></hx-partial>',
  '<hx-partial hx-target="#log" hx-swap="innerHTML">weg</hx-partial>',
  '<div hx-get="/" hx-trigger="load" hx-swap-oob="true" id="log">',
  '<b hx-on:click="window.__x=1" hx-on::load="window.__x=1">',
  '" autofocus onfocus="window.__x=1',
  "' onmouseover='window.__x=1",
  '`onmouseover=window.__x=1`',
  'javascript:window.__x=1',
  'JaVaScRiPt:window.__x=1//https://',
  'https://example.org/"onclick="window.__x=1',
  'data:text/html,<script>parent.__x=1</script>',
  '<iframe srcdoc="<script>parent.__x=1</script>">',
  '<base href="https://example.org/">',
  '<meta http-equiv="refresh" content="0;url=https://example.org/">',
  '<style>*{display:none}</style>',
  '<form action="https://example.org/"><button>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.__x=1>',
  '<!--<img src="--><img src=x onerror=window.__x=1>">',
  '<![CDATA[<script>window.__x=1</script>]]>',
  '&lt;script&gt;window.__x=1&lt;/script&gt;',
  '&#60;script&#62;window.__x=1&#60;/script&#62;',
  '{{constructor.constructor("window.__x=1")()}}',
];

/** Not markup, but unkind to terminals, layouts and encoders. */
const unkind: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u001B[31mrot\u001B[0m\u0007',
  '\u001B]8;;https://example.org\u0007Link\u001B]8;;\u0007',
  '\u009B31m',
  'Zeile\rüberschrieben',
  'eins\nzwei\r\ndrei\tvier',
  '\u202Emsi',
  '\u2066isoliert',
  '\uD800',
  '\uFEFFBOM',
  'data: x\n\nevent: hx:release\n\n',
  '𝕳𝖆𝖑𝖑𝖔 👩‍👩‍👧‍👦 Yılmaz ﷽',
  'x'.repeat(5000),
];

const collected = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'eval', 'attacks', 'naughty-strings.json');

/** The big list of naughty strings, where this machine has it; it is read and never copied. */
function naughtyStrings(): readonly string[] {
  return existsSync(collected) ? z.array(z.string()).parse(JSON.parse(readFileSync(collected, 'utf8'))) : [];
}

export const hostileStrings: readonly string[] = [...liveMarkup, ...unkind, ...naughtyStrings()];
