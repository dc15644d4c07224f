import { eventually } from '../eventually.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import type { Ephemeral, PeerMessage as SlackMessage } from '../slack/peer/workspace.ts';
import { wordsOf } from '../slack/words-of.ts';
import { botSaid, wordsOf as wordsInTeams } from '../teams/bot-said.ts';
import { cardsSeen } from '../teams/peer/pressing.ts';
import { textOf } from '../teams/peer/route.ts';
import type { PeerMessage as TeamsMessage } from '../teams/peer/workspace.ts';
import type { Dialog, Seen } from './shot.ts';

/** Somebody in Slack who is looked over the shoulder. */
export function inSlack({ slack }: BothPlatforms, user: string) {
  const person = slack.peer.person(user);
  const own = (): (SlackMessage | Ephemeral)[] => [
    ...slack.said(person.direct).filter(({ streaming }) => !streaming),
    ...slack.peer.workspace.ephemerals.filter((each) => each.user === user),
  ];
  /** Waits for the newest message with these words, in the direct chat or a channel. */
  const sees = (words: string, channel?: string) => {
    const all = () => (channel ? slack.said(channel) : own());
    const look = () => all().findLast(({ blocks }) => wordsOf(blocks).includes(words));
    return orTell(eventually(look), () => all().map(({ blocks }) => wordsOf(blocks)));
  };
  return { ...person, sees };
}

/** The same in Teams. */
export function inTeams({ teams, onTeams }: BothPlatforms, name: string) {
  if (!teams.workspace.members.has(name)) teams.workspace.addPerson(name);
  const person = teams.person(name);
  const read = (message: TeamsMessage) => wordsInTeams(message, name);
  const sees = async (words: string, conversation: string = person.direct): Promise<Seen> => {
    const all = () => botSaid(teams, conversation).filter(({ streaming }) => !streaming);
    const look = () => all().findLast((each) => read(each).includes(words));
    const message = await orTell(eventually(look), () => all().map(read));
    return { text: textOf(message.activity.text), cards: cardsSeen(message, name) };
  };
  const form = (words: string): Promise<Dialog> =>
    eventually(() => person.hasDialog() && person.dialog().texts.join(' ').includes(words) && person.dialog());
  return { ...person, sees, form, presses: onTeams.actor(name).presses };
}

/** Where it never comes, what came instead. */
async function orTell<T>(looked: Promise<T>, seen: () => readonly string[]): Promise<T> {
  try {
    return await looked;
  } catch {
    throw new Error(`It never came; this did:\n${seen().join('\n---\n')}`);
  }
}
