import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/chat/message.ts';
import { type RenderOptions, renderMessage } from '../../../src/teams/render/render-message.ts';
import { anyMessage } from '../../contracts/any-message.ts';
import { filledWith, rendererContract } from '../../contracts/renderer-contract.ts';
import { counts } from '../../counts.ts';
import { answer, quote } from '../../playground/fixtures.ts';
import { hostileStrings } from '../../playground/hostile-strings.ts';
import { actionsOf, linksOf, wordsOf } from './card-nodes.ts';
import { problemsOfActivity } from './card-problems.ts';
import { rendered } from './rendered.ts';

/**
 * Nothing but white space is the same as nothing, and may fall away with its frame; what is very long is cut. Both are
 * tried below.
 */
const visible = hostileStrings
  .filter((each) => each.length <= 100)
  .filter((each) => each.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu, '') !== '');

const direct: RenderOptions = { place: 'direct', dialogs: true };
const dialog: RenderOptions = { place: 'dialog', dialogs: true };

// Outside of dialogs Teams itself asks whether an answer helped: the contract finds these words where that is switched on.
rendererContract('Teams', (message) => rendered(message, direct), visible);
rendererContract('Teams dialog', (message) => rendered(message, dialog), visible);

const anyOptions: fc.Arbitrary<RenderOptions> = fc.record({
  place: fc.constantFrom('direct', 'shared', 'dialog'),
  dialogs: fc.boolean(),
  private: fc.boolean(),
});

describe('renderMessage', () => {
  it('makes an activity that Teams takes, whatever stands in a message', () => {
    for (const text of ['', ' ', ...hostileStrings, 'x'.repeat(20_000)]) {
      for (const options of [direct, dialog]) {
        expect(problemsOfActivity(renderMessage(filledWith(text), options)), JSON.stringify(text).slice(0, 80)).toEqual([]);
      }
    }
  });

  it('makes an activity that Teams takes of every message', () => {
    fc.assert(
      fc.property(anyMessage, anyOptions, (message, options) => {
        expect(problemsOfActivity(renderMessage(message, options))).toEqual([]);
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it.each([
    '*fett* _kursiv_ **beides**',
    '[hier](https://evil.example)',
    '![Bild](https://evil.example/x.png)',
    '<at>Anna</at>',
    '&lt;at&gt;Anna&lt;/at&gt;',
    '{{DATE(2026-11-22T09:00:00Z, LONG)}}',
    '- Punkt',
    '1. Punkt',
    '# Titel',
    '---',
    '> Zitat',
    '    Code',
    '`Code`',
    '~~weg~~',
    'https://evil.example www.evil.example a@evil.example',
    'eins\n\n# zwei\n- drei',
    '[1]: https://evil.example',
    'a | b\n--|--\nc | d',
  ])('lets %j mean nothing', (text) => {
    for (const options of [direct, dialog]) {
      const activity = renderMessage(filledWith(text), options);
      expect(problemsOfActivity(activity)).toEqual([]);
      expect(rendered(filledWith(text), options).links.filter((link) => link !== 'https://example.org/')).toEqual([]);
    }
  });

  it('lets pieces of a text mean nothing together, either', () => {
    const link = { link: 'https://example.org/', text: 'hier' };
    const pieces = [
      '!',
      link,
      { citation: 1 },
      '(javascript:x)',
      { bold: 'a' },
      { bold: 'b' },
      '{',
      '{DATE(2026-11-22T09:00:00Z)}}',
      'https:',
      '//evil.example www',
      '.evil.example',
    ];
    const message: Message = { origin: 'model', blocks: [{ kind: 'text', text: pieces }] };
    for (const options of [direct, dialog]) {
      expect(problemsOfActivity(renderMessage(message, options))).toEqual([]);
      expect(rendered(message, options).links).toEqual(['https://example.org/']);
    }
  });

  it('shows in full a link that may not be followed', () => {
    const { text } = rendered(
      {
        blocks: [
          { kind: 'text', text: [{ link: 'http://example.org/', text: 'hier' }] },
          { kind: 'buttons', buttons: [{ label: 'Öffnen', url: 'javascript:x' }] },
        ],
      },
      direct,
    );
    expect(text).toContain('hier (http://example.org/)');
    expect(text).toContain('Öffnen (javascript:x)');
  });

  it('strikes out a fact that has run out, and says so in words', () => {
    const { attachments } = renderMessage(answer, direct);
    expect(JSON.stringify(attachments)).toContain('"text":"bis zu 24 Monate","strikethrough":true');
    expect(wordsOf(attachments)).toContain('bis zu 24 Monate (galt bis 31.12.2025)');
  });

  it('unfolds on demand', () => {
    const [toggle] = actionsOf(renderMessage(answer, direct).attachments).filter(({ type }) => type === 'Action.ToggleVisibility');
    expect(toggle).toMatchObject({ title: '▸ Was heißt das für Minijobs?' });
    expect(JSON.stringify(renderMessage(answer, direct))).toContain(`"id":"${[toggle?.targetElements].flat()[0]}","isVisible":false`);
  });

  it('leads sources to their addresses', () => {
    expect(linksOf(renderMessage(quote, direct).attachments)).toEqual(['https://www.gesetze-im-internet.de/sgb_3/__110.html']);
  });

  it('opens a file at its address, and says whom to ask where it has none', () => {
    const file = { kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: 'x' } as const;
    const url = 'https://bot.example.org/dateien/abc';
    const linked = renderMessage({ blocks: [{ ...file, url }] }, direct);
    expect(actionsOf(linked)).toMatchObject([{ type: 'Action.OpenUrl', title: 'Datei öffnen: termin.ics', url }]);
    for (const without of [file, { ...file, url: 'http://bot.example.org/' }]) {
      const shown = renderMessage({ blocks: [without] }, direct);
      expect(wordsOf(shown)).toMatch(/termin\.ics[\s\S]*frag bitte die Koordination/i);
      expect(actionsOf(shown)).toEqual([]);
    }
  });

  it('says on a private message that nobody else sees it', () => {
    expect(rendered(quote, { ...direct, private: true }).text).toContain('Nur für Dich sichtbar');
    expect(rendered(quote, direct).text).not.toContain('Nur für Dich sichtbar');
  });

  it('has a text where there is nothing to see', () => {
    const nothing: Message = {
      title: ' ',
      blocks: [{ kind: 'text', text: '\u0000' }, { kind: 'list', items: ['', []] }, { kind: 'sources', sources: [] }, { kind: 'divider' }],
    };
    expect(renderMessage(nothing, direct)).toEqual({
      text: 'Nachricht der TWS',
      summary: 'Nachricht der TWS',
      attachments: [],
      entities: [],
    });
  });

  it('tells title and first words in notifications, in 300 characters', () => {
    const { summary } = renderMessage(
      { title: 'Titel', origin: 'model', blocks: [{ kind: 'text', text: 'Erstens. '.repeat(90) }] },
      direct,
    );
    expect(summary).toMatch(/^Titel · KI-Antwort · Erstens\. .*…$/);
    expect(summary.length).toBeLessThanOrEqual(300);
  });
});
