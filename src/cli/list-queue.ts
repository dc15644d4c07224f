import type { QueueItem } from '../chat/queues.ts';
import { withQueues } from './with-queues.ts';
import { writeLine } from './write-line.ts';

export type ListOptions = { readonly json?: boolean };

/** Prints the events that are not done, or the posts that are not sent. */
export function listQueue(queue: 'inbox' | 'outbox', options: ListOptions): Promise<void> {
  return withQueues(async (desk) => print(await desk[queue](), nothing[queue], options));
}

const nothing = { inbox: 'no events: all that came in is done', outbox: 'no posts: all that was to be said is sent' };

async function print(items: readonly QueueItem[], none: string, { json = false }: ListOptions): Promise<void> {
  if (json) return writeLine(JSON.stringify(items));
  if (items.length === 0) return writeLine(none);
  const rows = [heading, ...items.map(toCells)];
  const widths = heading.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of rows)
    await writeLine(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const heading = ['id', 'state', 'platform', 'kind', 'age', 'tries', 'incident', 'error'];

function toCells({ id, state, platform, kind, ageSeconds, attempts, incident, error, canRetry }: QueueItem): string[] {
  const isLost = !canRetry && (state === 'dead' || state === 'failed' || state === 'unknown');
  const why = [error, isLost ? '(content wiped, no retry)' : undefined].filter((part) => part !== undefined).join(' ');
  return [id, state, platform, kind ?? '-', sayAge(ageSeconds), String(attempts), incident ?? '-', why || '-'];
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

function sayAge(seconds: number): string {
  if (seconds < 2 * minute) return `${seconds} s`;
  if (seconds < 2 * hour) return `${Math.floor(seconds / minute)} min`;
  return seconds < 2 * day ? `${Math.floor(seconds / hour)} h` : `${Math.floor(seconds / day)} d`;
}
