/** What nobody types and somebody may send. */
export const monsters: Readonly<Record<string, string>> = {
  'a megabyte of text': 'Kurzarbeit '.repeat(95_000),
  'a megabyte without a space': 'x'.repeat(1_000_000),
  'ten thousand lines': '\n'.repeat(10_000),
  'a hundred thousand emoji': '👷'.repeat(100_000),
  'nothing but control characters': '\u0000\u0007\u001b'.repeat(500),
  'unpaired surrogates': '\ud800'.repeat(1999),
  'direction marks': '\u202e\u2066'.repeat(900),
  'a wall of brackets': '('.repeat(1999),
  'the same cue over and over': 'wie viel kostet der chef '.repeat(79),
  'a forged prototype': '{"__proto__":{"admin":true}}',
};
