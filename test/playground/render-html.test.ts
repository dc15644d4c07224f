import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/chat/message.ts';
import { renderEntry } from '../../src/playground/page/render-entry.ts';
import { renderMessage } from '../../src/playground/render-html.ts';
import { rendererContract } from '../contracts/renderer-contract.ts';
import { answer, people, places } from './fixtures.ts';
import { hostileStrings } from './hostile-strings.ts';
import { linksIn, skeleton, wordsIn } from './skeleton.ts';

const [place] = places;
if (!place) throw new Error('The fixtures have places.');
const view = { seat: { session: 's', person: 'anna', place }, people };

const render = (message: Message): string =>
  renderEntry({ kind: 'answer', id: 'm-1', at: '2026-11-22T09:42:00Z', audience: 'conversation', message }, view).toString();

rendererContract(
  'web page',
  (message) => {
    const html = render(message);
    return { text: wordsIn(html), links: linksIn(html), structure: skeleton(html) };
  },
  hostileStrings,
);

describe('renderMessage', () => {
  const html = renderMessage(answer, { id: 'm-1', query: 'person=anna&place=direct' }).toString();

  it('leads a citation to the source of the same message', () => {
    expect(html).toContain('<a class="citation" href="#m-1-source-1" aria-label="Quelle 1">[1]</a>');
    expect(html).toContain('<li class="source" id="m-1-source-1" tabindex="-1">');
  });

  it('leaves a citation without a source as text', () => {
    const message: Message = { blocks: [{ kind: 'text', text: [{ citation: 9 }] }] };
    expect(renderMessage(message, { id: 'm-1', query: '' }).toString()).toContain('<span class="citation">[9]</span>');
  });

  it('strikes a fact that has run out and says until when it held', () => {
    expect(html).toContain('<s>bis zu 24 Monate</s> <span class="past">galt bis 31.12.2025</span>');
  });

  it('says of a source what state it has and when it was checked', () => {
    expect(html).toContain('Stand April 2026, geprüft am 22.11.2026');
    expect(html).toContain('Stand 2025, geprüft am 20.11.2026');
  });

  it('opens links elsewhere without telling where people come from', () => {
    expect(html).toContain('href="https://www.arbeitsagentur.de/" target="_blank" rel="noopener noreferrer"');
  });

  it('gives every button its place, and none its action or value', () => {
    expect(html).toContain('hx-post="/playground/press/m-1/0?person=anna&amp;place=direct"');
    expect(html).toContain('hx-post="/playground/press/m-1/2?person=anna&amp;place=direct"');
    expect(html).not.toContain('kug');
    expect(html).not.toContain('antwort-1');
  });

  it('shows an address that must not be followed in full', () => {
    const message: Message = { blocks: [{ kind: 'text', text: [{ link: 'http://intern/', text: 'Intranet' }] }] };
    expect(renderMessage(message, { id: 'm-1', query: '' }).toString()).toContain('Intranet (http://intern/)');
  });
});
