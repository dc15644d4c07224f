import type { TeamsStream } from './create-teams-stream.ts';

/** The streams of direct chats: Teams allows one at a time in each. */
export type OpenStreams = {
  /** Shows what is being done, unless an answer grows there already. */
  readonly inform: (address: string, step: string) => Promise<void>;
  /** A stream for one answer, which goes on with what is being announced; undefined while another answer grows there. */
  readonly begin: (address: string) => TeamsStream | undefined;
  /** What is being announced there, which the caller ends. */
  readonly take: (address: string) => TeamsStream | undefined;
  /** The answer has ended. */
  readonly release: (address: string, stream: TeamsStream) => void;
};

type Open = { readonly stream: TeamsStream; readonly until: number; readonly isAnswer: boolean };

/** What is older has been ended by Teams: it allows two minutes. */
const longestMilliseconds = 110_000;

export function createOpenStreams(create: (address: string) => TeamsStream): OpenStreams {
  const streams = new Map<string, Open>();
  const find = (address: string) => {
    for (const [known, { until }] of streams) if (until < performance.now()) streams.delete(known);
    return streams.get(address);
  };
  const open = (address: string, isAnswer: boolean) => {
    const found = find(address);
    const stream = found?.stream ?? create(address);
    streams.set(address, { stream, until: found?.until ?? performance.now() + longestMilliseconds, isAnswer });
    return stream;
  };
  return {
    async inform(address, step) {
      if (!find(address)?.isAnswer) await open(address, false).inform(step);
    },
    begin: (address) => (find(address)?.isAnswer ? undefined : open(address, true)),
    take(address) {
      const found = find(address);
      if (!found || found.isAnswer) return undefined;
      streams.delete(address);
      return found.stream;
    },
    release(address, stream) {
      if (streams.get(address)?.stream === stream) streams.delete(address);
    },
  };
}
