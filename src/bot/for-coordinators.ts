import type { Incoming } from '../chat/incoming.ts';
import { type PersonReference, personKey } from '../chat/references.ts';
import type { Reply, Response } from '../chat/reply.ts';
import { reply } from './ask-feature.ts';

export type Gate = {
  readonly isCoordinator: (person: PersonReference) => boolean;
  /** Writes down that somebody was refused. */
  readonly denied: (person: string, what: string, at: string) => Promise<void>;
  readonly now: () => Date;
};

/** What is to be done, named for the audit log, and what others read instead. */
type Doing = { readonly what: string; readonly act: () => Promise<Response>; readonly refusal: () => Reply };

/** Nobody else gets through, and who tries is written down. */
export async function forCoordinators({ person }: Incoming, gate: Gate, { what, act, refusal }: Doing): Promise<Response> {
  if (gate.isCoordinator(person)) return act();
  await gate.denied(personKey(person), what, gate.now().toISOString());
  return reply(refusal());
}
