import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { botToken, openSlackPeer } from './open-slack-peer.ts';

it('a message that Slack would not take fails the test in which it was sent', async () => {
  const peer = await openSlackPeer();
  const client = new WebClient(botToken, { slackApiUrl: peer.apiUrl });
  await client.chat.postMessage({ channel: 'C1', text: 'x', blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) });
  await expect(peer.close()).rejects.toThrow(/chat\.postMessage.*50/);
});
