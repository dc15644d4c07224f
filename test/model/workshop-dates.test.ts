import { expect, it } from 'vitest';
import { calls, says } from '../llm/peer/replies.ts';
import { aWorkshop } from '../workshop-dates.ts';
import { openModelBot } from './open-model-bot.ts';
import { openModelServer } from './peer/open-model-server.ts';

it('dates of workshops that a model looked up name the calendar and its day as their source', async () => {
  const server = await openModelServer((response, asked) => {
    const found = asked.body.messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content));
    const [, id = '', text = ''] = /\[(p\d+)\] Termin – ([^\n]+)/.exec(found.join('\n')) ?? [];
    return found.length === 0
      ? calls({ name: 'workshops', given: '{}' })(response, asked)
      : says(`ANTWORT\n${text}. [${id}]\n`)(response, asked);
  });
  const bot = await openModelBot(server.environment);
  await bot.bot.booking.ledger.add(aWorkshop(new Date(bot.now()), { id: 'h2-1' }), 'cli', []);
  const { message } = await bot.say('Was gibt es zu Wasserstoff?');
  await bot.close();
  server.close();
  expect(message.origin).toBe('model');
  expect(message.blocks[0]).toMatchObject({ kind: 'text', text: [expect.stringContaining('2 Plätze frei'), ' ', { citation: 1 }] });
  expect(message.blocks.find(({ kind }) => kind === 'sources')).toEqual({
    kind: 'sources',
    sources: [{ number: 1, title: 'Workshop-Kalender der Transformationswerkstatt', url: '', asOf: '2026-11-23', reviewedOn: undefined }],
  });
});
