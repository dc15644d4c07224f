/** Addresses, mentions, HTML, and what Slack, Teams or Markdown would render. */
const markup = [
  /https?:|www\.|:\/\/|mailto:|javascript:|data:|(?<![\p{L}\d])\/\/\p{L}/iu,
  /\p{L}[\p{L}\d-]*\.(?:de|com|org|net|eu|io|info|saarland|app|dev|me|co|fr|lu|ru|xyz|ly|gg|link|site|online|shop)(?![\p{L}\d])/iu,
  /[\p{L}\d]\s?(?:@|\(at\)|\[at\]| at )\s?[\p{L}\d-]+\s?(?:\.|\(dot\)|\[dot\]| punkt )\s?\p{L}/iu,
  /@\p{L}|<[@#!:/\p{L}]|&(?:lt|gt|amp|#\d+|#x[\da-f]+|[a-z]+);|<!--|-->|>\s*$/iu,
  /[<>`|\\{}[\]~^]|(?<!\p{L})\*|\*(?!in)|__|(?<!\p{L})_\p{L}|\p{L}_(?!\p{L})|!\[|\]\(|^\s*(?:#{1,6}\s|[-+]\s|>\s|=\s|\d+\)\s)|---|===/u,
  /(?<![\p{L}\d]):[a-z\d_+-]+:(?![\p{L}\d])/iu,
];

const pictures = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{E0000}-\u{E007F}]/u;
/** Control, format (bidi, zero width), private, unassigned and combining-only characters; line breaks too. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u{115F}\u{1160}\u{3164}\u{FFA0}\u{FFFC}\u{FFFD}]|\p{Variation_Selector}|\p{M}{3}/u;

/** True when a sentence holds anything but words, figures and ordinary signs. */
export function hasMarkup(text: string): boolean {
  return hidden.test(text) || pictures.test(text) || markup.some((pattern) => pattern.test(text)) || hasForeignLetters(text);
}

/** Letters that look like Latin ones but are none hide a word from every other rule. */
function hasForeignLetters(text: string): boolean {
  return (
    /\p{L}/u.test(text.replace(/\p{Script=Latin}/gu, '')) && /[a-z]/i.test(text) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)
  );
}
