import { textsIn } from './peer/card-parts.ts';
import type { PeerMessage } from './peer/workspace.ts';

/** All that can be read in a message, whoever looks at it: its text and the texts of its card, a line each. */
export function textsOf({ activity }: Pick<PeerMessage, 'activity'>): string[] {
  const { text, attachments } = activity;
  const cards = Array.isArray(attachments) ? attachments.map(({ content }) => content) : [];
  return [typeof text === 'string' ? text : '', ...cards.flatMap(textsIn)].filter((each) => each !== '');
}
