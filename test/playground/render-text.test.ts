import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/playground/render-text.ts';
import { rendererContract } from '../contracts/renderer-contract.ts';
import { answer } from './fixtures.ts';
import { hostileStrings } from './hostile-strings.ts';

/**
 * What a terminal makes of an address is its own business, so only plain https ones count as links here. What must not
 * get in are orders to the terminal.
 */
rendererContract(
  'terminal',
  (message) => {
    const text = renderText(message, { width: Number.POSITIVE_INFINITY });
    const links = [...text.matchAll(/https:\/\/(?!name:)\S+?(?=[)\s]|$)/g)].map(([link]) => link);
    return { text, links, structure: text.replace(/\n|\P{Cc}/gu, '') };
  },
  hostileStrings,
);

describe('renderText', () => {
  it('shows an answer as people read it in a terminal', () => {
    expect(renderText(answer, { width: 60 })).toMatchInlineSnapshot(`
      "Kurzarbeitergeld: wie lange?
      (KI-Antwort)

      Kurzarbeitergeld gibt es in der Regel bis zu 12 Monate.
      (Quelle 1) Die verlängerte Bezugsdauer von 24 Monaten ist
      ausgelaufen. (Quelle 2) Mehr steht bei der Bundesagentur für
      Arbeit (https://www.arbeitsagentur.de/).

        Dauer: bis zu 12 Monate (Quelle 1)
        Verlängerte Dauer: bis zu 24 Monate (galt bis
          31.12.2025) (Quelle 2)
        Wer stellt den Antrag? der Betrieb oder der
          Betriebsrat (Quelle 1)

      Achtung: Die Anzeige muss in dem Monat eingehen, in dem die
      Kurzarbeit beginnt.

      - Mindestens ein Drittel der Beschäftigten ist betroffen.
      - Mehr als 10 Prozent Entgeltausfall.

      Quellen
        1. § 104 SGB III: Dauer
           https://www.gesetze-im-internet.de/sgb_3/__104.html
           Stand April 2026, geprüft am 22.11.2026
        2. Verordnung über die Bezugsdauer
           https://www.bmas.de/verordnung
           Stand 2025, geprüft am 20.11.2026

      [1] Mehr dazu
      Beratung finden: https://www.igmetall.de/
      [2] Gespräch vergessen

      Was heißt das für Minijobs?
        Minijobs sind ausgenommen.

      Datei: termin.ics

      --------------------

      War das hilfreich? [3] Hilfreich [4] Nicht hilfreich"
    `);
  });

  it('breaks lines at the width, but never an address', () => {
    const lines = renderText(answer, { width: 40 }).split('\n');
    expect(lines.filter((line) => line.length > 40)).toEqual(['     https://www.gesetze-im-internet.de/sgb_3/__104.html']);
  });

  it('breaks no lines at all at endless width', () => {
    const text = 'Wort '.repeat(500).trim();
    expect(renderText({ blocks: [{ kind: 'text', text }] }, { width: Number.POSITIVE_INFINITY })).toBe(text);
  });

  it('uses bold type only where the terminal can show it', () => {
    expect(renderText(answer, { width: 60 })).not.toContain('\u001B');
    expect(renderText(answer, { width: 60, ansi: true })).toContain('\u001B[1mbis zu 12 Monate\u001B[22m');
  });
});
