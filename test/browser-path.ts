import { existsSync } from 'node:fs';

/** Where Debian puts Chromium. */
export const browserPath = '/usr/bin/chromium';

export const hasBrowser = existsSync(browserPath);

export const missingBrowser = `There is no ${browserPath}: install Chromium (Debian: apt-get install chromium).`;

/** Throws where there is no browser: before anything is fetched and started for it. */
export function requireBrowser(): void {
  if (!hasBrowser) throw new Error(missingBrowser);
}
