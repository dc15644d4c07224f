import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeResponder, type FakeResponder } from './fake-responder.ts';
import { openServer, type TestServer } from './open-server.ts';
import { eventually, openClient, seatAt, textsIn, type WebClient } from './web-client.ts';

let server: TestServer;
let responder: FakeResponder;
let client: WebClient;
const direct = seatAt('anna', 'direct');
const channel = seatAt('anna', 'homburg');

beforeAll(async () => {
  responder = createFakeResponder();
  server = await openServer(responder);
  client = openClient(server.url);
  await client.page();
});
afterAll(() => server.close());

const idOf = (html: string, kind: 'answer' | 'form'): string =>
  html
    .match(new RegExp(`id="(m-[\\w-]+)" data-${kind}`, 'g'))
    ?.at(-1)
    ?.slice(4, 42) ?? '';

async function freshClient(): Promise<WebClient> {
  const fresh = openClient(server.url);
  await fresh.page();
  return fresh;
}

describe('the page', () => {
  it('forbids inline scripts, eval, frames, referrers and guessing of types', async () => {
    const { headers } = await client.get('/');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('starts a session in a cookie that no script and no other site can use', async () => {
    const { headers } = await openClient(server.url).get('/');
    expect(headers.get('set-cookie')).toMatch(/^tws_playground=[\w-]{22}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('does not take over a session id that is not of its kind', async () => {
    const { headers } = await openClient(server.url).get('/', { cookie: 'tws_playground=../x' });
    expect(headers.get('set-cookie')).toMatch(/^tws_playground=[\w-]{22};/);
  });

  it('greets once in an empty direct chat, and not in a channel', async () => {
    const fresh = await freshClient();
    expect(await fresh.page()).toContain('Hallo, ich bin der TWS Bot');
    expect((await fresh.page()).match(/Hallo, ich bin der TWS Bot/g)).toHaveLength(1);
    expect(await fresh.page('anna', 'homburg')).not.toContain('Hallo, ich bin');
  });

  it('falls back to the first person and place when the address names unknown ones', async () => {
    const html = await (await client.get('/?person=x&place=y')).text();
    expect(html).toContain('<span class="menu-chosen">Anna Weber</span>');
    expect(html).toContain('<span class="menu-chosen">Direktchat</span>');
  });

  it('loads everything it needs from this server', async () => {
    const html = await client.page();
    const addresses = [...html.matchAll(/(?:src|href)="(\/playground\/assets\/[^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(6);
    for (const address of addresses) expect((await client.get(address)).status, address).toBe(200);
  });

  it.each(['%2e%2e%2fcreate-playground.ts', '..%2f..%2fpackage.json', 'page.js%00', 'nichts'])('serves no other file: %s', async (name) => {
    expect((await client.get(`/playground/assets/${name}`)).status).toBe(404);
  });
});

describe('who may ask', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['nobody in particular', { origin: '' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another site by its own word', { 'sec-fetch-site': 'cross-site' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a request from %s', async (_name, headers) => {
    const before = responder.heard.length;
    const response = await client.post(`/playground/ask?${direct}`, { text: 'Hallo' }, headers);
    expect(response.status).toBe(403);
    expect(responder.heard).toHaveLength(before);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '192.168.0.1', ''])(
    'answers nobody who calls it %s',
    async (host) => {
      for (const path of ['/', `/playground/events?${direct}`, '/playground/assets/page.js']) {
        expect(await rawStatus(server.url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`), path).toMatch(
          /^HTTP\/1.1 4/,
        );
      }
    },
  );

  it.each(['localhost', '127.0.0.1', '[::1]'])('answers under %s', async (host) => {
    const port = new URL(server.url).port;
    expect(await rawStatus(server.url, `GET / HTTP/1.1\r\nHost: ${host}:${port}\r\nConnection: close\r\n\r\n`)).toBe('HTTP/1.1 200 OK');
  });

  it('answers under another name only when the office says so', async () => {
    const open = await openServer(createFakeResponder(), { hosts: ['tws.example'] });
    expect(await rawStatus(open.url, 'GET / HTTP/1.1\r\nHost: tws.example\r\nConnection: close\r\n\r\n')).toBe('HTTP/1.1 200 OK');
    open.close();
  });

  it('tells somebody without a session to reload', async () => {
    const response = await openClient(server.url).post(`/playground/ask?${direct}`, { text: 'Hallo' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Lade die Seite bitte neu.');
  });

  it('leaves all other addresses to the rest of the server', async () => {
    expect((await client.get('/healthz')).status).toBe(404);
    expect((await client.get('/healthz')).headers.get('content-security-policy')).toBeNull();
  });
});

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
      return html.includes('Kurzarbeitergeld: wie lange?') && idOf(html, 'answer');
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
});

describe('forms', () => {
  const step1 = { 'field-topic': 'KI', 'field-branch': 'neunkirchen', 'field-seats': '12', 'field-day': '2026-12-10' };
  const step2 = { 'field-company': 'Bosch Homburg', 'field-online': 'ja' };

  async function openForm(): Promise<{ readonly visitor: WebClient; readonly id: string; readonly address: string }> {
    const visitor = await freshClient();
    await visitor.post(`/playground/ask?${direct}`, { text: 'Formular' });
    const id = await eventually(async () => idOf(await visitor.page(), 'form') || undefined);
    return { visitor, id, address: `/playground/forms/${id}?${direct}` };
  }

  it('keep context and rules to themselves', async () => {
    const { visitor } = await openForm();
    expect(await visitor.page()).not.toContain('opaque-context');
  });

  it('show the error at its field, keep what was typed and stay where they are', async () => {
    const { visitor, id, address } = await openForm();
    await visitor.post(address, { ...step1, 'field-topic': '', 'field-seats': '99', go: 'next' });
    const html = await visitor.page();
    expect(html).toContain(`<p class="error" id="${id}-topic-error">Bitte fülle dieses Feld aus.</p>`);
    expect(html).toContain(`aria-describedby="${id}-topic-error" aria-invalid="true"`);
    expect(html).toContain('Bitte höchstens 20.');
    expect(html).toContain('value="99"');
    expect(html).toContain('Schritt 1 von 2');
  });

  it('go on to the next step and back again with everything kept', async () => {
    const { visitor, address } = await openForm();
    await visitor.post(address, { ...step1, go: 'next' });
    expect(await visitor.page()).toContain('Schritt 2 von 2');
    await visitor.post(address, { 'field-remark': 'bis gleich', go: 'back' });
    expect(await visitor.page()).toContain('value="KI"');
    await visitor.post(address, { ...step1, go: 'next' });
    expect(await visitor.page()).toContain('bis gleich');
  });

  it('reach the bot with context and typed values once everything is right', async () => {
    const { visitor, id, address } = await openForm();
    await visitor.post(address, { ...step1, go: 'next' });
    const found = await visitor.post(`/playground/forms/${id}/options/1?${direct}`, { search: 'bosch' });
    expect(await found.text()).toContain('Bosch Homburg');
    await visitor.post(address, { ...step2, go: 'next' });
    expect(responder.heard.findLast(({ kind }) => kind === 'form')).toMatchObject({
      form: 'booking',
      context: 'opaque-context',
      values: { topic: 'KI', branch: 'neunkirchen', seats: 12, day: '2026-12-10', company: 'Bosch Homburg', needs: [], online: true },
    });
    const html = await visitor.page();
    expect(html).toContain('Angefragt: KI, 12 Plätze, Bosch Homburg');
    expect(html).not.toContain('Schritt 2 von 2');
  });

  it('go back to the step of an error that the bot finds', async () => {
    const { visitor, id, address } = await openForm();
    await visitor.post(address, { ...step1, 'field-topic': 'Geheim', go: 'next' });
    await visitor.post(`/playground/forms/${id}/options/1?${direct}`, { search: '' });
    await visitor.post(address, { ...step2, go: 'next' });
    const html = await visitor.page();
    expect(html).toContain('Dieses Thema ist schon vergeben.');
    expect(html).toContain('value="Geheim"');
    expect(html).toContain('Schritt 1 von 2');
  });

  it('take no choice that was never offered, whatever the browser sends', async () => {
    const { visitor, address } = await openForm();
    await visitor.post(address, { ...step1, 'field-branch': 'mars', go: 'next' });
    expect(await visitor.page()).toContain('Bitte wähle etwas aus der Liste.');
    await visitor.post(address, { ...step1, go: 'next' });
    await visitor.post(address, { ...step2, go: 'next' });
    expect(await visitor.page()).toContain('Bitte wähle etwas aus der Liste.');
  });

  it('disappear when they are given up, and are closed for good', async () => {
    const { visitor, address } = await openForm();
    await visitor.post(address, { go: 'cancel' });
    expect(await visitor.page()).not.toContain('Workshop anfragen');
    const late = await visitor.post(address, { ...step1, go: 'next' });
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('Dieses Formular ist nicht mehr offen.');
  });
});

describe('the event stream', () => {
  async function readStream(visitor: WebClient, path: string, headers: Record<string, string> = {}) {
    const response = await visitor.get(path, headers);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new Error('The stream has a body.');
    let received = '';
    const until = async (wanted: string) => {
      while (!received.includes(wanted)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`The stream ended before "${wanted}".`);
        received += value;
      }
      return received;
    };
    return { until, close: () => reader.cancel() };
  }

  const streamOf = (html: string): string => (/hx-sse:connect="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

  it('brings question, steps, growing text and answer, in this order', async () => {
    const visitor = await freshClient();
    const stream = await readStream(visitor, streamOf(await visitor.page()));
    await visitor.post(`/playground/ask?${direct}`, { text: 'Kurzarbeit' });
    const received = await stream.until('Kurzarbeitergeld: wie lange?');
    const parts = ['>Kurzarbeit<', '… sucht', 'Ich suche in der Wissensbank', 'bis zu 12 Monate.<', 'data-answer'];
    const places = parts.map((part) => received.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    await stream.close();
  });

  it('brings the whole conversation to a page that has missed something, and nothing to one that has not', async () => {
    const visitor = await freshClient();
    const before = streamOf(await visitor.page());
    await visitor.post(`/playground/ask?${direct}`, { text: 'Verpasst' });
    await eventually(async () => textsIn(await visitor.page()).includes('Du fragst: Verpasst'));
    const late = await readStream(visitor, before);
    expect(await late.until('Du fragst: Verpasst')).toContain('hx-target="#log" hx-swap="innerMorph"');
    await late.close();

    const upToDate = await readStream(visitor, streamOf(await visitor.page()));
    await visitor.post(`/playground/ask?${direct}`, { text: 'Neu' });
    expect(await upToDate.until('Du fragst: Neu')).not.toContain('Verpasst');
    await upToDate.close();
  });

  it('shows nobody what only the asker may see, not even that it is being made', async () => {
    const visitor = await freshClient();
    const watching = await readStream(visitor, streamOf(await visitor.page('ben', 'homburg')));
    await visitor.post(`/playground/ask?${channel}`, { text: 'Ist das vertraulich?' });
    await eventually(async () => (await visitor.page('anna', 'homburg')).includes('Nur für Dich sichtbar'));
    await visitor.post(`/playground/ask?${seatAt('ben', 'homburg')}`, { text: 'Und jetzt ich' });
    const received = await watching.until('Du fragst: Und jetzt ich');
    expect(received).toContain('Ist das vertraulich?');
    expect(received).not.toContain('fördert den Wechsel');
    expect(received.match(/… sucht/g)).toHaveLength(1);
    expect(await visitor.page('ben', 'homburg')).not.toContain('fördert den Wechsel');
    await watching.close();
  });
});

/** Sends bytes as they are: fetch would not let anybody choose the Host header. */
function rawStatus(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (data) => {
      answer += data.toString();
      if (!answer.includes('\r\n')) return;
      socket.destroy();
      resolve(answer.split('\r\n')[0] ?? '');
    });
    socket.on('error', reject);
  });
}
