import { expect, it, onTestFinished } from 'vitest';
import type { ConversationReference } from '../../src/chat/references.ts';
import { counts } from '../counts.ts';
import { eventually } from '../eventually.ts';
import { putPosts } from '../put-posts.ts';
import { figure } from '../report/figure.ts';
import { openSlackBot } from './open-slack-bot.ts';

const inEach = 4;
const places = Array.from({ length: Math.ceil(counts.queuedPosts / inEach) }, (_, number) => `CRATE${number}`);
const limited = { kind: 'limited', seconds: 2 } as const;

// https://docs.slack.dev/apis/web-api/rate-limits: one message a second in a channel.
it(`keeps the rate of Slack when ${counts.queuedPosts} posts wait for ${places.length} channels, one of which is refused for a while`, {
  timeout: 180_000,
}, async () => {
  const rig = await openSlackBot({ atPaceOfSlack: true });
  onTestFinished(rig.close);
  for (const place of places) rig.peer.workspace.channels.add(place);
  const [refused = ''] = places;
  rig.peer.faults.set('chat.postMessage', limited, { times: 1, channel: refused });
  await putPosts(
    rig,
    places.flatMap((channel) =>
      Array.from({ length: inEach }, (_, number) => {
        const conversation: ConversationReference = { platform: 'slack', kind: 'channel', address: channel, channel };
        const reply = { audience: 'conversation', message: { blocks: [{ kind: 'text', text: `Ausgabe ${number}` }] } } as const;
        return {
          key: `${channel} ${number}`,
          platform: 'slack',
          lane: `slack ${channel}`,
          post: { kind: 'send', conversation, reply },
        } as const;
      }),
    ),
  );
  const { workspace } = rig.peer;
  await eventually(() => workspace.messages.length === places.length * inEach, 170_000);
  const arrivals = (place: string) =>
    workspace.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.channel === place).map(({ at }) => at);
  for (const place of places) {
    const calls = arrivals(place);
    expect(calls).toHaveLength(inEach);
    // The clock of the peer counts whole milliseconds.
    expect(Math.min(...calls.slice(1).map((at, number) => at - (calls[number] ?? 0)))).toBeGreaterThanOrEqual(999);
  }
  const [first, others] = [Math.min(...arrivals(refused)), Math.min(...places.slice(1).flatMap(arrivals))];
  expect(first - others).toBeGreaterThanOrEqual(1000 * limited.seconds - 100);
  figure(`${places.length * inEach} posts for ${places.length} channels of Slack: never two within a second, Retry-After kept, none twice`);
});
