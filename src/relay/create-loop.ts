import type { Log } from '../log.ts';

/** Work that is looked for again and again. */
export type Loop = {
  /** There is something to do: look now. */
  readonly nudge: () => void;
  /** Takes no more work and resolves when what is under way has ended. */
  readonly stop: () => Promise<void>;
};

type LoopOptions<Item> = {
  readonly claim: (limit: number) => Promise<readonly Item[]>;
  readonly work: (item: Item) => Promise<void>;
  readonly keyOf: (item: Item) => string;
  readonly renew: (keys: readonly string[]) => Promise<void>;
  readonly lease: number;
  /** How many items are worked on at the same time. */
  readonly width: number;
  readonly log: Log;
};

/** What another process has put in, or what has become due, is found after this at the latest. */
const pollMilliseconds = 500;

/** Claims items as long as there are some and hands them out; keeps the claims of those that take long. */
export function createLoop<Item>(options: LoopOptions<Item>): Loop {
  const { renew, lease, log } = options;
  const hands = createHands(options, () => nudge());
  let isStopped = false;
  let isLooking = false;
  let wantsLook = false;
  const look = async () => {
    isLooking = true;
    do {
      wantsLook = false;
      await hands.fill();
    } while (wantsLook && !isStopped);
    isLooking = false;
  };
  const nudge = () => {
    wantsLook = true;
    if (!isLooking && !isStopped) void look();
  };
  const polling = setInterval(nudge, pollMilliseconds);
  const renewing = setInterval(() => void renew(hands.keys()).catch((cause: unknown) => report(log, cause)), lease / 3);
  for (const timer of [polling, renewing]) timer.unref();
  const stop = async () => {
    isStopped = true;
    clearInterval(polling);
    await hands.rest();
    clearInterval(renewing);
  };
  return { nudge, stop };
}

/** The items under way. `fill` claims as many as there is room for; `rest` waits for the last of them. */
function createHands<Item>({ claim, work, keyOf, width, log }: LoopOptions<Item>, onDone: () => void) {
  const busy = new Map<string, Promise<void>>();
  let filling: Promise<unknown> = Promise.resolve();
  const start = (item: Item) => {
    const done = work(item)
      .catch((cause: unknown) => log.error({ err: cause }, 'work on an item of the queue failed'))
      .finally(() => {
        busy.delete(keyOf(item));
        onDone();
      });
    busy.set(keyOf(item), done);
  };
  const claimSome = async () => {
    const free = width - busy.size;
    for (const item of free > 0 ? await claim(free).catch((cause: unknown) => report(log, cause)) : []) start(item);
  };
  return {
    keys: () => [...busy.keys()],
    fill: async () => {
      filling = claimSome();
      await filling;
    },
    rest: async () => {
      await filling;
      await Promise.all(busy.values());
    },
  };
}

function report(log: Log, cause: unknown): readonly never[] {
  log.error({ err: cause }, 'the queue could not be used');
  return [];
}
