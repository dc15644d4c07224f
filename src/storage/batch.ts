/**
 * Gathers what is asked for while an earlier batch is still being written and writes it together: one commit for many
 * callers instead of one each, and no waiting where there is only one.
 */
export function batch<Item, Result>(write: (items: readonly Item[]) => Promise<readonly Result[]>): (item: Item) => Promise<Result> {
  type Waiting = { readonly item: Item; resolve(result: Result): void; reject(cause: unknown): void };
  let waiting: Waiting[] = [];
  let isWriting = false;
  const writeAll = async () => {
    isWriting = true;
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      try {
        const results = await write(now.map(({ item }) => item));
        for (const [place, { resolve }] of now.entries()) {
          // `write` gives one result for each item.
          resolve(results[place] as Result);
        }
      } catch (cause) {
        for (const { reject } of now) reject(cause);
      }
    }
    isWriting = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // Everything that arrives in the same turn of the event loop goes into the same batch.
      if (!isWriting) {
        isWriting = true;
        setImmediate(() => void writeAll());
      }
    });
}
