import type { Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import type { Message, Text } from '../../../src/chat/message.ts';
import { renderGrowing } from '../../../src/teams/render/render-growing.ts';
import { renderMessage } from '../../../src/teams/render/render-message.ts';
import { createTeamsStream } from '../../../src/teams/send/create-teams-stream.ts';

const source = { number: 1, title: '§ 82a SGB III', url: 'https://www.gesetze-im-internet.de/sgb_3/__82a.html', reviewedOn: '2026-11-22' };

function answer(...texts: readonly Text[]): Message {
  return { origin: 'model', blocks: [...texts.map((text) => ({ kind: 'text', text }) as const), { kind: 'sources', sources: [source] }] };
}

const textOf = (message: Message) => renderMessage(message, { place: 'direct', dialogs: true }).text ?? '';

describe('an answer that grows in Teams', () => {
  it.each<[string, string, Message]>([
    [
      'a citation',
      'Es gibt 60 % [1]. Mit Kind 67 % [1].',
      answer(['Es gibt 60 % ', { citation: 1 }, '. Mit Kind 67 % ', { citation: 1 }, '.']),
    ],
    ['paragraphs', 'Erstens das.\n\nZweitens dies, und\ndas.', answer('Erstens das.', 'Zweitens dies, und\ndas.')],
    ['a line that begins with a number', 'Bis wann?\n31. Dezember oder # später', answer('Bis wann?\n31. Dezember oder # später')],
    [
      'marks of Markdown and of mentions',
      'Frag *a@b.de* & <at>alle</at> {{ x }} https://x.de ok',
      answer('Frag *a@b.de* & <at>alle</at> {{ x }} https://x.de ok'),
    ],
  ])('is in the end what it was all the time: %s', (_what, written, message) => {
    const whole = textOf(message);
    for (let length = 0; length <= written.length; length++) expect(whole.startsWith(renderGrowing(written.slice(0, length)))).toBe(true);
  });

  it('shows no word before it is whole', () => {
    expect(renderGrowing('Zwölf Monate, sa')).toBe('Zwölf Monate,');
    expect(renderGrowing('Zwöl')).toBe('');
  });

  it('ends with its text once, citations and all', async () => {
    const sent: Partial<Activity>[] = [];
    const send = async (activity: Partial<Activity>) => {
      sent.push(activity);
      return { kind: 'ok', result: 'a' } as const;
    };
    const stream = createTeamsStream({ send, replace: async () => ({ kind: 'ok', result: undefined }) });
    await stream.write('Es gibt 60 % [1], sagt ', async () => undefined);
    await stream.end({ text: textOf(answer(['Es gibt 60 % ', { citation: 1 }, ', sagt das Gesetz.'])) });
    expect(sent.map(({ text }) => text)).toEqual(['Es gibt 60 %\u00A0[1], sagt', 'Es gibt 60 %\u00A0[1], sagt das Gesetz.']);
  });
});
