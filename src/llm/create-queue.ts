/** Values that one side writes when they come and the other reads when it likes. After the end nothing more is taken. */
export type Queue<T> = AsyncIterable<T> & {
  push(value: T): void;
  /** With a reason: reading throws it, once everything before has been read. */
  end(reason?: unknown): void;
};

/** An unbounded queue for one reader. */
export function createQueue<T>(): Queue<T> {
  const values: T[] = [];
  let ended: { readonly reason: unknown } | undefined;
  let wake = () => {};
  return {
    push: (value) => {
      if (ended === undefined) values.push(value);
      wake();
    },
    end: (reason) => {
      ended ??= { reason };
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const value = values.shift();
        if (value !== undefined) yield value;
        else if (ended === undefined) await new Promise<void>((resolve) => (wake = resolve));
        else if (ended.reason === undefined) return;
        else throw ended.reason;
      }
    },
  };
}
