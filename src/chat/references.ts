export type Platform = 'slack' | 'teams' | 'playground';

/** A person on one platform. `workspace` is the Slack team or Teams tenant. */
export type PersonReference = { readonly platform: Platform; readonly workspace: string; readonly user: string };

/**
 * Where something was said. `address` is opaque: only the adapter that wrote it reads it; it is equal for all
 * messages of one thread. `channel` is the id that the office's configuration uses for a channel.
 */
export type ConversationReference = {
  readonly platform: Platform;
  readonly kind: 'direct' | 'group' | 'channel';
  readonly address: string;
  readonly channel?: string | undefined;
  /** Where the platform takes an answer to this one event for a short while; opaque, and not part of who or where. */
  readonly returnAddress?: string | undefined;
};

/** A message that was sent; `address` is opaque to everyone but its adapter. */
export type MessageReference = {
  readonly conversation: ConversationReference;
  readonly address: string;
  /** The https address under which people open it: of posts in channels, where the adapter knows it for certain. */
  readonly link?: string | undefined;
};

/** The form in which configuration and stores name a person: `slack:TEAM:USER`. */
export function personKey(person: PersonReference): string {
  return `${person.platform}:${person.workspace}:${person.user}`;
}

/** The reverse of `personKey`. */
export function readPersonKey(key: string): PersonReference | undefined {
  const [, platform, workspace = '', user = ''] = /^(slack|teams|playground):([^:\s]+):([^:\s]+)$/.exec(key) ?? [];
  if (platform !== 'slack' && platform !== 'teams' && platform !== 'playground') return undefined;
  return { platform, workspace, user };
}

/** What people call a platform. */
export const platformNames: Readonly<Record<Platform, string>> = { slack: 'Slack', teams: 'Teams', playground: 'Spielwiese' };
