import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAfter } from '../../src/book/look-after.ts';
import { ask, hasBrowser } from '../playground/open-browser.ts';
import { book, card, downloadEntry, press } from './booking-steps.ts';
import type { RunningBot } from './open-bot.ts';
import { morning, openOffice } from './open-office.ts';
import { useSeats } from './use-seats.ts';

const hour = 3_600_000;
const title = 'Wasserstoff verstehen';

describe.skipIf(!hasBrowser)('waiting in a browser (needs /usr/bin/chromium)', () => {
  const { at, complaints } = useSeats();
  let running: RunningBot;
  beforeAll(async () => {
    running = await openOffice([morning({ capacity: 1 })]);
  });
  afterAll(() => running.close());

  const open = (person: string): Promise<Page> => at(running.url, person);
  const bookAs = async (person: string, button: string) => {
    const page = await open(person);
    await ask(page, '/workshop liste H2');
    await press(await card(page, 'Workshops'), button);
    await book(page, {}, button);
    return page;
  };
  const states = async () => (await running.bot.booking.ledger.roster('h2'))?.bookings.map(({ state, ending }) => ending ?? state);

  it('begins where the seats are gone: who comes later reads so before they send, and their place in the list', async () => {
    await card(await bookAs('sekretaerin', 'Buchen'), `Gebucht: ${title}`);
    const second = await card(await bookAs('ehrenamt', 'Auf die Warteliste'), `Warteliste: ${title}`);
    expect(await second.innerText()).toContain('Du stehst auf der Warteliste auf Platz 1.');
    const third = await card(await bookAs('kuratorin', 'Auf die Warteliste'), `Warteliste: ${title}`);
    expect(await third.innerText()).toContain('Platz 2.');
    expect(await third.getByRole('link').count()).toBe(0);
    expect(complaints()).toEqual([]);
  });

  it('offers a seat that was given back to the first, until an hour that is said', async () => {
    const page = await open('sekretaerin');
    await press(await card(page, `Gebucht: ${title}`), 'Absagen');
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, abgeben' }).click();
    const offer = await card(await open('ehrenamt'), `Für Dich frei: ${title}`);
    expect(await offer.innerText()).toContain('Ich halte ihn bis Di 24.11.2026, 10:00 Uhr für Dich frei');
    expect(await states()).toEqual(['by-person', 'offered', 'waitlisted']);
  });

  it('ends an offer whose time is over, and offers the seat to the next, who may still be late', async () => {
    running.wait(49 * hour);
    await lookAfter(running.bot.booking);
    const first = await open('ehrenamt');
    expect(await (await card(first, `Abgelaufen: ${title}`)).innerText()).toContain('Das Angebot ist abgelaufen');
    await card(await open('kuratorin'), `Für Dich frei: ${title}`);
    await press(await card(first, `Für Dich frei: ${title}`), 'Annehmen');
    await first.getByText('Das Angebot ist abgelaufen, der Platz ist weitergegangen. Es wurde nichts gebucht.').waitFor();
    expect(await states()).toEqual(['by-person', 'expired', 'offered']);
  });

  it('takes the offer with one press, and hands out the calendar file', async () => {
    const page = await open('kuratorin');
    await press(await card(page, `Für Dich frei: ${title}`), 'Annehmen');
    const booked = await card(page, `Gebucht: ${title}`);
    const bookings = (await running.bot.booking.ledger.roster('h2'))?.bookings ?? [];
    expect(await downloadEntry(page, booked)).toMatchObject({
      ...{ method: 'PUBLISH', uid: `${bookings[2]?.id}@tws-saar`, sequence: 0, status: 'CONFIRMED' },
      ...{ start: '2026-12-09T08:00:00.000Z', end: '2026-12-09T11:00:00.000Z' },
    });
    expect(await states()).toEqual(['by-person', 'expired', 'confirmed']);
    expect(complaints()).toEqual([]);
  });
});
