import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeResponder, type FakeResponder } from './fake-responder.ts';
import { openServer, type TestServer } from './open-server.ts';
import { readStream, streamOf } from './read-stream.ts';
import { eventually, openClient, seatAt, textsIn, type WebClient } from './web-client.ts';

let server: TestServer;
let responder: FakeResponder;

beforeAll(async () => {
  responder = createFakeResponder();
  server = await openServer(responder);
});
afterAll(() => server.close());

async function freshClient(): Promise<WebClient> {
  const fresh = openClient(server.url);
  await fresh.page();
  return fresh;
}
const direct = seatAt('anna', 'direct');
const channel = seatAt('anna', 'homburg');

describe('the event stream', () => {
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
