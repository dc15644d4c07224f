/** Rows of a store that are at hand without waiting, as every answer needs them. */
export type Held<Row> = {
  readonly held: () => readonly Row[];
  /** Reads again, after a change here or for what other processes have changed. */
  readonly refresh: () => Promise<void>;
};

/** Holds what a store gives. */
export async function hold<Row>(read: () => Promise<readonly Row[]>): Promise<Held<Row>> {
  let rows = await read();
  const refresh = async () => {
    rows = await read();
  };
  return { held: () => rows, refresh };
}
