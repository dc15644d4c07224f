import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titleOfIssue } from '../../src/digest/say-issue.ts';
import { violationsOn } from '../playground/in-page.ts';
import { ask, hasBrowser } from '../playground/open-browser.ts';
import { card, fill, press } from './booking-steps.ts';
import type { RunningBot } from './open-bot.ts';
import { morning, openOffice } from './open-office.ts';
import { useSeats } from './use-seats.ts';

describe.skipIf(!hasBrowser)('the digest in a browser (needs /usr/bin/chromium)', () => {
  const { at, complaints } = useSeats();
  let running: RunningBot;
  beforeAll(async () => {
    running = await openOffice([morning()]);
  });
  afterAll(() => running.close());

  it('is looked at, edited and sent by a coordinator, and read and booked from in the channel of each branch', {
    timeout: 60_000,
  }, async () => {
    const desk = await at(running.url, 'koordination', 'direkt');
    await ask(desk, '/digest status');
    await press(await card(desk, 'Wochenüberblick KW 48'), 'Bearbeiten');
    await fill(desk, { Reihenfolge: '999' }, 'Speichern');
    await desk.getByText('Bitte nur Nummern').waitFor();
    await fill(desk, { Reihenfolge: '2, 1', 'Notiz dazu': 'Netzwerktreffen am Freitag in Kirkel' }, 'Speichern');
    await card(desk, 'Wochenüberblick KW 48');
    await desk.getByText('Netzwerktreffen am Freitag').first().waitFor();
    await press(await card(desk, 'Wochenüberblick KW 48'), 'Jetzt senden');
    await press(desk.getByRole('dialog', { name: 'Jetzt in alle Kanäle senden?' }), 'Ja, senden');
    for (const { id, name } of running.bot.digest.branches) {
      const page = await at(running.url, 'ehrenamt', id);
      const issue = await card(page, titleOfIssue('2026-W48', name));
      expect(await issue.innerText()).toContain('Netzwerktreffen am Freitag in Kirkel');
      expect(await violationsOn(page)).toEqual([]);
      await press(issue, 'Gelesen');
      await page.getByText('Danke, gezählt.').first().waitFor();
      await press(issue, 'Buchen');
      await page.getByText('Ich komme als').first().waitFor();
    }
    expect(complaints()).toEqual([]);
  });
});
