import { afterEach, describe, expect, it } from 'vitest';
import type { Responder } from '../../src/chat/reply.ts';
import { filledWith } from '../contracts/renderer-contract.ts';
import { createFakeResponder } from './fake-responder.ts';
import type { booking } from './fixtures.ts';
import { liveMarkup } from './hostile-strings.ts';
import { fullWidth, signsOfLife, violationsOn } from './in-page.ts';
import { ask, hasBrowser, useWindow } from './open-browser.ts';
import { openServer, type TestServer } from './open-server.ts';
import { seatAt } from './web-client.ts';

describe.skipIf(!hasBrowser)('safety and accessibility in a browser (needs /usr/bin/chromium)', () => {
  const { open, complaints } = useWindow();
  let server: TestServer;
  afterEach(() => server.close());

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
    server = await openServer(hostile, {
      people: [{ id: 'p', label: liveMarkup.join(' '), hint: liveMarkup.join(' ') }],
      places: [{ id: 'c', label: liveMarkup.join(' '), kind: 'channel' }],
      suggestions: liveMarkup,
    });
    const page = await open(server.url);
    const address = (await page.locator('.composer').getAttribute('hx-post')) ?? '';
    const headers = { origin: server.url };
    for (const text of liveMarkup) await page.request.post(`${server.url}${address}`, { form: { text }, headers });
    await ask(page, `form ${liveMarkup.join('\n')}`);
    await page.getByRole('button', { name: 'Abbrechen' }).waitFor();
    expect(await page.locator('[data-answer]').count()).toBe(liveMarkup.length);
    expect(await signsOfLife(page)).toBe('0 0 flex');
    await page.reload();
    expect(await signsOfLife(page)).toBe('0 0 flex');
    expect(complaints()).toEqual([]);
  });

  it.each([
    { width: 360, height: 740 },
    { width: 1200, height: 900 },
  ])('gives axe nothing to object to at $width pixels in light and dark colours, and scrolls nothing sideways', async (size) => {
    server = await openServer(createFakeResponder());
    const page = await open(server.url, size);
    await ask(page, 'Kurzarbeit');
    await page.getByText('Was heißt das für Minijobs?').click();
    await ask(page, 'Formular');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByText('Bitte fülle dieses Feld aus.').first().waitFor();
    await page.getByRole('button', { name: /^Ich bin/ }).click();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByLabel('Worum geht es?').fill('KI');
    await page.getByLabel('Wann?').fill('2026-12-10');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByLabel('Bosch Homburg').waitFor();
    await page.getByRole('button', { name: 'Anfrage senden' }).click();
    await page.getByText('Bitte wähle etwas aus.').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await fullWidth(page)).toBe(size.width);
    await page.goto(`${server.url}/?${seatAt('anna', 'homburg')}`);
    await ask(page, 'vertraulich');
    await page.getByText('Nur für Dich sichtbar').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints()).toEqual([]);
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
