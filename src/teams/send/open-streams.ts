import type { TeamsStream } from './create-teams-stream.ts';

/** The answers that grow in direct chats: Teams allows one at a time in each. */
export type OpenStreams = {
  /** A stream for one answer; undefined while another one grows there. */
  readonly begin: (address: string) => TeamsStream | undefined;
  /** The answer has ended. */
  readonly release: (address: string, stream: TeamsStream) => void;
};

type Open = { readonly stream: TeamsStream; readonly until: number };

/** What is older has been ended by Teams: it allows two minutes. */
const longestMilliseconds = 110_000;

export function createOpenStreams(create: (address: string) => TeamsStream): OpenStreams {
  const streams = new Map<string, Open>();
  return {
    begin(address) {
      for (const [known, { until }] of streams) if (until < performance.now()) streams.delete(known);
      if (streams.has(address)) return undefined;
      const stream = create(address);
      streams.set(address, { stream, until: performance.now() + longestMilliseconds });
      return stream;
    },
    release(address, stream) {
      if (streams.get(address)?.stream === stream) streams.delete(address);
    },
  };
}
