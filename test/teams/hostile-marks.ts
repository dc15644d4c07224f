/** What Teams would make something of, if it were not text: mentions, links, Markdown, functions of cards. */
export const hostileMarks: readonly string[] = [
  '<at>Alle</at>',
  '<at id="0">TWS-Bot</at>',
  '&lt;at&gt;Alle&lt;/at&gt;',
  '[Klick](https://evil.example)',
  '![Bild](https://evil.example/x.png)',
  'https://evil.example/?q=1',
  '**fett** _kursiv_ `code` ~~weg~~',
  '# Überschrift\n| a | b |\n|---|---|',
  '{{DATE(2026-01-01T00:00:00Z,SHORT)}} {name}',
  '{"type":"AdaptiveCard"}',
  '@alle @team',
];
