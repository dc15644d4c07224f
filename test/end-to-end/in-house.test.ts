import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, hasBrowser } from '../playground/open-browser.ts';
import { card, downloadEntry, fill, formOn, press } from './booking-steps.ts';
import type { RunningBot } from './open-bot.ts';
import { openOffice } from './open-office.ts';
import { useSeats } from './use-seats.ts';

const title = 'Wasserstoff verstehen';
const wish = {
  ...{ Betrieb: 'Stahl AG', Ort: 'Neunkirchen', Wunschtermine: 'KW 3 oder 4', 'Wie viele seid Ihr?': '14' },
  'Worum geht es?': 'Umstellung der Öfen',
};

describe.skipIf(!hasBrowser)('a workshop in the plant, in a browser (needs /usr/bin/chromium)', () => {
  const { at, complaints } = useSeats();
  let running: RunningBot;
  beforeAll(async () => {
    running = await openOffice([]);
  });
  afterAll(() => running.close());

  const open = (person: string): Promise<Page> => at(running.url, person);
  const openDesk = (): Promise<Page> => at(running.url, 'koordination', 'koordination');
  const propose = async (from: Page, day: string) => {
    await formOn(from).waitFor();
    await fill(from, { Tag: day, 'Wer leitet': 'Petra Muster' }, 'Weiter');
    await from.getByText('Schritt 2 von 2').waitFor();
    await fill(from, {}, 'Vorschlagen');
    await from.getByText('Vorgeschlagen. Wer angefragt hat, bekommt Bescheid').last().waitFor();
  };

  it('is asked for, also where there are no dates', async () => {
    const page = await open('ehrenamt');
    await ask(page, '/workshop');
    await press(await card(page, 'Workshops'), 'Für den eigenen Betrieb anfragen');
    await formOn(page).getByLabel('Format').selectOption({ label: title });
    await fill(page, wish, 'Anfragen');
    expect(await (await card(page, `Angefragt: ${title}`)).innerText()).toContain('Umstellung der Öfen');
    const desk = await openDesk();
    expect(await (await card(desk, `Inhouse-Anfrage: ${title}`)).innerText()).toContain('Stahl AG');
    expect(await desk.locator('#log').innerText()).not.toContain('Ehrenamt');
  });

  it('is proposed, does not suit, and is open again with what would suit better', async () => {
    const [page, desk] = [await open('ehrenamt'), await openDesk()];
    await press(await card(desk, `Inhouse-Anfrage: ${title}`), 'Termin vorschlagen');
    await propose(desk, '2027-01-15');
    await press(await card(page, `Terminvorschlag: ${title}`), 'Passt nicht');
    await fill(page, { 'Was würde besser passen?': 'lieber mittwochs' }, 'Absenden');
    await page.getByText('Danke für die Rückmeldung.').waitFor();
    expect(await (await card(desk, `Passt nicht: ${title}`)).innerText()).toContain('lieber mittwochs');
  });

  it('is agreed to with one press, and is in the calendar then, and in nobody else’s list', async () => {
    const [page, office] = [await open('ehrenamt'), await open('koordination')];
    await ask(office, '/workshop offen');
    await press(await card(office, 'Offene Anfragen'), 'Termin vorschlagen');
    await propose(office, '2027-01-20');
    await expect.poll(() => page.getByText('Mi 20.1.2027, 9:00–12:00 Uhr').count()).toBe(1);
    await press(await card(page, `Terminvorschlag: ${title}`), 'Passt');
    expect(await downloadEntry(page, await card(page, `Gebucht: ${title}`))).toMatchObject({
      ...{ method: 'PUBLISH', status: 'CONFIRMED', start: '2027-01-20T08:00:00.000Z', end: '2027-01-20T11:00:00.000Z' },
      ...{ location: expect.stringContaining('Neunkirchen'), sequence: 0 },
    });
    await (await openDesk()).getByText('Bestätigt: Mi 20.1.2027').first().waitFor();
    const other = await open('sekretaerin');
    await ask(other, '/workshop liste');
    await other.getByText('Gerade ist kein Termin ausgeschrieben.').waitFor();
    expect(complaints()).toEqual([]);
  });
});
