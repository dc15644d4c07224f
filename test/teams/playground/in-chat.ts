import type { Page } from 'playwright-core';

/** Where one can write in the Playground, by the names in its list. */
export type Place = 'Personal Chat' | `${string} - ${string}`;

export async function openPlace(page: Page, place: Place): Promise<void> {
  await page.getByRole('treeitem', { name: place }).click();
}

/** Types a message in a direct chat and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  const line = page.getByRole('textbox').last();
  await line.click();
  await line.pressSequentially(text);
  await line.press('Enter');
}

/** Begins a new post of a channel that mentions the bot. */
export async function post(page: Page, bot: string, text: string): Promise<void> {
  const line = page.getByRole('textbox').last();
  await line.click();
  await line.pressSequentially(`@${bot.slice(0, 3)}`);
  await page.getByRole('menuitem', { name: bot }).click();
  await line.pressSequentially(` ${text}`);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
}

/** Presses a button of the newest card that has it. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click();
}

/** Waits until a text can be seen. */
export async function sees(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).last().waitFor();
}

/** Does something and waits for the bot's next message. */
export async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  const said = page.getByLabel('Message author');
  const before = await said.count();
  await act();
  await said.nth(before).waitFor();
}
