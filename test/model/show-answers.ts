import { eventually } from '../eventually.ts';
import type { BothPlatforms } from '../open-both-platforms.ts';
import type { PeerMessage as SlackMessage } from '../slack/peer/workspace.ts';
import { wordsOf as wordsInSlack } from '../slack/words-of.ts';
import { botSaid, wordsOf as wordsInTeams } from '../teams/bot-said.ts';
import { channels } from '../teams/peer/directory.ts';
import { findStreamInfo, listOf, textOf } from '../teams/peer/route.ts';
import type { PeerMessage as TeamsMessage } from '../teams/peer/workspace.ts';

export const questions = {
  two: 'Was ist der Unterschied zwischen Qualifizierungsgeld und KdW?',
  next: 'Und wer beantragt das?',
  elsewhere: 'Wie hoch ist das Kurzarbeitergeld?',
} as const;

/** An answer as people see it. `streamed`: it grew before their eyes. */
export type ShownAnswer = { readonly name: string; readonly words: string; readonly streamed: boolean; readonly picture: Picture };

export type Picture =
  | { readonly platform: 'slack'; readonly blocks: readonly object[] }
  | {
      readonly platform: 'teams';
      readonly text?: string | undefined;
      readonly attachments: readonly { readonly content?: unknown }[];
      readonly entities: unknown;
    };

/** Asks in a direct chat, asks on, has it explained in plain language, and asks in a channel: first in Slack, then in Teams. */
export async function showAnswers(both: BothPlatforms): Promise<readonly ShownAnswer[]> {
  return [...(await showInSlack(both)), ...(await showInTeams(both))];
}

async function showInSlack({ slack }: BothPlatforms): Promise<readonly ShownAnswer[]> {
  const anna = slack.peer.person('UANNA');
  const shown = (name: string, message: SlackMessage): ShownAnswer => ({
    name: `slack-${name}`,
    words: wordsInSlack(message.blocks),
    streamed: slack.peer.workspace.calls.some(({ method, args }) => method === 'chat.stopStream' && args.ts === message.ts),
    picture: { platform: 'slack', blocks: message.blocks },
  });
  const answers = (channel: string) =>
    slack.said(channel).filter(({ streaming, blocks }) => !streaming && wordsInSlack(blocks).includes('Mensch fragen'));
  const answer = (channel: string, place: number) => eventually(() => answers(channel)[place]);
  await anna.says(anna.direct, questions.two);
  const first = await answer(anna.direct, 0);
  await anna.says(anna.direct, questions.next);
  const second = await answer(anna.direct, 1);
  await anna.presses(first, 'Einfacher erklären');
  const third = await answer(anna.direct, 2);
  await anna.says('C1', `<@UBOT> ${questions.elsewhere}`);
  const fourth = await answer('C1', 0);
  return [shown('two-articles', first), shown('follow-up', second), shown('plain-language', third), shown('channel', fourth)];
}

async function showInTeams({ teams }: BothPlatforms): Promise<readonly ShownAnswer[]> {
  const anna = teams.person('anna');
  const streamsIn = (conversation: string) =>
    teams.workspace.calls
      .filter((call) => call.operation === 'stream' && call.conversation === conversation)
      .map(({ body }) => findStreamInfo(body));
  const shown = (name: string, message: TeamsMessage): ShownAnswer => ({
    name: `teams-${name}`,
    words: wordsInTeams(message),
    streamed: streamsIn(message.conversation).length > 0,
    picture: {
      platform: 'teams',
      text: textOf(message.activity.text),
      attachments: listOf(message.activity.attachments),
      entities: message.activity.entities,
    },
  });
  const answers = (conversation: string) =>
    botSaid(teams, conversation).filter((message) => !message.streaming && wordsInTeams(message).includes('Mensch fragen'));
  const answer = (conversation: string, place: number) => eventually(() => answers(conversation)[place]);
  await anna.says(anna.direct, questions.two);
  const first = await answer(anna.direct, 0);
  await anna.says(anna.direct, questions.next);
  const second = await answer(anna.direct, 1);
  await anna.presses(first, 'Einfacher erklären');
  const third = await answer(anna.direct, 2);
  await anna.mentions(channels.neunkirchen, questions.elsewhere);
  const fourth = await answer(channels.neunkirchen, 0);
  return [shown('two-articles', first), shown('follow-up', second), shown('plain-language', third), shown('channel', fourth)];
}
