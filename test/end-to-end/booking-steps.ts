import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { type ReadEvent, readCalendar } from '../calendar/read-calendar.ts';

/** The newest message with this heading. */
export async function card(page: Page, heading: string): Promise<Locator> {
  const found = page.locator('[data-answer]', { has: page.getByRole('heading', { name: heading, exact: true }) }).last();
  await found.waitFor();
  return found;
}

export function press(where: Locator, name: string): Promise<void> {
  return where.getByRole('button', { name, exact: true }).first().click();
}

/** The form that stands open. */
export function formOn(page: Page): Locator {
  return page.locator('form.form').last();
}

/** Fills in an open form by what the labels of its fields begin with, and sends it. */
export async function fill(page: Page, values: Readonly<Record<string, string>>, submit: string): Promise<void> {
  const form = formOn(page);
  for (const [label, value] of Object.entries(values)) await form.getByLabel(new RegExp(`^${label.replace('?', '\\?')}`)).fill(value);
  await press(form, submit);
}

/** As a works council member, with what else is filled in. */
export async function book(page: Page, values: Readonly<Record<string, string>> = {}, submit = 'Buchen'): Promise<void> {
  await formOn(page).getByLabel('Betriebsrat').check();
  await fill(page, values, submit);
}

export type Entry = ReadEvent & { readonly method: string | undefined };

/** What somebody gets who downloads the calendar file of a message. */
export async function downloadEntry(page: Page, message: Locator): Promise<Entry> {
  const text = (await download(page, message, /^Kalenderdatei herunterladen: /)).toString('utf8');
  const [event] = readCalendar(text);
  if (!event) throw new Error(`a calendar without an event: ${text}`);
  return { ...event, method: /^METHOD:(\w+)/m.exec(text)?.[1] };
}

export async function download(page: Page, message: Locator, link: RegExp): Promise<Buffer> {
  const [started] = await Promise.all([page.waitForEvent('download'), message.getByRole('link', { name: link }).click()]);
  return readFile(await started.path());
}

const mostTabs = 100;

/** Goes on from field to field with the keyboard until this one has the focus. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if ((await target.and(page.locator(':focus')).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no number of tabs leads there');
}
