import type { Workshop } from '../../src/book/workshop.ts';
import { freeAddress, openBot, type RunningBot } from './open-bot.ts';

/** A morning in Saarbrücken with two seats, and what a test wants to be different. */
export function morning(given: Partial<Workshop> = {}): Workshop {
  return {
    ...{ id: 'h2', format: 'h2-grundlagen', start: '2026-12-09T08:00:00.000Z', end: '2026-12-09T11:00:00.000Z' },
    ...{ place: 'Arbeitskammer, Saarbrücken', link: undefined, trainers: [], room: 'Saal 1', capacity: 2, minimum: 0, approval: false },
    ...{ bookBy: '2026-12-06T22:59:00.000Z', cancelBy: '2026-12-02T22:59:00.000Z', audiences: [], quotas: [], branch: undefined },
    ...{ inHouse: undefined, state: 'planned', sequence: 0, ...given },
  };
}

/** The whole bot under an address of its own, on Sunday 22 November 2026 at ten, with these dates. */
export async function openOffice(dates: readonly Workshop[]): Promise<RunningBot> {
  const running = await openBot({ TWS_NOW: '2026-11-22T10:00:00+01:00', PUBLIC_URL: await freeAddress() });
  for (const date of dates) await running.bot.booking.workshops.add(date, { person: 'cli', event: `import ${date.id}` });
  return running;
}
