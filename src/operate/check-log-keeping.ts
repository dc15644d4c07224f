import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { periods } from '../storage/retention/periods.ts';

const place = '/etc/systemd';
const days: Readonly<Record<string, number>> = {
  '': 1 / 86_400,
  s: 1 / 86_400,
  min: 1 / 1440,
  h: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
};

/** What can be seen on this machine of how long the log is kept, and what to do; the bot itself writes to standard error only. */
export async function checkLogKeeping(folder = place): Promise<string> {
  const kept = (await readJournalSettings(folder)).findLast((value) => value !== '');
  const wanted = `MaxRetentionSec=${periods.logDays}day`;
  const elsewhere = `where another program keeps standard error, let it delete after ${periods.logDays} days (logrotate: daily, rotate ${periods.logDays})`;
  if (kept === undefined) return `journald keeps entries without an end here; set ${wanted} in /etc/systemd/journald.conf; ${elsewhere}`;
  const length = readDays(kept);
  if (length === undefined || length > periods.logDays) return `journald keeps entries for ${kept}; set ${wanted}; ${elsewhere}`;
  return `journald deletes entries after ${kept}; ${elsewhere}`;
}

/** The file, then what lies beside it, in their order: the last one counts. */
async function readJournalSettings(folder: string): Promise<readonly string[]> {
  const more = (await readdir(path.join(folder, 'journald.conf.d')).catch(() => [])).filter((name) => name.endsWith('.conf')).toSorted();
  const files = ['journald.conf', ...more.map((name) => path.join('journald.conf.d', name))];
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8').catch(() => '')));
  return texts.flatMap((text) => [...text.matchAll(/^[ \t]*MaxRetentionSec[ \t]*=(.*)$/gm)].map(([, value = '']) => value.trim()));
}

/** The unit may be short or plural: `2week`, `14days`, `336h`. Nothing is as good as no end. */
function readDays(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d+)\s*([a-z]*?)s?$/i.exec(text) ?? [];
  const factor = days[unit === 'd' ? 'day' : unit];
  return count === undefined || factor === undefined || Number(count) === 0 ? undefined : Number(count) * factor;
}
