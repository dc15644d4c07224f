import type { Finding } from '../../platform/finding.ts';

/** The channels in the office's file, by platform. */
export type OfficeChannels = {
  readonly branches: readonly { readonly id: string; readonly teamsChannel?: string | undefined }[];
  readonly coordinatorsChannel: { readonly teams?: string | undefined };
};

/** The first channel of older teams ends with thread.skype. A team's other ids, of people and group chats, look different. */
const channelId = /^19:[\w-]+@thread\.(tacv2|skype)$/;

const channelFix =
  'Teams → the channel → ⋯ → Get link to channel: the part between /channel/ and the next slash, with ":" for %3a and "@" for %40';

type Entry = { readonly place: string; readonly channel: string };

/** Checks that the channels in the office's file look as Teams names them. */
export function checkChannels({ branches, coordinatorsChannel }: OfficeChannels): readonly Finding[] {
  const places = [
    ...branches.map(({ id, teamsChannel }) => ({ place: `branches: ${id}: teamsChannel`, channel: teamsChannel })),
    { place: 'coordinatorsChannel: teams', channel: coordinatorsChannel.teams },
  ];
  const entries = places.flatMap(({ place, channel }) => (channel === undefined ? [] : { place, channel }));
  const missing = places.filter(({ channel }) => channel === undefined).map(({ place }) => place);
  return [...entries.map((entry) => checkChannel(entry, entries)), ...(missing.length === 0 ? [] : [sayMissing(missing)])];
}

function checkChannel({ place, channel }: Entry, entries: readonly Entry[]): Finding {
  if (!channelId.test(channel))
    return { level: 'error', what: `${place} is no channel, which looks like 19:…@thread.tacv2`, fix: channelFix };
  const others = entries.filter((other) => other.channel === channel && other.place !== place).map((other) => other.place);
  if (others.length > 0) return { level: 'note', what: `${place} is the same channel as ${others.join(', ')}`, fix: channelFix };
  return { level: 'ok', what: `${place} looks like a channel of Teams` };
}

function sayMissing(places: readonly string[]): Finding {
  return { level: 'note', what: `no channel in the office's file (TWS_CONFIG) for ${places.join(', ')}`, fix: channelFix };
}
