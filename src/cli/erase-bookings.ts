import type { Retention } from '../main/open-retention.ts';
import { runRules } from '../storage/retention/run-rules.ts';
import { withRetention } from './with-retention.ts';
import { writeLine } from './write-line.ts';

/** What hangs on bookings goes with them. */
const erased = ['names', 'reminders', 'ratings', 'bookings', 'tickets'];

/** Removes what has been kept long enough of bookings, and prints how much that was. */
export async function eraseBookings({ json = false }: { readonly json?: boolean }): Promise<void> {
  await withRetention(async (retention) => {
    const { names, bookings, tickets } = await erase(retention);
    const text = `${names} lists of names, ${bookings} bookings and ${tickets} requests erased`;
    await writeLine(json ? JSON.stringify({ names, bookings, tickets }) : text);
  });
}

async function erase({ rules, retaining }: Retention) {
  const chosen = rules.filter(({ id }) => erased.includes(id));
  const deleted = await runRules(chosen, retaining, (_rule, cause) => {
    throw cause;
  });
  const count = (rule: string) => deleted.get(rule) ?? 0;
  return { names: count('names'), bookings: count('bookings'), tickets: count('tickets') };
}
