import { describe, expect, it } from 'vitest';
import { hasMarkup } from '../../../src/ask/guard/has-markup.ts';

describe('markup', () => {
  it.each([
    'Mehr auf https://example.org/x',
    'Mehr auf www.example.org',
    'Mehr auf example.com',
    'Mehr auf weiterbildungsportal.saarland',
    'Schreib an info@example.org',
    'Schreib an info (at) example.org',
    'Frag @maria',
    'Frag <@U12345>',
    'Achtung <!channel>',
    'Siehe <#C12345|allgemein>',
    'Frag <at>Maria</at>',
    'Das ist **wichtig**.',
    'Das ist *wichtig*.',
    'Das ist _wichtig_.',
    'Das ist ~falsch~.',
    'Das ist `Code`.',
    '# Überschrift',
    '> Zitat',
    '- Punkt',
    '| a | b |',
    '![Bild](bild.png)',
    '[Text](ziel)',
    '<b>fett</b>',
    'a &lt;b&gt;',
    'Gut :tada:',
    'Gut 🎉',
    'Gut 🇩🇪',
    'Das\u202Eist',
    'Das\u200Bist',
    'Das\u0000ist',
    'Zwei\nZeilen',
    'Kurzаrbeit', // with a Cyrillic a
    'Z\u0335\u0335\u0335algo',
  ])('is in %j', (text) => {
    expect(hasMarkup(text)).toBe(true);
  });

  it.each([
    'Nach § 82 Abs. 3 SGB III (Stand 2026) sind es 60 %, höchstens 2.500 € – z. B. für Kurse.',
    'T-ZUG A: „27,5 %“ des Entgelts; bei BEST e. V. fragen!',
    'Kolleg*innen und Kolleg:innen, 50–499 Beschäftigte, 2025/2026, M+E & Stahl?',
    'Bis 31.12.2026 gilt das.',
  ])('is not in %j', (text) => {
    expect(hasMarkup(text)).toBe(false);
  });
});
