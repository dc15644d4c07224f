import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { watchPressure } from '../../src/main/watch-pressure.ts';

/** A queue that is as long as somebody says, and what is logged about it. */
function watch(mostWaiting: number) {
  const lines: string[] = [];
  const queue = { waiting: 0, looked: 0, broken: false };
  const count = async (most: number) => {
    queue.looked++;
    if (queue.broken) throw new Error('the database is away');
    return Math.min(queue.waiting, most);
  };
  const pressure = watchPressure({ count, mostWaiting, log: createLog('info', (line) => lines.push(line)) });
  /** What is known a second later. */
  const later = async () => {
    await sleep(1_010);
    pressure();
    await sleep(5);
    return pressure();
  };
  return { queue, lines, pressure, later };
}

it('asks people to come again from so many on, takes nothing in from ten times as many on, and calms down by itself', async () => {
  const { queue, lines, later } = watch(100);
  queue.waiting = 99;
  expect(await later()).toEqual({ level: 'calm' });
  queue.waiting = 100;
  const busy = await later();
  expect(busy).toEqual({ level: 'busy', incident: expect.stringMatching(/^[A-Z2-9]{4}$/) });
  queue.waiting = 5_000;
  expect(await later()).toEqual({ ...busy, level: 'full' });
  queue.waiting = 3;
  expect(await later()).toEqual({ level: 'calm' });
  // One line for each step, however many are turned away: who names the number finds the cause.
  expect(lines.map((line) => JSON.parse(line)).map(({ level, waiting }) => [level, waiting])).toEqual([
    [50, 100],
    [50, 1_000],
    [30, 3],
  ]);
  expect(new Set(lines.map((line) => JSON.parse(line).incident)).size).toBe(1);
});

it('looks once a second however many ask, and nobody waits for the database', async () => {
  const { queue, pressure } = watch(10);
  for (let asked = 0; asked < 10_000; asked++) expect(pressure()).toEqual({ level: 'calm' });
  expect(queue.looked).toBe(1);
});

it('keeps what it knew while the database does not answer', async () => {
  const { queue, lines, later } = watch(10);
  queue.waiting = 50;
  const busy = await later();
  queue.broken = true;
  expect(await later()).toEqual(busy);
  expect(lines.at(-1)).toContain('could not be counted');
});
