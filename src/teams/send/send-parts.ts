import type { Shelf } from '../../chat/shelf.ts';
import type { Log } from '../../log.ts';
import type { Pace } from '../../platform/pace.ts';
import type { Connect } from '../connector/create-connect.ts';
import type { Places } from '../places.ts';
import type { OpenStreams } from './open-streams.ts';

/** What sending needs. */
export type SendParts = {
  readonly connect: Connect;
  readonly places: Places;
  readonly shelf: Shelf;
  readonly pace: Pace;
  readonly log: Log;
  /** The bot's id in Teams. */
  readonly botId: string;
  /** Where the office's channels are; none in development. */
  readonly tenant?: string | undefined;
  /** Clients show dialogs; without them forms are cards of their own. */
  readonly dialogs: boolean;
  /** Messages that only one person of a conversation sees. */
  readonly targeted: boolean;
  readonly streams: OpenStreams;
};
