import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toBookingRow } from '../../src/storage/bookings/booking-row.ts';
import { hashJudge } from '../../src/storage/feedback-store.ts';
import { counts } from '../counts.ts';
import { figure } from '../report/figure.ts';
import { aWorkshop } from '../workshop-dates.ts';
import { anna, engines, type OfficeBot, openOfficeBot } from './open-office-bot.ts';

const many = counts.bookingsOfOthers;
const atOnce = 1_000;
const seconds = 1_000;

/** Bookings and judgements of so many people, and a few of Anna. */
async function fill({ bot, dataDir }: OfficeBot): Promise<void> {
  const [bookingKey, feedbackKey] = await Promise.all(['booking-key', 'feedback-key'].map((name) => readFile(path.join(dataDir, name))));
  if (!bookingKey || !feedbackKey) throw new Error('no keys');
  await bot.booking.workshops.add(aWorkshop(bot.now(), { id: 'w', capacity: 100_000 }), { person: 'cli', event: 'e' });
  const at = bot.now().toISOString();
  const person = (place: number) => (place % (many / 5) === 0 ? 'slack:T1:UMARKANNA' : `slack:T1:U${place}`);
  for (let from = 0; from < many; from += atOnce) {
    const places = Array.from({ length: atOnce }, (_, place) => from + place);
    const bookings = places.map((place) => {
      const about = {
        offerUntil: undefined,
        ending: 'by-person',
        note: 'n',
        body: undefined,
        names: ['A B'],
        branch: undefined,
        audience: undefined,
      } as const;
      return toBookingRow(
        { ...about, id: `b${place}`, workshop: 'w', person: person(place), request: 'r', seats: 1, state: 'cancelled', place, at },
        bookingKey,
      );
    });
    const feedback = places.map(
      (place) =>
        ({
          answer: `a${place}`,
          person: hashJudge(feedbackKey, `a${place}`, person(place)),
          verdict: 'helpful',
          reasons: '[]',
          at,
        }) as const,
    );
    await bot.database.kysely.insertInto('booking').values(bookings).execute();
    await bot.database.kysely.insertInto('feedback').values(feedback).execute();
  }
}

describe.each(engines)(`with ${many} bookings and as many judgements, on %s`, (engine) => {
  it('somebody gets their data, and has it erased, within ten seconds each', async () => {
    const office = await openOfficeBot({ engine });
    await fill(office);
    const measure = async (work: () => Promise<unknown>) => {
      const started = performance.now();
      await work();
      return performance.now() - started;
    };
    let text = '';
    const collected = await measure(async () => {
      text = await office.bot.privacy.data.collect(anna);
    });
    const erased = await measure(() => office.bot.privacy.data.erase(anna, 'cancel'));
    expect(JSON.parse(text).daten['Buchungen und Wartelisten']).toHaveLength(5);
    expect(JSON.parse(text).daten['Rückmeldungen zu Antworten']).toHaveLength(5);
    expect(Math.max(collected, erased)).toBeLessThan(10 * seconds);
    figure(`${engine}, ${many} bookings: export ${(collected / seconds).toFixed(1)} s, erasure ${(erased / seconds).toFixed(1)} s`);
  }, 120_000);
});
