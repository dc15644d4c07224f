import type { TeamsStream } from './create-teams-stream.ts';

/** The streams of direct chats: Teams allows one at a time in each. */
export type OpenStreams = {
  /** The stream of a chat; a new one where there is none. */
  readonly open: (address: string) => TeamsStream;
  /** The stream of a chat, which the caller ends. */
  readonly take: (address: string) => TeamsStream | undefined;
};

/** What is older has been ended by Teams: it allows two minutes. */
const longestMilliseconds = 110_000;

export function createOpenStreams(create: (address: string) => TeamsStream): OpenStreams {
  const streams = new Map<string, { readonly stream: TeamsStream; readonly until: number }>();
  const take = (address: string) => {
    const found = streams.get(address);
    streams.delete(address);
    return found && found.until > performance.now() ? found.stream : undefined;
  };
  return {
    take,
    open(address) {
      const stream = take(address) ?? create(address);
      for (const [known, { until }] of streams) if (until < performance.now()) streams.delete(known);
      streams.set(address, { stream, until: performance.now() + longestMilliseconds });
      return stream;
    },
  };
}
