import type { Adapter } from '../chat/adapter.ts';
import type { Inbox } from '../chat/inbox.ts';
import type { Outbox } from '../chat/outbox.ts';
import type { Pressure } from '../chat/queues.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../meter.ts';

export type RelayOptions = {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly adapters: readonly Adapter[];
  readonly log: Log;
  readonly meter: Meter;
  readonly now: () => Date;
  /** Whether so much waits that nothing more is taken in. */
  readonly pressure: () => Pressure;
  /** The lease of inbox and outbox in milliseconds; claims are renewed three times as often. */
  readonly lease: number;
};
