import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeResponder, type FakeResponder } from './fake-responder.ts';
import { scrollPosition } from './in-page.ts';
import { ask, hasBrowser, type Look, useWindow } from './open-browser.ts';
import { openServer, type TestServer } from './open-server.ts';
import { seatAt } from './web-client.ts';

describe.skipIf(!hasBrowser)('a page and its connection in a browser (needs /usr/bin/chromium)', () => {
  const { open: openUrl, complaints } = useWindow();
  let server: TestServer;
  let responder: FakeResponder;

  beforeEach(async () => {
    responder = createFakeResponder(30);
    server = await openServer(responder);
  });
  afterEach(() => server.close());

  const open = (path = '/', look: Look = {}) => openUrl(`${server.url}${path}`, look);

  it('shows messages sent unasked at once, changes them and lets them grow, without moving the page', async () => {
    const page = await open();
    await ask(page, 'Kurzarbeit');
    await page.getByRole('heading', { name: 'Kurzarbeitergeld: wie lange?' }).waitFor();
    const conversation = responder.heard.at(-1)?.conversation;
    if (!conversation) throw new Error('The bot has heard the question.');
    const position = await scrollPosition(page);
    const saying = (text: string) => ({ blocks: [{ kind: 'text', text } as const] });
    const delivery = await server.messenger.send(
      conversation,
      { audience: 'conversation', message: saying('Dein Platz ist bestätigt.') },
      'k1',
    );
    await page.getByText('Dein Platz ist bestätigt.').waitFor();
    if (delivery.kind === 'sent') await server.messenger.update(delivery.message, saying('Dein Platz ist abgesagt.'));
    await page.getByText('Dein Platz ist abgesagt.').waitFor();
    const stream = await server.messenger.startStream(conversation, 'k2');
    await stream.append('Es wächst ');
    await stream.append('noch');
    await page.getByText('Es wächst noch').waitFor();
    await stream.finish(saying('Ausgewachsen.'));
    await page.getByText('Ausgewachsen.').waitFor();
    expect(await page.getByText('Es wächst').count()).toBe(0);
    expect(await scrollPosition(page)).toBe(position);
    expect(complaints()).toEqual([]);
  });

  it('keeps the typed text and says what to do when a request fails', async () => {
    const page = await open();
    const text = 'x'.repeat(1_100_000);
    await page.getByLabel('Deine Frage').fill(text);
    await page.getByRole('button', { name: 'Fragen' }).click();
    await page.getByText('Mehr als 1 MB kann ich nicht annehmen.').waitFor();
    expect(await page.getByLabel('Deine Frage').inputValue()).toBe(text);

    await page.getByLabel('Deine Frage').fill('Bist Du noch da?');
    server.close();
    await page.getByText('Die Verbindung zum Bot ist unterbrochen.').waitFor();
    await page.getByRole('button', { name: 'Fragen' }).click();
    await page.getByText('Dein Text ist noch da').waitFor();
    expect(await page.getByLabel('Deine Frage').inputValue()).toBe('Bist Du noch da?');
  });

  it('goes on by itself when the bot was restarted', async () => {
    const page = await open();
    await ask(page, 'Vor dem Neustart');
    await page.getByText('Du fragst: Vor dem Neustart').waitFor();
    await page.getByLabel('Deine Frage').fill('Halb getippt');
    server.close();
    await page.getByText('Die Verbindung zum Bot ist unterbrochen.').waitFor();
    server = await openServer(responder, {}, { port: Number(new URL(server.url).port) });
    await page.getByText('Die Verbindung zum Bot ist unterbrochen.').waitFor({ state: 'hidden' });
    await page.getByText('Du fragst: Vor dem Neustart').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Deine Frage').inputValue()).toBe('Halb getippt');
    await page.keyboard.press('Enter');
    await page.getByText('Du fragst: Halb getippt').waitFor();
  });

  it('catches up after a lost connection, and disturbs nobody who is typing', async () => {
    const page = await open(`/?${seatAt('anna', 'homburg')}`);
    await ask(page, 'Thread');
    await page.getByText('Du fragst: Thread').waitFor();
    const reply = page.getByLabel('Nachfrage in diesem Thread');
    await reply.fill('Halb getippt');
    const conversation = responder.heard.at(-1)?.conversation;
    if (!conversation) throw new Error('The bot has heard the question.');
    server.cutConnections();
    const message = { blocks: [{ kind: 'text', text: 'Verpasst' } as const] };
    await server.messenger.send(conversation, { audience: 'conversation', message }, 'k1');
    await page.getByText('Verpasst').waitFor();
    expect(await reply.inputValue()).toBe('Halb getippt');
    await reply.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Du fragst: Halb getippt').waitFor();
    expect(await page.locator('.thread').count()).toBe(1);
  });

  it('connects even when the extension for events arrives late', async () => {
    const page = await open();
    await page.route('**/hx-sse.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.reload();
    await page.unroute('**/hx-sse.js');
    await ask(page, 'Spät');
    await page.getByText('Du fragst: Spät').waitFor();
    expect(complaints()).toEqual([]);
  });
});
