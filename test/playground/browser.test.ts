import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proves } from '../parity/proves.ts';
import { createFakeResponder, type FakeResponder } from './fake-responder.ts';
import { booking } from './fixtures.ts';
import { ask, hasBrowser, type Look, useWindow } from './open-browser.ts';
import { openServer, type TestServer } from './open-server.ts';
import { seatAt } from './web-client.ts';

describe.skipIf(!hasBrowser)('the playground in a browser (needs /usr/bin/chromium)', () => {
  const { open: openUrl, complaints } = useWindow();
  let server: TestServer;
  let responder: FakeResponder;

  beforeEach(async () => {
    responder = createFakeResponder(150);
    server = await openServer(responder);
  });
  afterEach(() => server.close());

  const open = (path = '/', look: Look = {}) => openUrl(`${server.url}${path}`, look);

  it(proves('status', 'answers a suggested question: question, waiting state, answer with its top in view'), async () => {
    const page = await open('/', { width: 390, height: 844 });
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
    expect(complaints()).toEqual([]);
  });

  it('says what an answer is and where it comes from', async () => {
    const page = await open();
    await ask(page, 'Kurzarbeit');
    await page.getByText('KI-Antwort').waitFor();
    await page.getByRole('link', { name: 'Quelle 1' }).first().click();
    const source = page.locator('.source').first();
    await page.locator('.source:target').waitFor();
    expect(await source.getByRole('link').getAttribute('rel')).toBe('noopener noreferrer');
    expect(complaints()).toEqual([]);
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
    expect(complaints()).toEqual([]);
  });

  it(proves('press', 'presses buttons, asks before dangerous ones and replaces an answer that was judged'), async () => {
    const page = await open();
    await ask(page, 'Kurzarbeit');
    await page.getByRole('button', { name: 'Gespräch vergessen' }).click();
    await page.getByRole('button', { name: 'Ja, vergessen' }).click();
    await page.getByText('Gedrückt: forget all').waitFor();
    expect(await page.getByText('Soll ich unser Gespräch').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Nicht hilfreich' }).click();
    await page.getByText('Danke für Deine Rückmeldung (antwort-1:unhelpful).').waitFor();
    expect(await page.getByRole('heading', { name: 'Kurzarbeitergeld: wie lange?' }).count()).toBe(0);
    expect(complaints()).toEqual([]);
  });

  it(proves('form', 'fills in a form: errors at the fields with the input kept, search, success'), async () => {
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
    expect(complaints()).toEqual([]);
  });

  it(proves('private', 'marks what only the asker may see and hides it from others in the channel'), async () => {
    const page = await open(`/?${seatAt('anna', 'homburg')}`);
    await ask(page, 'Ist das vertraulich?');
    await page.getByText('Nur für Dich sichtbar').waitFor();
    await page.getByRole('button', { name: /^Ich bin/ }).click();
    await page.getByRole('link', { name: /^Ben Schmitt/ }).click();
    await page.locator('.said', { hasText: 'Ist das vertraulich?' }).waitFor();
    expect(await page.getByText('Nur für Dich sichtbar').count()).toBe(0);
    expect(await page.getByText('fördert den Wechsel').count()).toBe(0);
    expect(complaints()).toEqual([]);
  });

  it(proves('channel', 'begins a thread with every question in a channel and goes on in it with a reply'), async () => {
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
    expect(complaints()).toEqual([]);
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
    expect(complaints()).toEqual([]);
  });
});
