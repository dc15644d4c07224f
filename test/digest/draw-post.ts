import { pageInSlack } from '../slack/pictures/render-picture.ts';
import type { PicturePage } from '../take-pictures.ts';
import { pageInTeams } from '../teams/pictures/render-picture.ts';
import type { ChannelPost } from './channel-post.ts';

type Content = ChannelPost['content'];

/** A post as it is seen at first, and with all that is folded. */
export async function drawPost(name: string, { content }: ChannelPost): Promise<readonly PicturePage[]> {
  const unfolded = unfold(content);
  const isFolded = JSON.stringify(unfolded) !== JSON.stringify(content);
  return [await draw(name, content), ...(isFolded ? [await draw(`${name}-unfolded`, unfolded)] : [])];
}

function draw(name: string, content: Content): Promise<PicturePage> {
  return content.platform === 'slack' ? pageInSlack({ name, ...content }) : pageInTeams({ name, ...content });
}

/** As if somebody had pressed all that unfolds. */
function unfold(content: Content): Content {
  const open = (name: string, value: unknown) => name === 'isVisible' || (name === 'default_collapsed' ? false : value);
  return JSON.parse(JSON.stringify(content), open);
}
