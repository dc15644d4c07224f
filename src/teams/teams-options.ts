import type { Answer } from '../chat/adapter.ts';
import type { Messenger } from '../chat/messenger.ts';
import type { Outbox } from '../chat/outbox.ts';
import type { Shelf } from '../chat/shelf.ts';
import type { Log } from '../log.ts';
import type { Questions } from '../platform/questions.ts';
import type { TurnParts } from '../platform/take-turn.ts';
import type { AppRegistration } from './connector/create-credentials.ts';
import type { Door } from './door.ts';
import type { GateConfig } from './gate/create-identify.ts';
import type { SendParts } from './send/send-parts.ts';

/** Who delivers and to whom the bot may send; in the development mode nobody proves who they are. */
export type TeamsAccess = (Extract<GateConfig, { kind: 'app' }> & AppRegistration) | Extract<GateConfig, { kind: 'dev' }>;

export type TeamsOptions = {
  readonly access: TeamsAccess;
  /** Clients show dialogs; without them forms are cards of their own. */
  readonly dialogs: boolean;
  /** Messages that only one person of a conversation sees. */
  readonly targeted: boolean;
  /** Channels that the office's configuration names. */
  readonly channels: readonly string[];
  readonly outbox: Pick<Outbox, 'find'>;
  readonly shelf: Shelf;
  readonly createAnswer: (messenger: Messenger) => Answer;
  readonly log: Log;
  readonly now: () => Date;
};

/** What listeners work with. */
export type TeamsParts = SendParts &
  TurnParts & {
    readonly outbox: Pick<Outbox, 'find'>;
    readonly door: Door;
    readonly questions: Questions;
    /** Whether somebody from outside is told so now, and not for the second time within a minute. */
    readonly tellOnce: (who: string, place: string) => boolean;
    readonly now: () => Date;
  };
