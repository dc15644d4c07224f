import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readAhead } from '../../src/ask/writing/read-ahead.ts';

/** Passages that tell when they are read. */
function watched(...ids: readonly string[]) {
  const read: string[] = [];
  const evidence = ids.map((id) => ({
    ...{ id, articleId: 'probegeld', title: 'Probegeld', heading: 'Wie lange?' },
    get text() {
      read.push(id);
      return `Das Probegeld gibt es ${id.slice(1)} Monate.`;
    },
  }));
  return { read, evidence };
}

it('passages are read one in a turn, in their order', async () => {
  const { read, evidence } = watched('p1', 'p2', 'p3');
  readAhead(evidence, []);
  expect(read).toEqual([]);
  await turn();
  expect(read).toEqual(['p1']);
  for (let time = 0; time < 5; time += 1) await turn();
  expect(read).toEqual(['p1', 'p2', 'p3']);
});

it('those that nobody needs any more are not', async () => {
  const { read, evidence } = watched('p1', 'p2', 'p3');
  const stop = readAhead(evidence, []);
  await turn();
  stop();
  for (let time = 0; time < 5; time += 1) await turn();
  expect(read).toEqual(['p1']);
});
