import type { Outgoing } from '../src/chat/outbox.ts';
import type { PersonReference, Platform } from '../src/chat/references.ts';

const saying = (text: string) => ({ blocks: [{ kind: 'text', text }] }) as const;

/** Posts as a feature writes them that knows no platform. */
export function telling(person: PersonReference, text: string): Outgoing {
  const reply = { audience: 'asker', asker: person, message: saying(text) } as const;
  const { platform, user } = person;
  return { key: `tell ${user} ${text}`, platform, lane: `${platform} ${user}`, post: { kind: 'tell', person, reply } };
}

type Announced = { readonly platform: Platform; readonly channel: string; readonly text: string };

export function announcing({ platform, channel, text }: Announced): Outgoing {
  const reply = { audience: 'conversation', message: saying(text) } as const;
  return {
    ...{ key: `announce ${channel} ${text}`, platform, lane: `${platform} ${channel}`, keepDays: 60 },
    post: { kind: 'announce', channel, reply },
  };
}

/** Changes what another post said. */
export function revising({ key, platform, lane }: Outgoing, text: string): Outgoing {
  return { key: `${key} → ${text}`, platform, lane, post: { kind: 'revise', key, content: saying(text) } };
}
