import type { Message } from './message.ts';
import type { Outgoing } from './outbox.ts';
import type { Platform } from './references.ts';

/** The coordinators' channel on one platform. */
export type Desk = { readonly platform: Platform; readonly channel: string };

const deskDays = 120;

type Said = { readonly key: string; readonly message: Message };

/** A message in every coordinators' channel, where it can be revised for as long as somebody may act on it. */
export function announceAtDesks(desks: readonly Desk[], { key, message }: Said): readonly Outgoing[] {
  return desks.map(({ platform, channel }) => ({
    key: `${key} ${platform}`,
    platform,
    lane: `desk ${platform} ${channel}`,
    keepDays: deskDays,
    post: { kind: 'announce', channel, reply: { audience: 'conversation', message } },
  }));
}

/** Another text for what was announced under a key; `step` tells this change apart from others. */
export function reviseAtDesks(desks: readonly Desk[], { key, message, step }: Said & { readonly step: string }): readonly Outgoing[] {
  return desks.map(({ platform, channel }) => ({
    key: `${key} ${platform} ${step}`,
    platform,
    lane: `desk ${platform} ${channel}`,
    post: { kind: 'revise', key: `${key} ${platform}`, content: message },
  }));
}
