import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCalendar } from '../calendar/read-calendar.ts';
import { violationsOn } from '../playground/in-page.ts';
import { ask, hasBrowser } from '../playground/open-browser.ts';
import { book, card, download, downloadEntry, fill, press } from './booking-steps.ts';
import type { RunningBot } from './open-bot.ts';
import { morning, openOffice } from './open-office.ts';
import { useSeats } from './use-seats.ts';

const title = 'Wasserstoff verstehen';
const day = 24 * 3_600_000;

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text;
}

describe.skipIf(!hasBrowser)('deciding in a browser (needs /usr/bin/chromium)', () => {
  const { at, complaints } = useSeats();
  let running: RunningBot;
  beforeAll(async () => {
    running = await openOffice([morning({ approval: true })]);
  });
  afterAll(() => running.close());

  const open = (person: string): Promise<Page> => at(running.url, person);
  const openDesk = (): Promise<Page> => at(running.url, 'koordination', 'koordination');
  const request = async (person: string, name: string) => {
    const page = await open(person);
    await ask(page, '/workshop liste H2');
    await press(await card(page, 'Workshops'), 'Anfragen');
    await book(page, { 'Namen für die Teilnahmeliste': name, 'Notiz an die Koordination': `${name} isst vegetarisch` });
    await card(page, `Angefragt: ${title}`);
    return page;
  };

  it('agrees to a request with one press in the channel, where no name stands; who asked gets the calendar file', async () => {
    const page = await request('ehrenamt', 'Erika Geheim');
    const desk = await openDesk();
    const asked = await card(desk, `Anfrage: ${title}`);
    expect(await violationsOn(desk)).toEqual([]);
    await press(asked, 'Zusagen');
    await asked.getByText('Zugesagt.').waitFor();
    expect(await asked.getByRole('button').count()).toBe(0);
    expect(await downloadEntry(page, await card(page, `Gebucht: ${title}`))).toMatchObject({ method: 'PUBLISH', sequence: 0 });
    expect(await desk.locator('body').innerText()).not.toMatch(/Erika|Geheim|Ehrenamt|vegetarisch/);
    expect(complaints()).toEqual([]);
  });

  it('says no only with a reason, which who asked can read', async () => {
    const page = await request('sekretaerin', 'Susanne Still');
    const desk = await openDesk();
    await press(await card(desk, `Anfrage: ${title}`), 'Ablehnen');
    await fill(desk, {}, 'Ablehnen');
    await desk.getByText('Bitte fülle dieses Feld aus.').waitFor();
    await fill(desk, { Grund: 'Dieser Termin ist für Betriebsräte.' }, 'Ablehnen');
    const refused = await card(page, `Nicht zugesagt: ${title}`);
    expect(await refused.innerText()).toContain('Grund: Dieser Termin ist für Betriebsräte.');
    expect(await refused.getByRole('link').count()).toBe(0);
    expect(await desk.locator('body').innerText()).not.toMatch(/Susanne|Still/);
  });

  it('moves the date: who is booked gets a file that takes the place of the old one', async () => {
    const page = await open('ehrenamt');
    const old = await downloadEntry(page, await card(page, `Gebucht: ${title}`));
    const office = await open('koordination');
    await ask(office, '/workshop teilnehmer');
    await press(await card(office, 'Buchungen'), 'Ansehen');
    await press(await card(office, title), 'Termin ändern');
    await fill(office, { Tag: '2026-12-16' }, 'Weiter');
    await office.getByText('Schritt 2 von 3').waitFor();
    await fill(office, {}, 'Weiter');
    await office.getByText('Schritt 3 von 3').waitFor();
    await fill(office, {}, 'Speichern');
    await office.getByText('Gespeichert. 1 Person bekommt Bescheid.').waitFor();
    const moved = await card(page, `Geändert: ${title}`);
    expect(await moved.innerText()).toContain('Absagen kannst Du hier selbst bis Mi 9.12.2026, 23:59 Uhr');
    expect(await downloadEntry(page, moved)).toMatchObject({
      ...{ method: 'PUBLISH', uid: old.uid, sequence: 1, status: 'CONFIRMED' },
      ...{ start: '2026-12-16T08:00:00.000Z', end: '2026-12-16T11:00:00.000Z' },
    });
    expect(complaints()).toEqual([]);
  });

  it('prints the list with the names of those who are booked, and of nobody else', async () => {
    const office = await open('koordination');
    await press(await card(office, title), 'Teilnehmende');
    await press(office.locator('[data-answer]').last(), 'Teilnahmeliste');
    const list = await textOf(await download(office, await card(office, 'Teilnahmeliste'), /liste-h2\.pdf/));
    expect(list).toContain('Erika Geheim');
    expect(list).not.toContain('Susanne');
  });

  it('gives coordinators the calendars of the branches, in which nobody is named', async () => {
    const office = await open('koordination');
    await ask(office, '/workshop hilfe');
    const help = await (await card(office, 'Workshops')).innerText();
    const [address = ''] = /http:\S+neunkirchen-\w+\.ics/.exec(help) ?? [];
    expect(address.startsWith(`${running.url}/kalender/`)).toBe(true);
    const feed = await (await fetch(address)).text();
    expect(readCalendar(feed)).toMatchObject([{ uid: 'h2@tws-saar', sequence: 1, start: '2026-12-16T08:00:00.000Z' }]);
    expect(feed).not.toContain('Erika');
    expect((await fetch(address.replace(/\w\.ics$/, '.ics'))).status).toBe(404);
  });

  it('serves what links of a booking promise, as it stands when they are opened', async () => {
    const { ledger, calendarFile } = running.bot.booking;
    const [booking] = (await ledger.roster('h2'))?.bookings ?? [];
    const { workshop } = (await ledger.roster('h2')) ?? {};
    if (!booking || !workshop) throw new Error('nobody is booked');
    const { url = '' } = calendarFile({ workshop, booking, title, kind: 'planned' });
    expect(url.startsWith(`${running.url}/dateien/`)).toBe(true);
    expect(readCalendar(await (await fetch(url)).text())).toMatchObject([{ sequence: 1, status: 'CONFIRMED' }]);
    running.wait(26 * day);
    expect((await fetch(url)).status).toBe(404);
  });

  it('prints certificates for those who were there', async () => {
    const office = await open('koordination');
    await ask(office, '/workshop teilnehmer');
    await press(await card(office, 'Buchungen'), 'Ansehen');
    await press(office.locator('[data-answer]').last(), 'Anwesenheit');
    await office.getByLabel('Erika Geheim').check();
    await fill(office, {}, 'Speichern');
    await office.getByText('Eingetragen: 1 Buchung als anwesend.').waitFor();
    await press(await card(office, title), 'Bescheinigungen');
    const papers = await textOf(await download(office, await card(office, 'Bescheinigungen'), /bescheinigungen-h2\.pdf/));
    expect(papers).toContain('Erika Geheim');
    expect(complaints()).toEqual([]);
  });

  it('is for coordinators alone, and who tries is written down', async () => {
    const page = await open('ehrenamt');
    await ask(page, '/workshop offen');
    await page.getByText('verwaltet nur die Koordination').waitFor();
    const rows = await running.bot.database.kysely.selectFrom('audit').selectAll().where('action', '=', 'denied').execute();
    expect(rows).toHaveLength(1);
  });
});
