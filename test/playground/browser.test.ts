import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Responder } from '../../src/chat/reply.ts';
import { filledWith } from '../contracts/renderer-contract.ts';
import { createFakeResponder, type FakeResponder } from './fake-responder.ts';
import { booking } from './fixtures.ts';
import { liveMarkup } from './hostile-strings.ts';
import { fullWidth, scrollPosition, signsOfLife, violationsOn } from './in-page.ts';
import { hasBrowser, openBrowser, openPage, type WatchedPage } from './open-browser.ts';
import { openServer, type TestServer } from './open-server.ts';
import { seatAt } from './web-client.ts';

describe.skipIf(!hasBrowser)('the playground in a browser (needs /usr/bin/chromium)', () => {
  let browser: Browser;
  let server: TestServer;
  let responder: FakeResponder;
  let complaints: readonly string[];
  const pages: Page[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    responder = createFakeResponder(30);
    server = await openServer(responder);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    server.close();
  });

  async function open(path = '/', options: BrowserContextOptions = {}): Promise<Page> {
    const watched: WatchedPage = await openPage(browser, `${server.url}${path}`, options);
    complaints = watched.complaints;
    pages.push(watched.page);
    return watched.page;
  }

  const ask = async (page: Page, text: string) => {
    await page.getByLabel(/^(Deine|Neue) Frage/).fill(text);
    await page.getByRole('button', { name: 'Fragen' }).click();
  };

  it('answers a suggested question: question, waiting state, answer with its top in view', async () => {
    const page = await open('/', { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Wie lange gibt es Kurzarbeitergeld?' }).click();
    await page.locator('.said', { hasText: 'Wie lange gibt es Kurzarbeitergeld?' }).waitFor();
    await page.getByText('Ich suche in der Wissensbank …').waitFor();
    const title = page.getByRole('heading', { name: 'Kurzarbeitergeld: wie lange?' });
    await title.waitFor();
    expect(await page.getByText('Zum Anfangen').isVisible()).toBe(false);
    expect(await page.locator('[data-pending]').count()).toBe(0);
    const box = await title.boundingBox();
    expect(box?.y).toBeGreaterThan(60);
    expect(box?.y).toBeLessThan(400);
    expect(complaints).toEqual([]);
  });

  it('says what an answer is and where it comes from', async () => {
    const page = await open();
    await ask(page, 'Kurzarbeit');
    await page.getByText('KI-Antwort').waitFor();
    await page.getByRole('link', { name: 'Quelle 1' }).first().click();
    const source = page.locator('.source').first();
    await page.locator('.source:target').waitFor();
    expect(await source.getByRole('link').getAttribute('rel')).toBe('noopener noreferrer');
    expect(complaints).toEqual([]);
  });

  it('can be used with the keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Kurzarbeit');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('und jetzt?');
    expect(await page.getByLabel('Deine Frage').inputValue()).toBe('Kurzarbeit\nund jetzt?');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kurzarbeitergeld: wie lange?' }).waitFor();
    expect(await page.getByLabel('Deine Frage').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Mehr dazu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Gedrückt: more kug').waitFor();
    await page.getByRole('button', { name: 'Gespräch vergessen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Soll ich unser Gespräch wirklich vergessen?').waitFor();
    await page.locator(':focus', { hasText: 'Nein, behalten' }).waitFor();
    await page.keyboard.press('Escape');
    expect(responder.heard.filter(({ kind }) => kind === 'action')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('presses buttons, asks before dangerous ones and replaces an answer that was judged', async () => {
    const page = await open();
    await ask(page, 'Kurzarbeit');
    await page.getByRole('button', { name: 'Gespräch vergessen' }).click();
    await page.getByRole('button', { name: 'Ja, vergessen' }).click();
    await page.getByText('Gedrückt: forget all').waitFor();
    expect(await page.getByText('Soll ich unser Gespräch').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Nicht hilfreich' }).click();
    await page.getByText('Danke für Deine Rückmeldung (antwort-1:unhelpful).').waitFor();
    expect(await page.getByRole('heading', { name: 'Kurzarbeitergeld: wie lange?' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('fills in a form: errors at the fields with the input kept, search, success', async () => {
    const page = await open();
    await ask(page, 'Formular');
    await page.getByRole('heading', { name: booking.title }).waitFor();
    const topic = page.getByLabel('Worum geht es?');
    await topic.and(page.locator(':focus')).waitFor();
    await page.getByLabel('Wie viele Plätze?').fill('99');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByText('Bitte höchstens 20.').waitFor();
    expect(await topic.getAttribute('aria-invalid')).toBe('true');
    await topic.and(page.locator(':focus')).waitFor();
    const described = (await topic.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${described}"]`).textContent()).toBe('Bitte fülle dieses Feld aus.');
    expect(await page.getByLabel('Wie viele Plätze?').inputValue()).toBe('99');

    await topic.fill('KI');
    await page.getByLabel('Wie viele Plätze?').fill('8');
    await page.getByLabel('Wann?').fill('2026-12-10');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByLabel('Suchen: Betrieb').fill('ford');
    await page.getByLabel('Bosch Homburg').waitFor({ state: 'detached' });
    await page.getByLabel('Ford Saarlouis').check();
    await page.getByLabel('Suchen: Betrieb').fill('zf');
    await page.getByLabel('ZF Saarbrücken').waitFor();
    expect(await page.getByLabel('Ford Saarlouis').isChecked()).toBe(true);
    await page.getByLabel('Mittagessen').check();
    await page.getByLabel('Ja', { exact: true }).check();
    await page.getByRole('button', { name: 'Anfrage senden' }).click();
    await page.getByText('Angefragt: KI, 8 Plätze, Ford Saarlouis').waitFor();
    expect(await page.getByRole('heading', { name: booking.title }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('marks what only the asker may see and hides it from others in the channel', async () => {
    const page = await open(`/?${seatAt('anna', 'homburg')}`);
    await ask(page, 'Ist das vertraulich?');
    await page.getByText('Nur für Dich sichtbar').waitFor();
    await page.getByRole('button', { name: /^Ich bin/ }).click();
    await page.getByRole('link', { name: /^Ben Schmitt/ }).click();
    await page.locator('.said', { hasText: 'Ist das vertraulich?' }).waitFor();
    expect(await page.getByText('Nur für Dich sichtbar').count()).toBe(0);
    expect(await page.getByText('fördert den Wechsel').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('begins a thread with every question in a channel and goes on in it with a reply', async () => {
    const page = await open(`/?${seatAt('anna', 'homburg')}`);
    await ask(page, 'Thread eins');
    await page.getByText('Du fragst: Thread eins').waitFor();
    await ask(page, 'Thread zwei');
    await page.getByText('Du fragst: Thread zwei').waitFor();
    const first = page.locator('.thread').first();
    await first.getByLabel('Nachfrage in diesem Thread').fill('und noch?');
    await page.keyboard.press('Enter');
    await first.getByText('Du fragst: und noch?').waitFor();
    expect(await page.locator('.thread').count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('shows the conversation again after a reload, an open form included', async () => {
    const page = await open();
    await ask(page, 'Merk Dir das');
    await page.getByText('Du fragst: Merk Dir das').waitFor();
    await ask(page, 'Formular');
    await page.getByRole('heading', { name: booking.title }).waitFor();
    await page.reload();
    expect(await page.locator('.said', { hasText: 'Merk Dir das' }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: booking.title }).isVisible()).toBe(true);
    await ask(page, 'Und weiter');
    await page.getByText('Du fragst: Und weiter').waitFor();
    expect(complaints).toEqual([]);
  });

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
    expect(complaints).toEqual([]);
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
    server = await openServer(responder, {}, Number(new URL(server.url).port));
    await page.getByText('Die Verbindung zum Bot ist unterbrochen.').waitFor({ state: 'hidden' });
    await page.getByText('Du fragst: Vor dem Neustart').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Deine Frage').inputValue()).toBe('Halb getippt');
    await page.keyboard.press('Enter');
    await page.getByText('Du fragst: Halb getippt').waitFor();
  });

  it('connects even when the extension for events arrives late', async () => {
    const page = await open();
    await page.route('**/hx-sse.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.reload();
    await ask(page, 'Spät');
    await page.getByText('Du fragst: Spät').waitFor();
    expect(complaints).toEqual([]);
  });

  it('brings no foreign markup to life, wherever it stands', async () => {
    const hostile: Responder = async (incoming, onProgress = () => undefined) => {
      if (incoming.kind === 'opened') return { kind: 'nothing' };
      const text = incoming.kind === 'text' ? incoming.text : '';
      onProgress({ kind: 'step', text });
      onProgress({ kind: 'text', append: text });
      onProgress({ kind: 'text', append: text });
      if (text.startsWith('form')) return { kind: 'form', form: formOf(liveMarkup.join('\n')) };
      return { kind: 'reply', reply: { audience: 'asker', message: filledWith(text) } };
    };
    server.close();
    server = await openServer(hostile, {
      people: [{ id: 'p', label: liveMarkup.join(' '), hint: liveMarkup.join(' ') }],
      places: [{ id: 'c', label: liveMarkup.join(' '), kind: 'channel' }],
      suggestions: liveMarkup,
    });
    const page = await open();
    for (const text of liveMarkup) await ask(page, text);
    await ask(page, `form ${liveMarkup.join('\n')}`);
    await page.getByRole('button', { name: 'Abbrechen' }).waitFor();
    await page.locator('[data-pending]').first().waitFor({ state: 'detached' });
    expect(await page.locator('[data-answer]').count()).toBe(liveMarkup.length);
    await page.reload();
    expect(await signsOfLife(page)).toBe('0 0 flex');
    expect(complaints).toEqual([]);
  });

  describe.each([
    { width: 360, height: 740 },
    { width: 1200, height: 900 },
  ])('at $width pixels', (viewport) => {
    it.each(['light', 'dark'] as const)(
      'has nothing that axe objects to, and nothing to scroll sideways, in %s colours',
      async (colorScheme) => {
        const page = await open('/', { viewport, colorScheme });
        expect(await violationsOn(page)).toEqual([]);
        await ask(page, 'Kurzarbeit');
        await page.getByText('Was heißt das für Minijobs?').click();
        await page.getByRole('button', { name: /^Ich bin/ }).click();
        expect(await violationsOn(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await ask(page, 'Formular');
        await page.getByRole('button', { name: 'Weiter' }).click();
        await page.getByText('Bitte fülle dieses Feld aus.').first().waitFor();
        expect(await violationsOn(page)).toEqual([]);
        await page.getByLabel('Worum geht es?').fill('KI');
        await page.getByLabel('Wann?').fill('2026-12-10');
        await page.getByRole('button', { name: 'Weiter' }).click();
        await page.getByLabel('Bosch Homburg').waitFor();
        await page.getByRole('button', { name: 'Anfrage senden' }).click();
        await page.getByText('Bitte wähle etwas aus.').first().waitFor();
        expect(await violationsOn(page)).toEqual([]);
        expect(await fullWidth(page)).toBe(viewport.width);
        await page.goto(`${server.url}/?${seatAt('anna', 'homburg')}`);
        await ask(page, 'vertraulich');
        await page.getByText('Nur für Dich sichtbar').waitFor();
        expect(await violationsOn(page)).toEqual([]);
        expect(complaints).toEqual([]);
      },
    );
  });
});

/** A form with one text everywhere. */
function formOf(text: string): typeof booking {
  const option = { value: text, label: text, hint: text };
  const common = { label: text, hint: text };
  return {
    id: text,
    title: text,
    submit: text,
    context: text,
    initial: { text, area: text, radio: text },
    steps: [
      {
        intro: text,
        fields: [
          { ...common, id: 'text', kind: 'text' },
          { ...common, id: 'area', kind: 'text', multiline: true },
          { ...common, id: 'radio', kind: 'choice', options: [option] },
          { ...common, id: 'select', kind: 'choice', options: Array.from({ length: 9 }, () => option) },
          { ...common, id: 'search', kind: 'multi-choice', search: true },
        ],
      },
    ],
  };
}
