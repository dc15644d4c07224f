import type { WebClient } from '@slack/web-api';
import type { Answer } from '../chat/adapter.ts';
import type { Messenger } from '../chat/messenger.ts';
import type { Outbox } from '../chat/outbox.ts';
import type { Shelf } from '../chat/shelf.ts';
import type { Log } from '../log.ts';
import type { Rate } from '../platform/pace.ts';
import type { TurnParts } from '../platform/take-turn.ts';
import type { Door } from './door.ts';
import type { FindChannel } from './send/create-find-channel.ts';

/** How Slack reaches us: over a connection that we open, or by requests to `/slack/events`. */
export type SlackTransport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

export type SlackOptions = {
  readonly botToken: string;
  readonly transport: SlackTransport;
  /** Base of the Web API; another one only for a peer on loopback. */
  readonly apiUrl?: string | undefined;
  /** Channels in which the bot answers nothing but what mentions it, also in threads that it knows. */
  readonly mentionOnly: readonly string[];
  /** Channels that the office's configuration names. */
  readonly channels: readonly string[];
  /** How often a channel is written to; as Slack allows, where nothing is said. */
  readonly postsPerChannel?: Rate | undefined;
  readonly outbox: Pick<Outbox, 'find'>;
  readonly shelf: Shelf;
  readonly createAnswer: (messenger: Messenger) => Answer;
  readonly log: Log;
  readonly now: () => Date;
};

/**
 * Who the bot is in its workspace. `agent`: it may use what Slack keeps for agents (needs a paid plan); `files`: it may attach
 * files. `url` is the https address of the workspace, with a slash at its end.
 */
export type Identity = {
  readonly team: string;
  readonly url?: string | undefined;
  readonly botUser: string;
  readonly bot: string;
  readonly agent: boolean;
  readonly files: boolean;
};

/** What listeners work with. */
export type SlackParts = Omit<SlackOptions, 'createAnswer'> &
  TurnParts & {
    readonly client: WebClient;
    readonly identity: Identity;
    readonly door: Door;
    readonly findChannel: FindChannel;
    /** Ends the answer that is being written in a thread. */
    readonly stopStream: (channel: string, thread: string) => void;
  };
