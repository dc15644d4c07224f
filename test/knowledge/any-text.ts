import fc from 'fast-check';

/** Any text at all, also with halves of characters. */
export const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 60 });
