import { eventually } from '../eventually.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import type { Ephemeral, PeerMessage as SlackMessage, View } from '../slack/peer/workspace.ts';
import { wordsOf } from '../slack/words-of.ts';
import { botSaid, wordsOf as wordsInTeams } from '../teams/bot-said.ts';
import type { PeerMessage as TeamsMessage } from '../teams/peer/workspace.ts';

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
  const form = (words: string): Promise<View> =>
    eventually(() => {
      const view = person.view();
      return view && wordsOf(view.blocks).includes(words) && view;
    });
  return { ...person, sees, form };
}

/** The same in Teams. */
export function inTeams({ teams }: BothPlatforms, name: string) {
  if (!teams.workspace.members.has(name)) teams.workspace.addPerson(name);
  const person = teams.person(name);
  const sees = (words: string, conversation: string = person.direct): Promise<TeamsMessage> => {
    const all = () => botSaid(teams, conversation).filter(({ streaming }) => !streaming);
    const look = () => all().findLast((each) => wordsInTeams(each, name).includes(words));
    return orTell(eventually(look), () => all().map((each) => wordsInTeams(each, name)));
  };
  return { ...person, sees };
}

/** Where it never comes, what came instead. */
async function orTell<T>(looked: Promise<T>, seen: () => readonly string[]): Promise<T> {
  try {
    return await looked;
  } catch {
    throw new Error(`It never came; this did:\n${seen().join('\n---\n')}`);
  }
}
