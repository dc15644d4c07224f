import { eventually } from '../eventually.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import { valuesOf } from '../slack/block-kit.ts';
import type { PeerMessage } from '../slack/peer/workspace.ts';
import { wordsOf } from '../slack/words-of.ts';
import { listOf } from '../teams/peer/route.ts';
import { type ChannelPost, countWorkshops, type Reader } from './channel-post.ts';

/** The newest post with these words in a channel of Slack. */
export function findInSlack(both: BothPlatforms, channel: string, words: string): ChannelPost | undefined {
  const message = both.slack.said(channel).findLast(({ blocks }) => wordsOf(blocks).includes(words));
  if (!message) return undefined;
  const { blocks } = message;
  return {
    words: wordsOf(blocks),
    items: countPoints(blocks) + countWorkshops(blocks),
    links: valuesOf(blocks, 'url'),
    as: (name) => createReader(both, message, name),
    content: { platform: 'slack', blocks },
  };
}

function countPoints(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  if ('type' in node && node.type === 'rich_text_list' && 'elements' in node) return listOf(node.elements).length;
  return Object.values(node).reduce((sum: number, each) => sum + countPoints(each), 0);
}

function createReader({ slack, onSlack }: BothPlatforms, message: PeerMessage, name: string): Reader {
  const person = slack.peer.person(`U${name.toUpperCase()}`);
  return {
    presses: (label) => person.presses(message, label),
    reads: onSlack.actor(name).reads,
    form: async () => wordsOf((await eventually(() => person.view())).blocks),
  };
}
