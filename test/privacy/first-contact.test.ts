import { describe, expect, it } from 'vitest';
import { introduce } from '../../src/bot/introduce.ts';
import { firstContactLine, firstContactNotice } from '../../src/privacy/replies/first-contact.ts';
import { replyOf, textOf } from '../bot/open-bot.ts';
import { anna, bert, openOfficeBot } from './open-office-bot.ts';

const words = { kind: 'text', text: 'Das Kurzarbeitergeld beträgt 60 %.' } as const;
const note = { kind: 'note', tone: 'warning', text: 'Gilt nur im Saarland.' } as const;
const question = { kind: 'text', text: 'Wie lange gibt es Kurzarbeitergeld?' } as const;
const notice = /Du sprichst mit einer automatischen Auskunft/;
const line = /Automatische Auskunft/;

describe('the first contact', () => {
  it('is told in the first private reply, once for each person and platform', async () => {
    const office = await openOfficeBot();
    const first = replyOf(await office.tell(anna, question));
    expect(JSON.stringify(first.message.blocks[0])).toMatch(notice);
    expect(first.message.origin).toBe('knowledge-base');
    expect(textOf(await office.tell(anna, question))).not.toMatch(notice);
    expect(textOf(await office.tell({ ...anna, platform: 'teams' }, question))).toMatch(notice);
    expect(textOf(await office.tell(bert, { kind: 'command', command: '/datenschutz', text: '' }))).toMatch(notice);
  });

  it('is one line where others read along', async () => {
    const office = await openOfficeBot();
    const answer = replyOf(await office.tell(anna, question, 'C2'));
    expect(answer.audience).toBe('conversation');
    expect(JSON.stringify(answer.message.blocks[0])).toMatch(line);
    expect(JSON.stringify(answer)).not.toMatch(notice);
    expect(textOf(await office.tell(anna, question))).not.toMatch(notice);
  });

  it('is told again when the same event is answered again, and never to a page', async () => {
    const office = await openOfficeBot();
    const conversation = { platform: 'slack', kind: 'direct', address: 'D1' } as const;
    const event = { id: 'the same', at: '2026-11-22T09:00:00.000Z', person: anna, conversation } as const;
    expect(textOf(await office.bot.responder({ ...event, kind: 'opened', place: 'home' }))).not.toMatch(notice);
    for (const copy of [1, 2])
      expect([copy, textOf(await office.bot.responder({ ...event, ...question }))]).toEqual([copy, expect.stringMatching(notice)]);
  });

  it('stands behind what a model wrote, so that its text is still the beginning', async () => {
    const given = { kind: 'reply', reply: { audience: 'asker', message: { origin: 'model', blocks: [words, note] } } } as const;
    const person = { ...anna, user: 'UNEU' };
    const incoming = { id: 'e', at: '', person, conversation: { platform: 'slack', kind: 'direct', address: 'D' }, ...question } as const;
    const office = await openOfficeBot();
    const blocks = replyOf(await introduce(given, incoming, office.bot.privacy)).message.blocks;
    expect(blocks).toEqual([words, firstContactNotice(false), note]);
  });

  it('is forgotten with everything else, and told anew to who comes back', async () => {
    const office = await openOfficeBot();
    await office.tell(anna, question);
    expect(textOf(await office.press(anna, 'privacy.erase-all', 'cancel'))).not.toMatch(notice);
    expect(await office.bot.database.kysely.selectFrom('first_contact').selectAll().execute()).toEqual([]);
    expect(textOf(await office.tell(anna, question))).toMatch(notice);
  });

  it('is true with a model and without one', async () => {
    const without = await openOfficeBot();
    expect(without.bot.privacy.writes).toBe(false);
    expect(textOf(await without.tell(anna, question))).toContain('nicht von einer KI geschrieben');
    const given = await openOfficeBot({
      environment: { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k' },
    });
    expect(given.bot.privacy.writes).toBe(true);
    expect(textOf(await given.tell(anna, { kind: 'text', text: 'danke' }))).toContain('KI-Antwort');
    for (const block of [firstContactNotice(true), firstContactLine(true), firstContactNotice(false), firstContactLine(false)]) {
      expect(JSON.stringify(block)).toMatch(/keine Betriebsgeheimnisse/);
      expect(JSON.stringify(block)).toContain('/datenschutz');
    }
  });
});
