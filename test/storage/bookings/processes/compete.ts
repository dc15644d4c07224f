import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../../../src/storage/open-database.ts';
import { now, workshopWith } from '../../../book/rosters.ts';
import { bookNaively } from '../book-naively.ts';
import { openBookings } from '../open-bookings.ts';
import type { Answer, Task } from '../start-racers.ts';

// Does what it is told to, a line at a time, and answers with what each attempt was answered.
const database = await openDatabase(JSON.parse(process.argv[2] ?? ''));
const { workshops } = openBookings(database, () => new Date(now));

for await (const line of createInterface({ input: process.stdin })) {
  const task: Task = JSON.parse(line);
  // Messages arrive one after another: only a common instant makes the processes meet.
  await sleep(Math.max(0, task.start - Date.now()));
  const attempts = Array.from({ length: task.attempts }, (_, number) => attempt(task, number).catch(tellFailure));
  process.stdout.write(`${JSON.stringify(await Promise.all(attempts))}\n`);
}
await database.close();

async function attempt(task: Task, number: number): Promise<Answer> {
  const name = `${task.label}-${number}`;
  const person = task.kind === 'book-for-one' ? 'slack:T1:Uone' : `slack:T1:U${name}`;
  const who = { person, event: `event ${name}` };
  const wish = { branch: undefined, audience: undefined, seats: 1, note: undefined, body: undefined, names: [] };
  switch (task.kind) {
    case 'book':
    case 'book-for-one': {
      const outcome = await workshops.book(task.target, wish, who);
      const id = 'booking' in outcome ? outcome.booking.id : undefined;
      return { kind: outcome.kind, id, position: outcome.kind === 'waitlisted' ? outcome.position : undefined };
    }
    case 'book-naively':
      return await bookNaively(database, task.target, name);
    case 'approve':
      return { kind: (await workshops.judge(task.target, { kind: 'approve' }, who)).kind };
    case 'add': {
      const place = { trainers: ['Anna Muster'], room: `Saal ${name}` };
      return { kind: (await workshops.add(workshopWith({ id: name, ...(task.target === 'trainer' ? place : {}) }), who)).kind, id: name };
    }
  }
}

function tellFailure(cause: unknown): Answer {
  return { kind: `failed: ${cause instanceof Error ? cause.message : cause}` };
}
