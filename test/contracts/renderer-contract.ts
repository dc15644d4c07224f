import { describe, expect, it } from 'vitest';
import type { Block, Message } from '../../src/chat/message.ts';

/**
 * A message as one platform shows it: the words people read, the addresses they can follow, and all that is neither
 * (tags, fields of a card), which no text of a message may change.
 */
export type Rendered = { readonly text: string; readonly links: readonly string[]; readonly structure: string };

/** What every renderer promises, whatever the platform. `hostile` are texts that try to be more than text. */
export function rendererContract(platform: string, render: (message: Message) => Rendered, hostile: readonly string[]): void {
  describe(`the ${platform} renderer`, () => {
    it.each(everyBlock)('shows all words of a block of kind $kind', (block) => {
      const { text } = render({ title: 'Die Überschrift', blocks: [block] });
      for (const words of ['Die Überschrift', ...wordsOf(block)]) expect(text).toContain(words);
    });

    it('says whether a model wrote it or the knowledge base', () => {
      expect(render({ origin: 'model', blocks: [] }).text).toContain('KI-Antwort');
      expect(render({ origin: 'knowledge-base', blocks: [] }).text).toContain('Wissensbank, ohne KI');
    });

    it('loses no source of a long answer', () => {
      const prose = Array.from({ length: 60 }, (): Block => ({ kind: 'text', text: 'Sehr viel Text. '.repeat(200) }));
      const { text } = render({ origin: 'model', blocks: [...prose, sources] });
      for (const { title } of sources.sources) expect(text).toContain(title);
    });

    it('shows a source that is no page by its name and its day alone', () => {
      const calendar = { number: 1, title: 'Kalender der Workshops', url: '', asOf: '2026-11-22' };
      const { text, links } = render({ origin: 'model', blocks: [{ kind: 'sources', sources: [calendar] }] });
      for (const words of ['Kalender der Workshops', 'Stand 22.11.2026']) expect(text).toContain(words);
      expect(text).not.toMatch(/\(\)|geprüft/);
      expect(links).toEqual([]);
    });

    it.each(['https://example.org/a?b=c&d=e', 'https://example.org/%22'])('lets people follow %s', (address) => {
      expect(render(linking(address)).links).toContain(address);
    });

    it.each(forbidden)('lets nobody follow %s', (address) => {
      expect(render(linking(address)).links).toEqual([]);
    });

    it('keeps its structure whatever stands in a message', () => {
      const { structure } = render(filledWith('harmlos'));
      // An empty text may be left out with its frame.
      for (const text of hostile.filter((each) => each !== '')) {
        expect(render(filledWith(text)).structure, JSON.stringify(text)).toBe(structure);
      }
    });

    it('takes an address as a link or as text, never as anything else', () => {
      const known = [linking('https://example.org/'), linking('nirgendwo')].map((message) => render(message).structure);
      for (const address of hostile) {
        const { structure, links } = render(linking(address));
        expect(known, JSON.stringify(address)).toContain(structure);
        expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
      }
    });
  });
}

const forbidden = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'http://example.org/',
  '//example.org/',
  'https://name:secret@example.org/',
  '"><script>alert(1)</script>',
];

const sources = {
  kind: 'sources',
  sources: [1, 2, 3, 4].map((number) => ({
    number,
    title: `Quelle Nummer ${number}`,
    url: `https://example.org/${number}`,
    asOf: '2026-04',
    reviewedOn: '2026-11-22',
  })),
} as const satisfies Block;

const everyBlock: readonly Block[] = [
  { kind: 'text', text: ['Vorher ', { bold: 'fett' }, { link: 'https://example.org/', text: 'ein Link' }, { citation: 1 }] },
  { kind: 'note', tone: 'info', text: 'Gut zu wissen' },
  { kind: 'note', tone: 'warning', text: 'Aufgepasst' },
  { kind: 'facts', rows: [{ label: 'Dauer', value: 'zwölf Monate', past: 'galt bis 31.12.2026', citation: 1 }] },
  { kind: 'list', items: ['Erstens', ['Zweitens ', { bold: 'dick' }]] },
  { kind: 'list', items: ['Schritt eins', 'Schritt zwei'], ordered: true },
  sources,
  {
    kind: 'buttons',
    buttons: [
      { label: 'Drück mich', action: 'a', value: 'v' },
      { label: 'Lies mich', url: 'https://example.org/' },
    ],
  },
  { kind: 'feedback', action: 'feedback', value: 'x' },
  { kind: 'folded', summary: 'Mehr davon', blocks: [{ kind: 'text', text: 'Der Rest' }] },
  { kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR' },
  { kind: 'divider' },
];

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return ['Vorher', 'fett', 'ein Link', '1'];
    case 'note':
      return [String(block.text)];
    case 'facts':
      return ['Dauer', 'zwölf Monate', 'galt bis 31.12.2026', '1'];
    case 'list':
      return block.ordered ? ['Schritt eins', 'Schritt zwei'] : ['Erstens', 'Zweitens', 'dick'];
    case 'sources':
      return ['Quelle Nummer 1', 'Quelle Nummer 4', 'April 2026', '22.11.2026'];
    case 'buttons':
      return ['Drück mich', 'Lies mich'];
    case 'feedback':
      return ['Hilfreich', 'Nicht hilfreich'];
    case 'folded':
      return ['Mehr davon', 'Der Rest'];
    case 'file':
      return ['termin.ics'];
    case 'divider':
      return [];
  }
}

/** An address everywhere where a message can hold one. */
function linking(address: string): Message {
  return {
    blocks: [
      { kind: 'text', text: [{ link: address, text: 'hier' }] },
      { kind: 'sources', sources: [{ number: 1, title: 'Titel', url: address, reviewedOn: '2026-11-22' }] },
      { kind: 'buttons', buttons: [{ label: 'Öffnen', url: address }] },
      { kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: 'x', url: address },
    ],
  };
}

const somewhere = 'https://example.org/';

/** One text everywhere where a message can hold one, addresses apart. */
export function filledWith(text: string): Message {
  const blocks: readonly Block[] = [
    { kind: 'text', text },
    { kind: 'text', text: [text, { bold: text }, { link: somewhere, text }, { citation: 1 }] },
    { kind: 'note', tone: 'info', text },
    { kind: 'facts', rows: [{ label: text, value: text, past: text, citation: 1 }] },
    { kind: 'list', items: [text, [text]] },
    { kind: 'sources', sources: [{ number: 1, title: text, url: somewhere, asOf: text, reviewedOn: text }] },
    { kind: 'buttons', buttons: [confirmed(text), { label: text, url: somewhere }] },
    { kind: 'feedback', action: text, value: text },
    { kind: 'file', name: text, mediaType: text, content: text },
    { kind: 'file', name: text, mediaType: text, content: text, url: somewhere },
  ];
  return { title: text, origin: 'model', blocks: [...blocks, { kind: 'folded', summary: text, blocks }] };
}

function confirmed(text: string) {
  return { label: text, action: text, value: text, confirm: { question: text, yes: text, no: text } };
}
