import { expect, it, onTestFinished } from 'vitest';
import { eventually, openClient, textsIn } from '../playground/web-client.ts';
import { putPosts } from '../put-posts.ts';
import { announcing, revising, telling } from '../unasked-posts.ts';
import { openBot } from './open-bot.ts';

it('what waits in the outbox for the playground is told to its people and announced in its channels', async () => {
  const running = await openBot();
  onTestFinished(running.close);
  const person = { platform: 'playground', workspace: 'local', user: 'ehrenamt' } as const;
  const post = announcing({ platform: 'playground', channel: 'playground-coordinators', text: 'Neue Anfrage' });
  await putPosts(running, [telling(person, 'Ein Platz ist frei'), post, revising(post, 'Angenommen')]);
  const visitor = openClient(running.url);
  await eventually(async () => textsIn(await visitor.page('ehrenamt', 'direkt')).includes('Ein Platz ist frei'));
  await eventually(async () => textsIn(await visitor.page('koordination', 'koordination')).join() === 'Angenommen');
  expect(textsIn(await visitor.page('kuratorin', 'direkt'))).not.toContain('Ein Platz ist frei');
});
