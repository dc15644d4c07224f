import { eventually } from '../eventually.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import { botSaid, wordsOf } from '../teams/bot-said.ts';
import { inputsIn } from '../teams/peer/card-parts.ts';
import { listOf } from '../teams/peer/route.ts';
import type { PeerMessage } from '../teams/peer/workspace.ts';
import { linksOf } from '../teams/render/card-nodes.ts';
import { type ChannelPost, countWorkshops, type Reader } from './channel-post.ts';

/** The newest post with these words in a channel of Teams. */
export function findInTeams(both: BothPlatforms, channel: string, words: string): ChannelPost | undefined {
  const message = botSaid(both.teams, channel).findLast((each) => wordsOf(each).includes(words));
  if (!message) return undefined;
  const attachments = listOf(message.activity.attachments);
  const seen = wordsOf(message);
  return {
    words: seen,
    items: seen.split('\n').filter((line) => line.startsWith('• ')).length + countWorkshops(attachments),
    links: attachments.flatMap(({ content }) => linksOf(content)),
    as: (name) => createReader(both, message, name),
    content: { platform: 'teams', attachments },
  };
}

function createReader({ teams, onTeams }: BothPlatforms, message: PeerMessage, name: string): Reader {
  // An actor is somebody who is there.
  const { reads } = onTeams.actor(name);
  const person = teams.person(name);
  const form = () => person.hasDialog() && inputsIn(person.dialog().card).length > 0 && person.dialog().texts.join('\n');
  return {
    presses: async (label) => {
      person.closesDialog();
      await person.presses(message, label);
    },
    reads,
    form: () => eventually(form),
  };
}
