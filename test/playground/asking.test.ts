import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeResponder, type FakeResponder } from './fake-responder.ts';
import { openServer, type TestServer } from './open-server.ts';
import { eventually, lastIdIn, openClient, seatAt, textsIn, type WebClient } from './web-client.ts';

let server: TestServer;
let responder: FakeResponder;

beforeAll(async () => {
  responder = createFakeResponder();
  server = await openServer(responder);
});
afterAll(() => server.close());

let client: WebClient;
beforeAll(async () => {
  client = await freshClient();
});

async function freshClient(): Promise<WebClient> {
  const fresh = openClient(server.url);
  await fresh.page();
  return fresh;
}
const direct = seatAt('anna', 'direct');
const channel = seatAt('anna', 'homburg');

describe('asking', () => {
  it('hands the question to the bot as what it is', async () => {
    await client.post(`/playground/ask?${channel}`, { text: '  Erste Zeile\r\nZweite  ' });
    const event = await eventually(async () => responder.heard.find(({ kind }) => kind === 'text'));
    expect(event).toMatchObject({
      kind: 'text',
      text: 'Erste Zeile\nZweite',
      at: '2026-11-22T09:42:00.000Z',
      person: { platform: 'playground', workspace: 'local', user: 'anna' },
      conversation: { platform: 'playground', kind: 'channel', channel: 'homburg-saarpfalz' },
    });
  });

  it('gives all questions of a thread the same address, whoever asks, and another thread another', async () => {
    const fresh = await freshClient();
    await fresh.post(`/playground/ask?${channel}`, { text: 'Thread eins' });
    const html = await eventually(async () => (await fresh.page('anna', 'homburg')).match(/name="thread" value="([^"]+)"/) ?? undefined);
    const thread = html[1] ?? '';
    await fresh.post(`/playground/ask?${seatAt('ben', 'homburg')}`, { text: 'Nachfrage', thread });
    await fresh.post(`/playground/ask?${channel}`, { text: 'Thread zwei' });
    const addressOf = (text: string) => responder.heard.find((event) => event.kind === 'text' && event.text === text)?.conversation.address;
    await eventually(async () => addressOf('Thread zwei'));
    expect(addressOf('Nachfrage')).toBe(addressOf('Thread eins'));
    expect(addressOf('Thread zwei')).not.toBe(addressOf('Thread eins'));
  });

  it('shows question and answer on the page that is loaded next', async () => {
    const fresh = await freshClient();
    await fresh.post(`/playground/ask?${direct}`, { text: 'Bleibt das?' });
    await eventually(async () => textsIn(await fresh.page()).includes('Du fragst: Bleibt das?'));
    expect(textsIn(await fresh.page())).toContain('Bleibt das?');
  });

  it('keeps two browsers apart', async () => {
    const fresh = await freshClient();
    await fresh.post(`/playground/ask?${direct}`, { text: 'Nur in diesem Browser' });
    await eventually(async () => textsIn(await fresh.page()).includes('Nur in diesem Browser'));
    expect(textsIn(await (await freshClient()).page())).not.toContain('Nur in diesem Browser');
  });

  it.each([
    ['nothing', '', 'Schreib zuerst Deine Frage in das Feld.'],
    ['blanks', ' \n ', 'Schreib zuerst Deine Frage in das Feld.'],
    ['far too much', 'x'.repeat(20_001), 'Deine Frage ist zu lang: 20.001 Zeichen, höchstens 20.000.'],
  ])('explains why it does not take %s', async (_name, text, sentence) => {
    const response = await client.post(`/playground/ask?${direct}`, { text });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(sentence);
  });

  it('explains in German that a body over 1 MB is too much', async () => {
    const response = await client.post(`/playground/ask?${direct}`, { text: 'x'.repeat(1024 * 1024 + 1) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('Mehr als 1 MB kann ich nicht annehmen.');
  });

  it('says sorry when the bot breaks, and reports what happened', async () => {
    const errors: unknown[] = [];
    const broken = await openServer(createFakeResponder(), { onError: (error) => errors.push(error) });
    const visitor = openClient(broken.url);
    await visitor.page();
    await visitor.post(`/playground/ask?${direct}`, { text: 'kaputt' });
    await eventually(async () => (await visitor.page()).includes('Das hat leider nicht geklappt.'));
    expect(errors).toEqual([new Error('broken on purpose')]);
    broken.close();
  });
});

describe('pressing', () => {
  async function pressed(place: number): Promise<{ readonly visitor: WebClient; readonly response: Response; readonly id: string }> {
    const visitor = await freshClient();
    await visitor.post(`/playground/ask?${direct}`, { text: 'Kurzarbeit' });
    const id = await eventually(async () => {
      const html = await visitor.page();
      return html.includes('Kurzarbeitergeld: wie lange?') && lastIdIn(html, 'answer');
    });
    return { visitor, id, response: await visitor.post(`/playground/press/${id}/${place}?${direct}`, {}) };
  }

  it('hands action, value and message to the bot, as it remembers them', async () => {
    const { visitor, id } = await pressed(0);
    const event = responder.heard.findLast(({ kind }) => kind === 'action');
    expect(event).toMatchObject({ action: 'more', value: 'kug', message: { address: id } });
    expect(textsIn(await visitor.page())).toContain('Gedrückt: more kug');
  });

  it('replaces the message when the bot says so', async () => {
    const { visitor } = await pressed(2);
    const html = await visitor.page();
    expect(html).toContain('Danke für Deine Rückmeldung (antwort-1:helpful).');
    expect(html).not.toContain('Kurzarbeitergeld: wie lange?');
  });

  it('keeps a private answer private when it is replaced', async () => {
    const visitor = await freshClient();
    await visitor.post(`/playground/ask?${channel}`, { text: 'vertraulich' });
    const id = await eventually(async () => lastIdIn(await visitor.page('anna', 'homburg'), 'answer') || undefined);
    await visitor.post(`/playground/press/${id}/0?${channel}`, {});
    expect(await visitor.page('anna', 'homburg')).toContain('Danke für Deine Rückmeldung');
    expect(await visitor.page('ben', 'homburg')).not.toContain('Danke für Deine Rückmeldung');
    expect((await visitor.post(`/playground/press/${id}/0?${seatAt('ben', 'homburg')}`, {})).status).toBe(410);
  });

  it.each(['99', '-1', '0.5', 'x', 'constructor'])('knows no button %s', async (place) => {
    const { visitor, id } = await pressed(0);
    expect((await visitor.post(`/playground/press/${id}/${place}?${direct}`, {})).status).toBe(410);
  });

  it("presses nothing in somebody else's browser", async () => {
    const { id } = await pressed(0);
    const stranger = await freshClient();
    expect((await stranger.post(`/playground/press/${id}/0?${direct}`, {})).status).toBe(410);
    expect((await stranger.get(`/playground/files/${id}/0?${direct}`)).status).toBe(404);
  });

  it('downloads a file, and never shows it as a page', async () => {
    const { visitor, id } = await pressed(0);
    const file = await visitor.get(`/playground/files/${id}/0?${direct}`);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''termin.ics");
    expect(await file.text()).toBe('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    expect((await visitor.get(`/playground/files/${id}/1?${direct}`)).status).toBe(404);
  });

  it('downloads a file that is no text, byte for byte', async () => {
    const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0xfe]);
    const file = { kind: 'file', name: 'Zertifikat Müller.pdf', mediaType: 'application/pdf', encoding: 'base64' } as const;
    const message = { blocks: [{ ...file, content: bytes.toString('base64') }] };
    const chat = await server.messenger.chatWith({ platform: 'playground', workspace: 'local', user: 'cem' });
    if (!chat) throw new Error('Cem is one of the people.');
    await server.messenger.send(chat, { audience: 'asker', message }, 'certificate');
    const visitor = await freshClient();
    const id = lastIdIn(await visitor.page('cem', 'direct'), 'answer');
    const download = await visitor.get(`/playground/files/${id}/0?${seatAt('cem', 'direct')}`);
    expect(download.headers.get('content-type')).toBe('application/pdf');
    expect(download.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Zertifikat%20M%C3%BCller.pdf");
    expect(Buffer.from(await download.arrayBuffer())).toEqual(bytes);
  });
});
