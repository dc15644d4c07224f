import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../playground/in-page.ts';
import { ask, hasBrowser } from '../playground/open-browser.ts';
import { book, card, downloadEntry, fill, formOn, press, tabTo } from './booking-steps.ts';
import type { RunningBot } from './open-bot.ts';
import { morning, openOffice } from './open-office.ts';
import { useSeats } from './use-seats.ts';

const later = morning({
  ...{ id: 'h2-later', start: '2027-01-13T08:00:00.000Z', end: '2027-01-13T11:00:00.000Z' },
  ...{ bookBy: '2027-01-10T22:59:00.000Z', cancelBy: '2027-01-06T22:59:00.000Z' },
});
const tools = morning({
  id: 'ki',
  format: 'ki-mitbestimmung',
  start: '2026-12-15T16:00:00.000Z',
  end: '2026-12-15T18:00:00.000Z',
  capacity: 9,
});

describe.skipIf(!hasBrowser)('booking in a browser (needs /usr/bin/chromium)', () => {
  const { at, complaints } = useSeats();
  let running: RunningBot;
  beforeAll(async () => {
    running = await openOffice([morning(), later, tools]);
  });
  afterAll(() => running.close());

  const open = (person: string): Promise<Page> => at(running.url, person);
  const bookings = (id: string) => running.bot.booking.ledger.roster(id).then((roster) => roster?.bookings ?? []);

  it('goes from a plain question to the calendar file', async () => {
    const page = await open('sekretaerin');
    await ask(page, 'Wann ist der nächste H2-Workshop?');
    const list = await card(page, 'Workshops');
    expect(await list.innerText()).toContain('Mi 9.12.2026, 9:00–12:00 Uhr · Arbeitskammer, Saarbrücken, Saal 1 · 2 Plätze frei');
    expect(await list.innerText()).not.toContain('KI im Betrieb');
    expect(await violationsOn(page)).toEqual([]);
    await press(list, 'Buchen');
    await book(page, { 'Namen für die Teilnahmeliste': 'Anna Beispiel' });
    const booked = await card(page, 'Gebucht: Wasserstoff verstehen');
    const [booking] = await bookings('h2');
    expect(await downloadEntry(page, booked)).toMatchObject({
      ...{ method: 'PUBLISH', uid: `${booking?.id}@tws-saar`, sequence: 0, status: 'CONFIRMED', summary: 'Wasserstoff verstehen' },
      ...{ start: '2026-12-09T08:00:00.000Z', end: '2026-12-09T11:00:00.000Z', location: expect.stringContaining('Arbeitskammer') },
    });
    expect(complaints()).toEqual([]);
  });

  it('tells who books twice that they have the seat already, and books nothing', async () => {
    const page = await open('sekretaerin');
    await ask(page, '/workshop H2');
    await press(page.locator('[data-answer]').last(), 'Buchen');
    await book(page);
    await page.getByText('Du hast hier schon eine Buchung: Wasserstoff verstehen, fest gebucht. Es wurde nichts Neues gebucht.').waitFor();
    expect(await bookings('h2')).toHaveLength(1);
  });

  it('takes a double click for one, and says at the fields what is missing', async () => {
    const page = await open('ehrenamt');
    await ask(page, '/workshop');
    const form = formOn(page);
    await form.getByRole('radio', { name: /^KI im Betrieb mitgestalten: / }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await press(form, 'Buchen');
    await expect.poll(() => form.getByText('Bitte wähle etwas aus.').count()).toBe(2);
    await form.getByRole('radio', { name: /^KI im Betrieb mitgestalten: / }).check();
    await form.getByLabel('JAV').check();
    await form.getByRole('button', { name: 'Buchen' }).dblclick();
    await card(page, 'Gebucht: KI im Betrieb mitgestalten');
    expect(await bookings('ki')).toMatchObject([{ state: 'confirmed', audience: 'youthDelegation', seats: 1 }]);
    expect(await page.getByRole('heading', { name: 'Gebucht: KI im Betrieb mitgestalten' }).count()).toBe(1);
    expect(complaints()).toEqual([]);
  });

  it('takes no hand but the one on the keyboard', async () => {
    const page = await open('kuratorin');
    await ask(page, '/workshop liste Wasserstoff');
    await tabTo((await card(page, 'Workshops')).getByRole('button', { name: 'Buchen' }).last());
    await page.keyboard.press('Enter');
    await formOn(page).waitFor();
    await tabTo(formOn(page).getByLabel('Betriebsrat'));
    await page.keyboard.press('Space');
    await tabTo(formOn(page).getByRole('button', { name: 'Buchen' }));
    await page.keyboard.press('Enter');
    await card(page, 'Gebucht: Wasserstoff verstehen');
    expect(await bookings('h2-later')).toMatchObject([{ state: 'confirmed', audience: 'worksCouncil' }]);
    expect(complaints()).toEqual([]);
  });

  it('changes the number of seats, and gives them back with a file that takes the date out of the calendar', async () => {
    const page = await open('ehrenamt');
    await ask(page, '/workshop meine');
    const mine = await card(page, 'Meine Workshops');
    await press(mine, 'Plätze ändern');
    await fill(page, { Plätze: '3' }, 'Ändern');
    const changed = await card(page, 'Geändert: KI im Betrieb mitgestalten');
    expect(await changed.innerText()).toContain('Deine Buchung gilt jetzt für 3 Plätze.');
    const before = await downloadEntry(page, changed);
    await press(mine, 'Absagen');
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, abgeben' }).click();
    const cancelled = await card(page, 'Abgesagt: KI im Betrieb mitgestalten');
    expect(await downloadEntry(page, cancelled)).toMatchObject({ method: 'CANCEL', uid: before.uid, status: 'CANCELLED', sequence: 1 });
    expect(await mine.innerText()).toContain('Du hast gerade nichts gebucht.');
    expect(complaints()).toEqual([]);
  });
});
