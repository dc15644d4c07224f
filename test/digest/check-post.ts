import type { Block } from '../../src/chat/message.ts';
import type { Target } from '../../src/digest/digest-store.ts';
import type { Due } from '../../src/digest/weekly-time.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import { type ChannelPost, countWorkshops } from './channel-post.ts';
import { findInSlack } from './find-in-slack.ts';
import { findInTeams } from './find-in-teams.ts';

/** The newest post with these words in a channel of the office. */
export function findPost(both: BothPlatforms, { platform, channel }: Pick<Target, 'platform' | 'channel'>, words: string): ChannelPost {
  const post = (platform === 'slack' ? findInSlack : findInTeams)(both, channel, words);
  if (!post) throw new Error(`There is no "${words}" in ${channel}.`);
  return post;
}

/**
 * Uses a post as people of its branch would: all that was to be told is in it, its links lead somewhere, "Gelesen" is
 * counted, "Buchen" opens the form. Throws where anything of it is not so.
 */
export async function checkPost(post: ChannelPost, { branch }: Pick<Target, 'branch'>, { both, due }: Checking): Promise<void> {
  const { blocks } = await (await both.bot.digest.edition(due)).issue(branch);
  const items = countPoints(blocks) + countWorkshops(blocks);
  if (post.items !== items) throw new Error(`It shows ${post.items} items of ${items}.`);
  for (const link of post.links) await checkLink(link, both);
  const reader = post.as(branch.replace('-', ''));
  const readers = async () => (await both.bot.digest.store.votes(due.week)).get(branch)?.read ?? 0;
  const before = await readers();
  await reader.presses('Gelesen');
  await reader.reads('Danke, gezählt');
  if ((await readers()) !== before + 1) throw new Error('"Gelesen" was not counted.');
  await reader.presses('Buchen');
  const form = await reader.form();
  if (!form.includes('Ich komme als')) throw new Error(`"Buchen" opens ${form}`);
}

export type Checking = { readonly both: BothPlatforms; readonly due: Due };

function countPoints(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'folded') return sum + countPoints(block.blocks);
    return sum + (block.kind === 'list' ? block.items.length : 0);
  }, 0);
}

/** A source of the knowledge base, else a page of the bot, which is there. */
async function checkLink(link: string, { bot, url }: BothPlatforms): Promise<void> {
  const { protocol, pathname, search } = new URL(link);
  if (protocol !== 'https:') throw new Error(`${link} is not https.`);
  if (bot.knowledge.files().some(({ article }) => article.sources.some((source) => source.url === link))) return;
  const { status } = await fetch(new URL(`${pathname}${search}`, url));
  if (status !== 200) throw new Error(`${link} is no source, and no page of the bot either (${status}).`);
}
