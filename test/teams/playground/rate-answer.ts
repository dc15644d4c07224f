import type { Page } from 'playwright-core';
import { answered, press, sees } from './in-chat.ts';
import type { Stage } from './stage.ts';

/** Thumbs below the newest answer that has them; the bot keeps what was meant. */
export async function rateAnswer({ page, bot, shoot }: Stage): Promise<void> {
  await rate(page, 'Like');
  await bot.hasRating('helpful');
  await answered(page, () => rate(page, 'Dislike'));
  await sees(page, 'Was war nicht gut?');
  await page.getByRole('checkbox', { name: 'Veraltet' }).check();
  await shoot('reasons');
  await press(page, 'Senden');
  await sees(page, 'Danke, das hilft uns');
  await bot.hasRating('unhelpful');
  await shoot('thanks');
}

/** The Playground asks for words too, as Teams does, which may be left out, and thanks by itself. */
async function rate(page: Page, thumb: 'Like' | 'Dislike'): Promise<void> {
  await press(page, thumb);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
